package org.amparo.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons of a population grouped by all its dimensions, from which every figure is folded without asking again. */
final class Cube {

    private final Population population;
    private final List<Object[]> rows;

    /**
     * Takes rows of the population's dimensions in their order, followed by the number of units and, in a population of persons,
     * by the number of those who stand in no other row of the total.
     */
    Cube(Population population, List<Object[]> rows) {
        this.population = population;
        this.rows = rows;
    }

    /**
     * The persons of a figure by country and by the figure's keys; keys without persons are absent. A person stands under each
     * of her values of a multi-response dimension.
     */
    Map<Key, Long> tally(Breakdown figure) {
        Map<Key, Long> tally = new HashMap<>();
        for (Object[] row : rows) {
            if (figure.fixed().entrySet().stream()
                    .allMatch(fixed -> matchesAny(row, fixed.getKey(), fixed.getValue()))) {
                String country = (String) content(row, Dimension.COUNTRY);
                long persons = ((Number) row[population.dimensions().size()]).longValue();
                for (Map<Dimension, String> keys : keys(row, figure)) {
                    tally.merge(new Key(country, keys), persons, Long::sum);
                }
            }
        }
        return tally;
    }

    /** The persons of the total, each once in the region whatever the number of countries that count her (statistics.md R2). */
    long distinctPersons() {
        return rows.stream()
                .mapToLong(row -> ((Number) row[population.dimensions().size() + 1]).longValue())
                .sum();
    }

    private boolean matchesAny(Object[] row, Dimension dimension, List<String> values) {
        Object content = content(row, dimension);
        return values.stream().anyMatch(value -> dimension.matches(content, value));
    }

    private List<Map<Dimension, String>> keys(Object[] row, Breakdown figure) {
        List<Map<Dimension, String>> keys = List.of(Map.of());
        for (Dimension dimension : figure.keys()) {
            List<Map<Dimension, String>> longer = new ArrayList<>();
            for (Map<Dimension, String> key : keys) {
                for (String value : dimension.valuesIn(content(row, dimension), figure.values(dimension))) {
                    Map<Dimension, String> extended = new EnumMap<>(Dimension.class);
                    extended.putAll(key);
                    extended.put(dimension, value);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private Object content(Object[] row, Dimension dimension) {
        return row[population.dimensions().indexOf(dimension)];
    }

    /** Where a number of persons stands: the reporting country and the values of a figure's keys. */
    record Key(String country, Map<Dimension, String> values) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
