package org.amparo.statistics;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folds a cube into the values of its figures: numbers of persons, and null where no country can give one. */
final class Folding {

    private final Cube cube;
    private final Coverage coverage;

    Folding(Cube cube, Coverage coverage) {
        this.cube = cube;
        this.coverage = coverage;
    }

    /** The figure's value: a number, null, or a map of such by each of its keys in turn. */
    Object value(Breakdown figure) {
        return level(figure, cube.tally(figure), new EnumMap<>(Dimension.class));
    }

    /** The base of a percentage: the persons of a figure without keys, of those countries only that have all the indicators. */
    Long base(Breakdown figure, List<String> indicators) {
        return sum(cube.tally(figure), Map.of(), coverage.covering(indicators));
    }

    private Object level(Breakdown figure, Map<Cube.Key, Long> tally, Map<Dimension, String> under) {
        if (under.size() == figure.keys().size()) {
            List<String> indicators = figure.indicators(under);
            String country = under.get(Dimension.COUNTRY);
            List<String> covering = coverage.covering(indicators);
            if (country != null) {
                covering = covering.contains(country) ? List.of(country) : List.of();
            }
            return sum(tally, under, covering);
        }
        Dimension dimension = figure.keys().get(under.size());
        Map<String, Object> values = new LinkedHashMap<>();
        for (String value : values(figure, dimension, tally)) {
            Map<Dimension, String> deeper = new EnumMap<>(under);
            deeper.put(dimension, value);
            values.put(value, level(figure, tally, deeper));
        }
        return values;
    }

    /** The values to print: every country and every value of a closed list, the open ones by frequency. */
    private List<String> values(Breakdown figure, Dimension dimension, Map<Cube.Key, Long> tally) {
        if (dimension == Dimension.COUNTRY) {
            return coverage.countries();
        }
        if (!figure.values(dimension).isEmpty()) {
            return figure.values(dimension);
        }
        Map<String, Long> found = tally.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().values().get(dimension), Collectors.summingLong(Map.Entry::getValue)));
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Long sum(Map<Cube.Key, Long> tally, Map<Dimension, String> under, List<String> countries) {
        return countries.isEmpty()
                ? null
                : Long.valueOf(countries.stream()
                        .mapToLong(country -> tally.getOrDefault(new Cube.Key(country, under), 0L))
                        .sum());
    }
}
