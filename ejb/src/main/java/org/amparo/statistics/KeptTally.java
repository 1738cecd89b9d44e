package org.amparo.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers kept rows that are counted alike into a cube; who was counted in several countries counts once in the region (statistics.md R2). */
final class KeptTally {

    private final Population population;
    private final Collection<String> covering;
    private final List<String> counted = CountedAs.counted();
    private final Map<Long, Alike> byProfile = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    /** Units that are counted alike: their values, whether they stand in the total, how many they are, and how many are nowhere else in it. */
    private static final class Alike {
        private final Object[] values;
        private final boolean inTotal;
        private long number;
        private long once;

        Alike(Object[] values, boolean inTotal) {
            this.values = values;
            this.inTotal = inTotal;
        }
    }

    /** @param covering the countries that can give the population's figure */
    KeptTally(Population population, Collection<String> covering) {
        this.population = population;
        this.covering = covering;
    }

    /** Takes a row of profile, the person where she may be counted in several countries, and how many. */
    void add(Object[] row) {
        long number = ((Number) row[2]).longValue();
        var alike = byProfile.computeIfAbsent(((Number) row[0]).longValue(), this::read);
        alike.number += number;
        if (alike.inTotal) {
            alike.once += row[1] == null ? number : seen.add(((Number) row[1]).longValue()) ? 1 : 0;
        }
    }

    private Alike read(long profile) {
        var values = Profile.read(population, profile);
        return new Alike(values, isInTotal(values));
    }

    private boolean isInTotal(Object[] values) {
        String country = (String) values[population.dimensions().indexOf(Dimension.COUNTRY)];
        String standing = (String) values[population.dimensions().indexOf(Dimension.STANDING)];
        return covering.contains(country) && counted.contains(standing);
    }

    /** All that was added. */
    Cube cube() {
        return new Cube(
                population, byProfile.values().stream().map(KeptTally::row).toList());
    }

    private static Object[] row(Alike alike) {
        var row = Arrays.copyOf(alike.values, alike.values.length + 2);
        row[alike.values.length] = alike.number;
        row[alike.values.length + 1] = alike.once;
        return row;
    }
}
