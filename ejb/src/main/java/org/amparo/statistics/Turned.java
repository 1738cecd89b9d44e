package org.amparo.statistics;

/**
 * A unit that a figure counts at one of two days alone.
 *
 * @param service id of the service, or 0 where the unit is the person
 * @param entered whether it counts at the later day
 */
record Turned(long person, String country, long service, boolean entered) {

    /** Takes a row of person, country, service, and 1 where it counts at the later day. */
    static Turned of(Object[] row) {
        return new Turned(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue() > 0);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
