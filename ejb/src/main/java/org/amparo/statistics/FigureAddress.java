package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.reference.Countries;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;

/**
 * One counted number of the report: a figure and a value for each of its keys.
 *
 * @param keys the values by dimension
 */
record FigureAddress(Figure figure, Map<Dimension, String> keys) {

    /**
     * Reads the path of a leaf such as {@code identified.by_sex_age.WOMEN}.
     *
     * @param countries the reporting countries that the report has
     * @throws NotFound unless it is a counted number of the report
     */
    static FigureAddress of(String path, List<String> countries) {
        for (Figure figure : Figure.values()) {
            if (path.equals(figure.path()) || path.startsWith(figure.path() + '.')) {
                String rest = path.substring(figure.path().length());
                List<String> values =
                        rest.isEmpty() ? List.of() : List.of(rest.substring(1).split("\\.", -1));
                return new FigureAddress(figure, keys(figure, values, countries));
            }
        }
        throw new NotFound();
    }

    /**
     * Reads the path of a table or of a number in it, as far as it goes: {@code assisted.by_service} has no keys.
     *
     * @throws IllegalArgumentException where it is nothing that is counted
     */
    static FigureAddress within(String path) {
        for (Figure figure : Figure.values()) {
            if (path.equals(figure.path()) || path.startsWith(figure.path() + '.')) {
                String[] values = path.substring(figure.path().length()).split("\\.");
                Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
                for (int i = 1; i < values.length && i <= figure.keys().size(); i++) {
                    keys.put(figure.keys().get(i - 1), values[i]);
                }
                return new FigureAddress(figure, keys);
            }
        }
        throw new IllegalArgumentException("no figure " + path);
    }

    /** Every number of one country's report whose keys are known beforehand: nationalities are not. */
    static List<FigureAddress> ofOneCountry() {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.keys().stream()
                        .noneMatch(key -> key == Dimension.COUNTRY || key == Dimension.NATIONALITY))
                .flatMap(figure -> (figure.keys().isEmpty()
                                ? Stream.of(Map.<Dimension, String>of())
                                : figure.keys().get(0).printed().stream()
                                        .map(value -> Map.of(figure.keys().get(0), value)))
                        .map(keys -> new FigureAddress(figure, keys)))
                .toList();
    }

    /** The leaf of the report where the number stands. */
    String path() {
        return Stream.concat(Stream.of(figure.path()), figure.keys().stream().map(keys::get))
                .collect(Collectors.joining("."));
    }

    /** The same number of one country's own report; none where it is no other number there, or none that is known beforehand. */
    Optional<String> pathInItsCountry() {
        List<Dimension> others =
                figure.keys().stream().filter(key -> key != Dimension.COUNTRY).toList();
        return Arrays.stream(Figure.values())
                .filter(one -> one.isOf(figure, others))
                .map(one -> new FigureAddress(one, keys).path())
                .findFirst();
    }

    private static Map<Dimension, String> keys(Figure figure, List<String> values, List<String> countries) {
        if (values.size() != figure.keys().size()) {
            throw new NotFound();
        }
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        for (Dimension dimension : figure.keys()) {
            String value = values.get(keys.size());
            if (!isKey(dimension, value, countries)) {
                throw new NotFound();
            }
            keys.put(dimension, value);
        }
        return keys;
    }

    private static boolean isKey(Dimension dimension, String value, List<String> countries) {
        return switch (dimension) {
            case COUNTRY -> countries.contains(value);
            case NATIONALITY -> Countries.isValid(value) || Dimension.UNKNOWN.equals(value);
            default -> dimension.printed().contains(value);
        };
    }

    /**
     * The categories of the describing case without which nobody may know that it counts the person here: a row of the list says that
     * the case has these values. Forms and services say it for themselves, where they are open; that there is no form does not.
     */
    Set<DataCategory> categories() {
        var categories = EnumSet.noneOf(DataCategory.class);
        wanted().forEach((dimension, values) -> {
            if (!dimension.isMultiResponse() || values.contains(Dimension.NOT_REPORTED)) {
                categories.addAll(dimension.categories());
            }
        });
        return categories;
    }

    /** Whether there is a list of those whom it counts: what the assigned worker alone sees, of a whole figure nobody does. */
    boolean isListed() {
        return !categories().contains(DataCategory.SENSITIVE_IDENTITY);
    }

    /** The indicators without which there is no such number. */
    List<String> indicators() {
        return figure.indicators(keys);
    }

    /** The condition on the counted rows that the figure and its keys say; its values are {@link #arguments}. */
    String condition() {
        return condition(wanted());
    }

    /** The same whatever the units stand as. */
    String conditionButStanding() {
        return butStanding().isEmpty() ? "true" : condition(butStanding());
    }

    private static String condition(Map<Dimension, List<String>> wanted) {
        List<String> conditions = new ArrayList<>();
        wanted.forEach((dimension, values) -> conditions.add(
                dimension.isMultiResponse()
                        ? dimension.column() + " & :" + dimension.column() + " <> 0"
                        : dimension.column() + " in (:" + dimension.column() + ")"));
        return String.join(" and ", conditions);
    }

    /** As what the units stand that it counts. */
    List<String> standings() {
        return wanted().get(Dimension.STANDING);
    }

    /** Whether it counts a unit, by the values of the population's dimensions in their order. */
    boolean counts(Object[] values) {
        var dimensions = figure.population().dimensions();
        return wanted().entrySet().stream().allMatch(wanted -> {
            Object content = values[dimensions.indexOf(wanted.getKey())];
            return wanted.getValue().stream().anyMatch(value -> wanted.getKey().matches(content, value));
        });
    }

    /** The values of the condition's parameters. */
    Map<String, Object> arguments() {
        return arguments(wanted());
    }

    /** The values of the parameters of {@link #conditionButStanding}. */
    Map<String, Object> argumentsButStanding() {
        return arguments(butStanding());
    }

    private Map<Dimension, List<String>> butStanding() {
        var wanted = wanted();
        wanted.remove(Dimension.STANDING);
        return wanted;
    }

    private static Map<String, Object> arguments(Map<Dimension, List<String>> wanted) {
        Map<String, Object> arguments = new HashMap<>();
        wanted.forEach((dimension, values) -> arguments.put(
                dimension.column(),
                dimension.isMultiResponse()
                        ? values.stream().mapToInt(dimension::bitsOf).reduce(0, (a, b) -> a | b)
                        : values));
        return arguments;
    }

    private Map<Dimension, List<String>> wanted() {
        Map<Dimension, List<String>> wanted = new EnumMap<>(figure.fixed());
        keys.forEach((dimension, value) -> wanted.put(dimension, List.of(value)));
        return wanted;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
