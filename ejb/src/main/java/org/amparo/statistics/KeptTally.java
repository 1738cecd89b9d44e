package org.amparo.statistics;

import java.util.ArrayList;
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
    private final Map<Long, long[]> byProfile = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    /** @param covering the countries that can give the population's figure */
    KeptTally(Population population, Collection<String> covering) {
        this.population = population;
        this.covering = covering;
    }

    /** Takes a row of profile, the person where she may be counted in several countries, and how many. */
    void add(Object[] row) {
        long profile = ((Number) row[0]).longValue();
        long number = ((Number) row[2]).longValue();
        var counted = byProfile.computeIfAbsent(profile, first -> new long[2]);
        counted[0] += number;
        if (isInTotal(Profile.read(population, profile))) {
            counted[1] += row[1] == null ? number : seen.add(((Number) row[1]).longValue()) ? 1 : 0;
        }
    }

    private boolean isInTotal(Object[] values) {
        String country = (String) values[population.dimensions().indexOf(Dimension.COUNTRY)];
        String standing = (String) values[population.dimensions().indexOf(Dimension.STANDING)];
        return covering.contains(country) && CountedAs.counted().contains(standing);
    }

    /** All that was added. */
    Cube cube() {
        List<Object[]> rows = new ArrayList<>();
        byProfile.forEach((profile, counted) -> {
            var values = Profile.read(population, profile);
            var row = new Object[values.length + 2];
            System.arraycopy(values, 0, row, 0, values.length);
            row[values.length] = counted[0];
            row[values.length + 1] = counted[1];
            rows.add(row);
        });
        return new Cube(population, rows);
    }
}
