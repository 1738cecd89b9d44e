package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditedTables;
import org.amparo.plausibility.Questions;
import org.amparo.shared.RuleViolation;

/**
 * Takes over what known rows state anew ({@link ImportMode#UPSERT}): by the features' own operations, record by record, so that
 * the history tells what changed and the ledger keeps its rules.
 */
@ApplicationScoped
class Restating {

    /** Changed rows that one import takes: their history is written together and is held in memory until then. */
    static final int MOST = 20_000;

    /** After so many what was loaded is forgotten: before each question Hibernate looks through all of it for what has changed. */
    private static final int HELD = 20;

    @Inject
    private Sql sql;

    @Inject
    private RowKinds kinds;

    @Inject
    private AuditedTables tables;

    /** Lines of a file whose rows are known and say something else now, with the records that they speak of. */
    Map<Integer, Long> changed(ImportRun run, String file) {
        Map<Integer, Long> lines = new HashMap<>();
        kinds.in(file).stream()
                .filter(RowKind::isTaken)
                .flatMap(kind -> sql
                        .rows(
                                "select line, record_id from " + kind.staged()
                                        + " where import_id = ? and action = 'CHANGED'",
                                row -> new long[] {row.getLong(1), row.getLong(2)},
                                run.id())
                        .stream())
                .forEach(pair -> lines.put((int) pair[0], pair[1]));
        return lines;
    }

    /**
     * Takes over a batch of lines of a file; what the features refuse is noted among its problems.
     *
     * @return what is asked of the rows beside all that is known of their cases
     */
    List<RowProblem> apply(ImportRun run, String file, Batch batch, Map<Integer, Long> records, Standpoint standpoint) {
        List<RowProblem> asked = new ArrayList<>();
        batch.each(new Batch.Work() {
            @Override
            public <R extends StatedRow> void of(RowKind<R> kind, List<R> rows) {
                int held = 0;
                for (R row : rows) {
                    if (held++ % HELD == 0) {
                        tables.forgetLoaded();
                    }
                    var questions = Questions.askedBefore();
                    try {
                        kind.restate(row, records.get(row.line()), standpoint, questions);
                        known(run, kind, row);
                    } catch (RuleViolation refused) {
                        batch.problems().add(RowProblem.error(file, row.line(), refused.code(), refused.arguments()));
                    }
                    questions.answered().forEach(code -> asked.add(RowProblem.warning(file, row.line(), code)));
                }
            }
        });
        tables.forgetLoaded();
        return asked;
    }

    private void known(ImportRun run, RowKind<?> kind, StatedRow row) {
        if (kind.key() != null) {
            sql.run(
                    """
                    insert into import_restated (import_id, key_id, content, before_id)
                    select ?, id, content, import_id from import_key
                    where source = ? and kind = ? and country = ? and external_id = ?""",
                    run.id(),
                    run.source(),
                    kind.key(),
                    row.country(),
                    row.name());
            sql.run(
                    """
                    update import_key set content = ?, import_id = ?
                    where source = ? and kind = ? and country = ? and external_id = ?""",
                    row.content().bytes(),
                    run.id(),
                    run.source(),
                    kind.key(),
                    row.country(),
                    row.name());
        }
    }
}
