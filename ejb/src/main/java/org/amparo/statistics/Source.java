package org.amparo.statistics;

/**
 * Where the counting rules read their rows: the tables as they are now, or derived tables of the same columns.
 *
 * @param cases rows shaped like {@code case_file}
 * @param services rows shaped like {@code service_provision}
 */
record Source(String cases, String services) {

    /** The registers as they stand now. */
    static final Source CURRENT = new Source("case_file", "service_provision");

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
