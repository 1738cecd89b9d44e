package org.amparo.statistics;

/**
 * Which rows a transaction reads that has looked before. Rows as they stand now are read with locks, also on what may come between them, and
 * two transactions that both add there would wait for each other: so they are read only where they differ from what is in sight.
 */
enum Seen {
    /** As the running transaction sees them: nobody has changed them since it began to look. */
    IN_SIGHT(""),
    /** As they stand now. */
    AS_THEY_STAND(" lock in share mode");

    private final String clause;

    Seen(String clause) {
        this.clause = clause;
    }

    /** What ends a query of them. */
    String clause() {
        return clause;
    }
}
