package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an import has left: the rows of the history that stand under its revision. They say which records it added and which it
 * changed; the names of records do not, for a later import may have taken one up.
 */
@ApplicationScoped
class Footprint {

    static final String CASES = "case_file";
    static final String SERVICES = "service_provision";
    static final String DECISIONS = "status_decision";
    static final String GRANTS = "case_grant";
    static final String STATEMENTS = "availability";

    /** All tables in which it may have changed something, in the order in which that is taken back. */
    static final List<String> TABLES = List.of(CASES, DECISIONS, SERVICES, GRANTS, STATEMENTS);

    static final int ADDED = 0;
    static final int CHANGED = 1;

    /** That the case of {@code b} came with the import. */
    static final String ON_ITS_OWN_CASE = "exists (select 1 from case_file_aud own where own.id = b.case_id"
            + " and own.rev = :rev and own.revtype = " + ADDED + ")";

    @Inject
    private Sql sql;

    /** What the statements about an import call by name. */
    static Map<String, Object> names(ImportRun run) {
        return Map.of("run", run.id(), "rev", run.revisionId(), "source", run.source());
    }

    /** How many records of a table it added, or changed. */
    long count(ImportRun run, String table, int how) {
        return sql.number(
                "select count(*) from " + table + "_aud n where n.rev = :rev and n.revtype = " + how, names(run));
    }

    /** All that it added or changed. */
    long size(ImportRun run) {
        return TABLES.stream()
                .mapToLong(table -> count(run, table, ADDED) + count(run, table, CHANGED))
                .sum();
    }

    /** Lets the database look at what an import may have changed, in a step of its own. */
    void analyze() {
        sql.analyze(TABLES.stream().flatMap(table -> Stream.of(table, table + "_aud")));
    }
}
