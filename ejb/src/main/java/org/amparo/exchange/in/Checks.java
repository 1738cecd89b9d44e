package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.amparo.security.Author;

/**
 * Judges the staged rows together: which of them are known already, which name something that is not there, which contradict one
 * another. Every problem names its line. What is the same for all kinds is judged here by the header of their rows; the rest each
 * kind adds ({@link RowKind#judge}).
 */
@ApplicationScoped
class Checks {

    @Inject
    private RowKinds kinds;

    @Inject
    private Judging judging;

    @Inject
    private ClosedRows closed;

    @Inject
    private ImportProgress progress;

    /** All of it, for the author, who is told how far it is; what it finds stands among the problems afterwards. */
    void judge(ImportRun run, Author author) {
        List<Runnable> steps = steps(run, author);
        for (int done = 0; done < steps.size(); done++) {
            progress.ofJudging(run, author, done, steps.size());
            steps.get(done).run();
        }
    }

    private List<Runnable> steps(ImportRun run, Author author) {
        List<RowKind<?>> those = kinds.of(run.format());
        List<Runnable> steps = new ArrayList<>();
        those.forEach(kind -> steps.add(() -> kind.tellApart(run, judging)));
        steps.add(() -> closed.judge(run, author));
        those.stream().filter(RowKind::isTaken).forEach(kind -> steps.add(() -> judging.forgetAnswered(run, kind)));
        those.forEach(kind -> steps.add(() -> changed(run, kind)));
        those.forEach(kind -> steps.add(() -> twice(run, kind)));
        those.forEach(kind -> steps.add(() -> kind.judge(run, judging)));
        those.stream().filter(RowKind::isOfCase).forEach(kind -> steps.add(() -> ofCase(run, kind)));
        those.forEach(kind -> steps.add(() -> kind.settle(run)));
        return steps;
    }

    private void changed(ImportRun run, RowKind<?> kind) {
        if (run.mode() == ImportMode.INSERT && kind.isTaken()) {
            judging.refuse(
                    run,
                    kind,
                    kind.nameField(),
                    kind.differs(),
                    "from " + kind.staged() + " s where s.import_id = :run and s.action = 'CHANGED'");
        }
    }

    /** The index is named, so that the plan does not hang on what the database has last seen of the tables. */
    private void twice(ImportRun run, RowKind<?> kind) {
        for (RowKind<?> other : kinds.in(kind.file(run.format()))) {
            judging.refuse(
                    run,
                    kind,
                    kind.nameField(),
                    "row-given-twice",
                    """
                    from %1$s s where s.import_id = :run and exists (select 1 from %2$s o force index (%2$s_name)
                      where o.import_id = s.import_id and o.external_id = s.external_id and o.country = s.country
                        and o.line < s.line)"""
                            .formatted(kind.staged(), other.staged()));
        }
    }

    /** A row of a case: that case is there, the person is its person, and the order between them is told. All of it in one look at the rows. */
    private void ofCase(ImportRun run, RowKind<?> kind) {
        List<Problems.Wrong> wrong = new ArrayList<>(List.of(
                new Problems.Wrong(
                        Severity.ERROR,
                        "case_id",
                        "row-case-missing",
                        "s.case_external is not null and c.line is null and k.id is null"),
                new Problems.Wrong(
                        Severity.ERROR,
                        "person_id",
                        "row-person-of-another-case",
                        "s.person_external <> c.person_external"),
                new Problems.Wrong(
                        Severity.ERROR,
                        "person_id",
                        "row-person-of-another-case",
                        "c.line is null and k.id is not null and s.person_external is not null"
                                + " and not (k.person_external <=> s.person_external) and "
                                + Judging.open("s.case_external"))));
        if (kind.day() != null) {
            // Keeps nothing out: registers know late what was early.
            wrong.add(new Problems.Wrong(
                    Severity.WARNING,
                    "start_date",
                    "row-before-identification",
                    "s." + kind.day() + " < c.identified_from"));
        }
        if (kind.day() != null && run.country() == null) {
            // Of what a country itself brings in it is not read.
            wrong.add(new Problems.Wrong(
                    Severity.WARNING, "registered_on", "row-registered-before-case", "s.known_on < c.known_on"));
        }
        judging.noteEach(
                run,
                kind,
                """
                %s s
                left join staged_case c on c.import_id = s.import_id and c.country = s.country
                  and c.external_id = s.case_external
                left join import_key k on c.line is null and k.source = :source and k.kind = 'CASE' and k.country = s.country
                  and k.external_id = s.case_external"""
                        .formatted(kind.staged()),
                wrong);
    }
}
