package org.amparo.statistics;

import java.util.Map;
import java.util.Optional;

/**
 * Of what a percentage of the report is one: the number above and the number below the line, by their paths.
 */
record PercentOf(String part, String base) {

    /** The tables whose shares are printed, by the name of the shares. */
    private static final Map<String, String> TABLES = Map.of(
            "pct_sex_age", "by_sex_age",
            "pct_lgbtiq", "lgbtiq",
            "pct_place.of_all", "by_place_vs_nationality",
            "pct_place.of_known", "by_place_vs_nationality",
            "pct_form.of_all", "by_form_of_exploitation",
            "pct_form.of_known_form", "by_form_of_exploitation",
            "pct_service_published", "by_service",
            "pct_service_available", "by_service");

    /** Each of its shares has a base of its own. */
    private static final String BASE_EACH = "pct_service_available";

    /** Reads the path of a leaf such as {@code identified.pct_place.of_known.WITHIN}; empty where it is no percentage. */
    static Optional<PercentOf> of(String path) {
        int block = path.indexOf('.') + 1;
        return TABLES.entrySet().stream()
                .filter(table -> path.startsWith(table.getKey(), block))
                .filter(table -> path.length() == block + table.getKey().length()
                        || path.charAt(block + table.getKey().length()) == '.')
                .map(table -> of(path.substring(0, block), table.getKey(), table.getValue(), path))
                .findFirst();
    }

    private static PercentOf of(String block, String name, String table, String path) {
        String key = path.substring(block.length() + name.length());
        return new PercentOf(block + table + key, block + "denominators." + name + (name.equals(BASE_EACH) ? key : ""));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
