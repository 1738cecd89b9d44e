package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.amparo.casefile.RegisteredCases;
import org.amparo.identification.RegisteredDecisions;
import org.amparo.services.RegisteredServices;
import org.amparo.shared.RuleViolation;
import org.amparo.statistics.RegisteredAvailability;

/**
 * Takes over what known rows state anew ({@link ImportMode#UPSERT}): by the features' own operations, record by record, so that
 * the history tells what changed and the ledger keeps its rules.
 */
@ApplicationScoped
class Restating {

    /** Changed rows that one import takes: their history is written together and is held in memory until then. */
    static final int MOST = 20_000;

    @Inject
    private Sql sql;

    @Inject
    private RegisteredCases cases;

    @Inject
    private RegisteredDecisions decisions;

    @Inject
    private RegisteredServices services;

    @Inject
    private RegisteredAvailability availability;

    @PersistenceContext
    private EntityManager em;

    /** Lines of a file whose rows are known and say something else now, with the records that they speak of. */
    Map<Integer, Long> changed(ImportRun run, String table) {
        Map<Integer, Long> lines = new HashMap<>();
        sql.rows(
                        "select line, record_id from " + table + " where import_id = ? and action = 'CHANGED'",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        run.id())
                .forEach(pair -> lines.put((int) pair[0], pair[1]));
        return lines;
    }

    /** Takes over a batch of lines; what the features refuse is noted among its problems. */
    void apply(ImportRun run, Batch batch, Map<Integer, Long> records, Standpoint standpoint) {
        for (StagedCase row : batch.cases()) {
            attempt(batch, standpoint.casesFile(), row.line(), () -> restate(row, records.get(row.line()), standpoint));
            known(run, "CASE", row.country(), row.name(), row.content());
        }
        for (StagedService row : batch.services()) {
            attempt(
                    batch,
                    EventReader.FILE,
                    row.line(),
                    () -> services.restate(records.get(row.line()), row.stated(), standpoint.today()));
            known(run, "SERVICE", row.country(), row.name(), row.content());
        }
        for (StagedStatement row : batch.statements()) {
            attempt(batch, StatementReader.FILE, row.line(), () -> availability.restate(row.country(), row.stated()));
        }
        em.flush();
        em.clear();
    }

    private void restate(StagedCase row, long record, Standpoint standpoint) {
        var file = cases.stored(record);
        if (row.standing() != null) {
            decisions.restate(
                    file,
                    row.standing(),
                    row.decided(),
                    standpoint.body(row.country(), row.decided().from()),
                    standpoint.reference(),
                    standpoint.recordedBy());
        }
        cases.restate(file, row.stated(), standpoint.registeredOn(row.knownOn()), standpoint.today());
    }

    private void known(ImportRun run, String kind, String country, String name, Content content) {
        sql.run(
                """
                update import_key set content = ?, import_id = ?
                where source = ? and kind = ? and country = ? and external_id = ?""",
                content.bytes(),
                run.id(),
                run.source(),
                kind,
                country,
                name);
    }

    private static void attempt(Batch batch, String file, int line, Runnable change) {
        try {
            change.run();
        } catch (RuleViolation refused) {
            batch.problems().add(RowProblem.error(file, line, null, refused.code(), refused.arguments(), null));
        }
    }
}
