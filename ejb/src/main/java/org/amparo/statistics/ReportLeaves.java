package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.shared.NotFound;

/** Reads a report number by number. */
final class ReportLeaves {

    private static final String BASES = ".denominators.";

    /** The percentages of a block and the table of which they are shares; the first one names the base of its numbers. */
    private enum Ratio {
        IDENTIFIED_CELL("identified", "pct_sex_age", "by_sex_age"),
        IDENTIFIED_LGBTIQ("identified", "pct_lgbtiq", "lgbtiq"),
        IDENTIFIED_PLACE("identified", "pct_place.of_all", "by_place_vs_nationality"),
        IDENTIFIED_KNOWN_PLACE("identified", "pct_place.of_known", "by_place_vs_nationality"),
        IDENTIFIED_FORM("identified", "pct_form.of_all", "by_form_of_exploitation"),
        IDENTIFIED_KNOWN_FORM("identified", "pct_form.of_known_form", "by_form_of_exploitation"),
        ASSISTED_CELL("assisted", "pct_sex_age", "by_sex_age"),
        ASSISTED_LGBTIQ("assisted", "pct_lgbtiq", "lgbtiq"),
        ASSISTED_SERVICE("assisted", "pct_service_available", "by_service"),
        ASSISTED_PUBLISHED_SERVICE("assisted", "pct_service_published", "by_service");

        private final String share;
        private final String base;
        private final String part;

        Ratio(String block, String share, String part) {
            this.share = block + '.' + share;
            this.base = block + BASES + share;
            this.part = block + '.' + part;
        }

        /** The number of which a percentage or a base tells. */
        private Optional<String> partOf(String path) {
            return after(share, path).or(() -> after(base, path)).map(key -> part + key);
        }

        private static Optional<String> after(String table, String path) {
            return path.equals(table) || path.startsWith(table + '.')
                    ? Optional.of(path.substring(table.length()))
                    : Optional.empty();
        }
    }

    private final AnnualReport report;
    private final Coverage coverage;

    ReportLeaves(AnnualReport report) {
        this.report = report;
        this.coverage = new Coverage(report.countries(), report.availability());
    }

    List<ReportLeaf> all() {
        List<ReportLeaf> leaves = new ArrayList<>();
        report.figures().forEach((block, content) -> collect(block, content, leaves));
        return leaves;
    }

    private void collect(String path, Object content, List<ReportLeaf> leaves) {
        if (content instanceof Map<?, ?> table) {
            table.forEach((key, inner) -> collect(path + '.' + key, inner, leaves));
        } else {
            leaves.add(leaf(path, (Long) content));
        }
    }

    private ReportLeaf leaf(String path, Long value) {
        String part = Arrays.stream(Ratio.values())
                .flatMap(ratio -> ratio.partOf(path).stream())
                .findFirst()
                .orElse(path);
        List<String> of = report.countries();
        List<String> indicators = List.of(population(path).indicator());
        var address = address(part);
        if (address.isPresent()) {
            indicators = address.get().indicators();
            String own = address.get().keys().get(Dimension.COUNTRY);
            of = own == null ? of : List.of(own);
        }
        List<String> needed = indicators;
        return new ReportLeaf(
                path,
                value,
                coverage.status(of, needed),
                of.stream().filter(country -> coverage.covers(country, needed)).toList(),
                base(path));
    }

    private static Population population(String path) {
        return Arrays.stream(Population.values())
                .filter(population -> path.startsWith(population.block() + '.'))
                .findFirst()
                .orElseThrow();
    }

    /** A base of one number for all keys tells of the whole table, whose indicators none of its keys change. */
    private Optional<FigureAddress> address(String part) {
        try {
            return Optional.of(FigureAddress.of(part, report.countries()));
        } catch (NotFound wholeTable) {
            return Arrays.stream(Figure.values())
                    .filter(figure -> figure.path().equals(part))
                    .filter(figure -> !figure.keys().contains(Dimension.SERVICE))
                    .findFirst()
                    .map(figure -> new FigureAddress(figure, Map.of()));
        }
    }

    private Long base(String path) {
        for (Ratio ratio : Ratio.values()) {
            var key = Ratio.after(ratio.share, path).or(() -> Ratio.after(ratio.part, path));
            if (key.isPresent()) {
                return report.isNumber(ratio.base) ? report.number(ratio.base) : report.number(ratio.base + key.get());
            }
        }
        return null;
    }
}
