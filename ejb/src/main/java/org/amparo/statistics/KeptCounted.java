package org.amparo.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL that reads kept rows as {@link CountedRows} would count them: one expression, {@code counted}, with a column for each dimension. It
 * has no parameters. A country is a range of profiles, so that whatever is only counted is read from the index.
 */
final class KeptCounted {

    private final Population population;
    private final String rows;

    /**
     * @param countries the reporting countries
     * @param day as known at which day they are counted; null for now
     */
    KeptCounted(Population population, int year, List<String> countries, LocalDate day) {
        this.population = population;
        String known = day == null
                ? "known_until = '%s'".formatted(KeptRow.OPEN)
                : "known_from <= '%1$s' and known_until > '%1$s'".formatted(day);
        String profiles = countries.stream()
                .map(country -> Profile.ofCountry(population, country))
                .map(range -> "profile between %d and %d".formatted(range[0], range[1]))
                .collect(Collectors.joining(" or ", "(", ")"));
        this.rows = population.ofPersons()
                ? "counted_person where year = %d and population = '%s' and %s and %s"
                        .formatted(year, population, known, profiles)
                : "counted_service where year = %d and %s and %s".formatted(year, known, profiles);
    }

    /** Its rows, to be followed by a select from {@code counted}. */
    String with() {
        return "with counted as (" + rows() + ") ";
    }

    /** The same as an expression of its own. */
    String rows() {
        String columns = population.dimensions().stream()
                .map(dimension -> column(population, dimension) + " as " + dimension.column())
                .collect(Collectors.joining(", "));
        return "select person_id, case_id, " + (population.ofPersons() ? "" : "service_id, ") + columns + " from "
                + rows;
    }

    /** How many units are counted alike; those of persons who were ever counted in several countries one by one. */
    String tally() {
        String shared = population.ofPersons() ? "shared" : "null";
        return "select profile, " + shared + ", count(*) from " + rows + " group by profile"
                + (population.ofPersons() ? ", shared" : "");
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
