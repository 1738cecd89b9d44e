package org.amparo.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The percentages of the report: of which table they are shares, and of which base. The first one of a table names the base of its numbers. */
enum Ratio {
    IDENTIFIED_CELL("identified", "pct_sex_age", "by_sex_age"),
    IDENTIFIED_LGBTIQ("identified", "pct_lgbtiq", "lgbtiq"),
    IDENTIFIED_PLACE("identified", "pct_place.of_all", "by_place_vs_nationality"),
    IDENTIFIED_KNOWN_PLACE("identified", "pct_place.of_known", "by_place_vs_nationality"),
    IDENTIFIED_FORM("identified", "pct_form.of_all", "by_form_of_exploitation"),
    IDENTIFIED_KNOWN_FORM("identified", "pct_form.of_known_form", "by_form_of_exploitation"),
    ASSISTED_CELL("assisted", "pct_sex_age", "by_sex_age"),
    ASSISTED_LGBTIQ("assisted", "pct_lgbtiq", "lgbtiq"),
    /** Not every country can give every kind of service, so that each has a base of its own. */
    ASSISTED_SERVICE("assisted", "pct_service_available", "by_service"),
    ASSISTED_PUBLISHED_SERVICE("assisted", "pct_service_published", "by_service");

    private final String share;
    private final String base;
    private final String part;

    Ratio(String block, String share, String part) {
        this.share = block + '.' + share;
        this.base = block + ".denominators." + share;
        this.part = block + '.' + part;
    }

    /** That of a percentage, such as {@code identified.pct_place.of_known.WITHIN}, or of a base. */
    static Optional<Ratio> of(String path) {
        return Arrays.stream(values())
                .filter(ratio -> isIn(ratio.share, path) || ratio.isBase(path))
                .findFirst();
    }

    /** The first one of which a counted number is the part. */
    static Optional<Ratio> firstOf(String path) {
        return Arrays.stream(values()).filter(ratio -> isIn(ratio.part, path)).findFirst();
    }

    /** Whether there is a base at the path, and no percentage. */
    boolean isBase(String path) {
        return isIn(base, path);
    }

    /** The number above the line, or the table of such numbers, of a percentage or a base. */
    String partOf(String path) {
        return part + path.substring((isBase(path) ? base : share).length());
    }

    /** The number below the line, of a percentage or of the number above it. */
    String baseOf(String path) {
        return this == ASSISTED_SERVICE ? base + path.substring((isIn(share, path) ? share : part).length()) : base;
    }

    private static boolean isIn(String table, String path) {
        return path.equals(table) || path.startsWith(table + '.');
    }
}
