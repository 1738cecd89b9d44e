package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amparo.audit.AuditedTable;
import org.amparo.casefile.RegisteredConfirmations;

/** Keeps that whoever has a register written says that what was asked of its rows is right. */
@ApplicationScoped
class Answers {

    @Inject
    private RowKinds kinds;

    @Inject
    private RegisteredConfirmations confirmations;

    /** Of each new row; what is asked of one that states a known record anew is kept by the feature that takes it over. */
    void write(ImportRun run, Writing writing) {
        kinds.of(run.format()).stream()
                .filter(kind -> kind.confirming() != null)
                .forEach(kind -> write(run, kind, writing));
    }

    private void write(ImportRun run, RowKind<?> kind, Writing writing) {
        AuditedTable table = confirmations.table();
        var confirming = kind.confirming();
        String asked =
                """
                from import_problem p straight_join %s s on s.import_id = p.import_id and s.line = p.line %s
                %%s
                where p.import_id = :run and p.file = '%s' and p.severity = 'WARNING' and p.code in (%s) and s.action = 'NEW'"""
                        .formatted(kind.staged(), confirming.join(), kind.file(run.format()), Judging.QUESTIONS);
        writing.run("insert into confirmation (public_id, case_id, question, category) select uuid(), "
                + confirming.caseId() + ", p.code, " + confirming.category() + " " + asked.formatted(""));
        writing.run("insert into " + table.auditName() + " (id, " + String.join(", ", table.columns())
                + ", rev, revtype) select distinct b.id, " + Writing.listed("b", table.columns()) + ", :revision, 0 "
                + asked.formatted("join confirmation b on b.case_id = " + confirming.caseId()
                        + " and b.question = p.code left join confirmation_aud a on a.id = b.id")
                + " and a.id is null");
    }
}
