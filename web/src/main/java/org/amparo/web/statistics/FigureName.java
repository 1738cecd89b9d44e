package org.amparo.web.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;

/** What the number at a path of the report is called. */
final class FigureName {

    /** Numbers that have a name and stand in no table of the page. */
    private static final Set<String> IN_NO_TABLE = Set.of("identified.lgbtiq", "assisted.lgbtiq", "assisted.victims");

    private FigureName() {}

    /** The name of a number that the page shows; for any other what is counted, and the address by which it was asked for. */
    static String of(String path, Wording words) {
        return shown(inItsTable(path), words).orElseGet(() -> unnamed(path, words));
    }

    /** Whether the page shows the number, which has a name then. */
    static boolean isShown(String path, Wording words) {
        return shown(path, words).isPresent();
    }

    /** Some numbers have a second place in the report, where a program finds them without their table. */
    private static String inItsTable(String path) {
        return path.replaceFirst("\\.by_country_unknown_sex_age\\.(.+)", ".by_country_sex_age.$1.UNKNOWN");
    }

    private static Optional<String> shown(String path, Wording words) {
        return Arrays.stream(Part.values())
                .flatMap(part -> Stream.concat(
                        part.tiles().stream().filter(path::equals).map(tile -> topic(tile, words)),
                        part.exhibits().stream().flatMap(exhibit -> in(exhibit, path, words).stream())))
                .findFirst();
    }

    /** By which rule a number is counted: what the page says of its tile or table, or else of all that are counted there. */
    static String why(String path, Wording words) {
        return Arrays.stream(Part.values())
                .flatMap(part -> Stream.concat(
                        part.tiles().stream().filter(path::equals),
                        part.exhibits().stream()
                                .filter(exhibit -> !exhibit.total().equals(path)
                                        && in(exhibit, path, words).isPresent())
                                .map(Exhibit::path)))
                .findFirst()
                .map(topic -> words.text("figure." + topic + ".why"))
                .orElseGet(() -> words.text("figure." + path.substring(0, path.indexOf('.')) + ".why"));
    }

    private static String unnamed(String path, Wording words) {
        if (IN_NO_TABLE.contains(path)) {
            return topic(path, words);
        }
        return Arrays.stream(Part.values())
                .flatMap(part -> part.exhibits().stream())
                .filter(exhibit -> path.startsWith(exhibit.block() + '.'))
                .findFirst()
                .map(exhibit -> words.text("figures.name", topic(exhibit.total(), words), path))
                .orElse(path);
    }

    private static Optional<String> in(Exhibit exhibit, String path, Wording words) {
        if (exhibit.total().equals(path)) {
            return Optional.of(topic(path, words));
        }
        if (exhibit.single().contains(path) || exhibit.unknown().contains(path)) {
            return Optional.of(words.text("figures.name", topic(exhibit.path(), words), topic(path, words)));
        }
        List<String> keys = keys(exhibit.path(), path);
        if (keys.size() == 1) {
            return Optional.of(words.text(
                    "figures.name",
                    topic(exhibit.path(), words),
                    exhibit.values().label(keys.get(0), words)));
        }
        keys = exhibit.byCountry() == null ? List.of() : keys(exhibit.byCountry(), path);
        if (keys.size() != 2) {
            return Optional.empty();
        }
        boolean inside = exhibit.is(Exhibit.Trait.COUNTRY_INSIDE);
        return Optional.of(words.text(
                "figures.name.country",
                topic(exhibit.path(), words),
                exhibit.values().label(keys.get(inside ? 0 : 1), words),
                words.code(CodeList.COUNTRY, keys.get(inside ? 1 : 0))));
    }

    /** What follows a table's own path. */
    private static List<String> keys(String table, String path) {
        return path.startsWith(table + '.')
                ? List.of(path.substring(table.length() + 1).split("\\."))
                : List.of();
    }

    private static String topic(String path, Wording words) {
        return words.text("figure." + path + ".topic");
    }
}
