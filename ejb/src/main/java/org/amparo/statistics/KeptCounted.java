package org.amparo.statistics;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL that reads kept rows as {@link CountedRows} would count them: one expression, {@code counted}, with a column for each dimension.
 *
 * <p>Parameters: {@code from}, {@code countries} and {@code day}, as known at which.
 */
final class KeptCounted {

    private KeptCounted() {}

    /** The rows of a population, to be followed by a select from {@code counted}. */
    static String with(Population population) {
        return "with counted as (" + rowsAt(population, "day") + ") ";
    }

    /** What is counted of a population at a day. */
    static String rowsAt(Population population, String day) {
        String columns = population.dimensions().stream()
                .map(dimension -> column(population, dimension) + " as " + dimension.column())
                .collect(Collectors.joining(", "));
        return "select person_id, case_id, "
                + (population.ofPersons() ? "" : "service_id, ")
                + columns + " from " + rows(population, day);
    }

    /** How many units are counted alike; those of persons who were ever counted in several countries one by one. */
    static String tally(Population population) {
        String shared = population.ofPersons() ? "shared" : "null";
        return "select profile, " + shared + ", count(*) from " + rows(population, "day") + " group by profile"
                + (population.ofPersons() ? ", shared" : "");
    }

    private static String rows(Population population, String day) {
        String known =
                " where year = year(:from) and country in (:countries) and known_from <= :%1$s and known_until > :%1$s"
                        .formatted(day);
        return population.ofPersons()
                ? "counted_person" + known + " and population = '" + population + "'"
                : "counted_service" + known;
    }

    private static String column(Population population, Dimension dimension) {
        String code = "(profile >> %d & %d)".formatted(Profile.shift(population, dimension), Profile.mask(dimension));
        if (dimension == Dimension.COUNTRY) {
            return "country";
        }
        if (dimension == Dimension.NATIONALITY) {
            return "if(%1$s = %2$d, '%3$s', char(65 + %1$s div 676, 65 + %1$s div 26 %% 26, 65 + %1$s %% 26 using ascii))"
                    .formatted(code, Profile.mask(dimension), Dimension.UNKNOWN);
        }
        if (dimension.isMultiResponse()) {
            return code;
        }
        var values = Profile.values(dimension);
        return IntStream.range(0, values.size())
                .mapToObj(place -> "'" + values.get(place) + "'")
                .collect(Collectors.joining(", ", "elt(" + code + " + 1, ", ")"));
    }
}
