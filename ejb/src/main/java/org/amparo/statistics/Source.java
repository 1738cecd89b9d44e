package org.amparo.statistics;

import java.util.Map;

/**
 * Where the counting rules read their rows: the registers as they are now, as they were known at a day, or what of them a reader sees.
 * Nothing else that counts names a table of records.
 *
 * @param cases rows shaped like {@code case_file}, without those of imports that were taken back
 * @param services rows shaped like {@code service_provision}
 * @param owners rows of id, country and person of the cases on which services stand: a service counts for its person in its country,
 *     though the case on which it stands may not be known yet
 * @param statements rows shaped like {@code availability}
 * @param rules rows shaped like {@code country_rule}
 * @param arguments values of the parameters that these texts have
 */
record Source(
        String cases, String services, String owners, String statements, String rules, Map<String, Object> arguments) {

    /**
     * The registers as they stand now, without the cases of imports that were taken back. Counting finds a case by its id, its person
     * or its day, never by its country alone: a database that has not looked at its tables since a large import would read them all for
     * each person.
     */
    static final Source CURRENT =
            current("(select * from case_file ignore index (case_file_country) where not withdrawn)");

    /** What came with imports that were taken back, as it stood. */
    static final Source WITHDRAWN = current("(select * from case_file where withdrawn)");

    private static Source current(String cases) {
        return new Source(
                cases,
                "service_provision",
                cases,
                "availability",
                "(select * from country_rule where known_until = '9999-12-31')",
                Map.of());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
