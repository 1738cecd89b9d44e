package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons of a population grouped by all its dimensions, from which every figure is folded without asking again. */
final class Cube {

    private final Population population;
    private final List<Object[]> rows;

    /** Of each row a number for each dimension, the same for what is equal there. */
    private final int[][] codes;

    /** By dimension how many such numbers there are. */
    private final int[] sizes;

    private final Map<Set<Dimension>, Collection<Group>> groups = new HashMap<>();

    /** Units that are alike in some dimensions: a row that is one of theirs, and how many they are. */
    private static final class Group {
        private final Object[] row;
        private long units;

        Group(Object[] row) {
            this.row = row;
        }
    }

    /**
     * Takes rows of the population's dimensions in their order, followed by the number of units and, in a population of persons,
     * by the number of those who stand in no other row of the total.
     */
    Cube(Population population, List<Object[]> rows) {
        this.population = population;
        this.rows = rows;
        this.sizes = new int[population.dimensions().size()];
        this.codes = new int[rows.size()][sizes.length];
        for (int column = 0; column < sizes.length; column++) {
            Map<Object, Integer> known = new HashMap<>();
            for (int row = 0; row < codes.length; row++) {
                Object content = rows.get(row)[column];
                Integer code = known.get(content);
                if (code == null) {
                    code = known.size();
                    known.put(content, code);
                }
                codes[row][column] = code;
            }
            sizes[column] = known.size();
        }
    }

    /**
     * The persons of a figure by country and by the figure's keys; keys without persons are absent. A person stands under each
     * of her values of a multi-response dimension.
     */
    Map<Key, Long> tally(Breakdown figure) {
        Map<Key, Long> tally = new HashMap<>();
        for (Group group : groups(figure)) {
            if (figure.fixed().entrySet().stream()
                    .allMatch(fixed -> matchesAny(group.row, fixed.getKey(), fixed.getValue()))) {
                String country = (String) content(group.row, Dimension.COUNTRY);
                for (Map<Dimension, String> keys : keys(group.row, figure)) {
                    tally.merge(new Key(country, keys), group.units, Long::sum);
                }
            }
        }
        return tally;
    }

    /** A year may have a hundred thousand rows that differ, of which a figure looks at three dimensions: what is alike in them is put together once. */
    private Collection<Group> groups(Breakdown figure) {
        Set<Dimension> looked = EnumSet.of(Dimension.COUNTRY);
        looked.addAll(figure.keys());
        looked.addAll(figure.fixed().keySet());
        return groups.computeIfAbsent(looked, this::group);
    }

    private Collection<Group> group(Set<Dimension> looked) {
        int[] columns =
                looked.stream().mapToInt(population.dimensions()::indexOf).toArray();
        Map<Long, Group> alike = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            long code = 0;
            for (int column : columns) {
                code = code * sizes[column] + codes[row][column];
            }
            Object[] one = rows.get(row);
            alike.computeIfAbsent(code, first -> new Group(one)).units += ((Number) one[sizes.length]).longValue();
        }
        return alike.values();
    }

    /** The persons of the total, each once in the region whatever the number of countries that count her (statistics.md R2). */
    long distinctPersons() {
        return rows.stream()
                .mapToLong(row -> ((Number) row[sizes.length + 1]).longValue())
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
