package org.amparo.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A unit as it counts by what a reader sees of it.
 *
 * @param caseId id of the case that describes the person, or on which the service stands
 * @param service id of the service, or 0 where the unit is the person
 * @param told ids of all cases whose data the values say
 * @param values the values of the population's dimensions in their order
 */
record SeenUnit(long caseId, long service, Set<Long> told, Object[] values) {

    private static final int FIRST_VALUE = 3;

    /** Takes a row of case, service, ids of more cases with commas between, and values. */
    static SeenUnit of(Object[] row) {
        long caseId = ((Number) row[0]).longValue();
        Set<Long> told = new HashSet<>();
        told.add(caseId);
        for (String other : row[2].toString().split(",")) {
            told.add(Long.valueOf(other));
        }
        return new SeenUnit(
                caseId, ((Number) row[1]).longValue(), told, Arrays.copyOfRange(row, FIRST_VALUE, row.length));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
