package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons of a population grouped by all its dimensions, from which every figure is folded without asking again. */
final class Cube {

    private final Population population;
    private final List<Object[]> rows;
    private final Map<Set<Dimension>, List<Group>> groups = new HashMap<>();

    /** Units that are alike in some dimensions, as a row that holds them, and how many they are. */
    private record Group(Object[] row, long units) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

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
        for (Group group : groups(figure)) {
            if (figure.fixed().entrySet().stream()
                    .allMatch(fixed -> matchesAny(group.row(), fixed.getKey(), fixed.getValue()))) {
                String country = (String) content(group.row(), Dimension.COUNTRY);
                for (Map<Dimension, String> keys : keys(group.row(), figure)) {
                    tally.merge(new Key(country, keys), group.units(), Long::sum);
                }
            }
        }
        return tally;
    }

    /** A year may have a hundred thousand rows that differ, of which a figure looks at three dimensions: what is alike in them is put together once. */
    private List<Group> groups(Breakdown figure) {
        Set<Dimension> looked = EnumSet.of(Dimension.COUNTRY);
        looked.addAll(figure.keys());
        looked.addAll(figure.fixed().keySet());
        return groups.computeIfAbsent(looked, this::group);
    }

    private List<Group> group(Set<Dimension> looked) {
        int[] columns =
                looked.stream().mapToInt(population.dimensions()::indexOf).toArray();
        Map<List<Object>, long[]> units = new LinkedHashMap<>();
        Map<List<Object>, Object[]> one = new HashMap<>();
        for (Object[] row : rows) {
            var contents = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                contents[i] = row[columns[i]];
            }
            List<Object> alike = Arrays.asList(contents);
            units.computeIfAbsent(alike, first -> new long[1])[0] +=
                    ((Number) row[population.dimensions().size()]).longValue();
            one.putIfAbsent(alike, row);
        }
        return units.entrySet().stream()
                .map(entry -> new Group(one.get(entry.getKey()), entry.getValue()[0]))
                .toList();
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
