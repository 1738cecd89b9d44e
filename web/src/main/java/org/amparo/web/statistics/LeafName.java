package org.amparo.web.statistics;

import java.util.Arrays;
import java.util.stream.Stream;

/** What any number of the report is called, its percentages and bases included. */
final class LeafName {

    private LeafName() {}

    /** The name by which somebody finds the number on the page; its place in the report where the page does not show it. */
    static String of(String path, Wording words) {
        return exhibits()
                .flatMap(exhibit -> exhibit.shares().stream()
                        .flatMap(share -> Stream.of(
                                named(share.percent(), exhibit.path(), "figures.share." + share.name(), path, words),
                                named(
                                        share.base(),
                                        exhibit.path(),
                                        "figures.file.base-of." + share.name(),
                                        path,
                                        words))))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> FigureName.of(path, words));
    }

    private static String named(String table, String part, String key, String path, Wording words) {
        if (!path.equals(table) && !path.startsWith(table + '.')) {
            return "";
        }
        String counted = part + path.substring(table.length());
        String name = counted.equals(part) ? words.text("figure." + part + ".topic") : FigureName.of(counted, words);
        return words.text("figures.name", name, words.text(key));
    }

    /** The exhibit that shows the number or is based on it; null for one that the page does not show. */
    static Exhibit exhibitOf(String path) {
        return exhibits().filter(exhibit -> isOf(exhibit, path)).findFirst().orElse(null);
    }

    /** Whether a number belongs to what an exhibit shows: its table, its countries, its percentages and what completes it. */
    static boolean isOf(Exhibit exhibit, String path) {
        return isIn(exhibit.path(), path)
                || (exhibit.byCountry() != null && isIn(exhibit.byCountry(), path))
                || exhibit.single().contains(path)
                || exhibit.shares().stream().anyMatch(share -> isIn(share.percent(), path) || isIn(share.base(), path));
    }

    private static boolean isIn(String table, String path) {
        return path.equals(table) || path.startsWith(table + '.');
    }

    private static Stream<Exhibit> exhibits() {
        return Arrays.stream(Part.values()).flatMap(part -> part.exhibits().stream());
    }
}
