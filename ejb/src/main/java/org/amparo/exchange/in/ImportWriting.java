package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AboutToWrite;
import org.amparo.audit.AuditedTables;
import org.amparo.audit.Reasons;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Author;

/** The one transaction of an import: new rows by statements, changed ones by the features' operations, under one revision. */
@ApplicationScoped
class ImportWriting {

    private static final int LINES = 1000;

    /** How it is told that known rows are taken over anew. */
    private static final String CHANGES = "changes";

    @Inject
    private Event<WrittenAtOnce> written;

    @Inject
    private Event<AboutToWrite> about;

    @Inject
    private ImportRuns runs;

    @Inject
    private ClosedRows closed;

    @Inject
    private RowKinds kinds;

    @Inject
    private Sql sql;

    @Inject
    private ImportProgress progress;

    @Inject
    private Organisations organisations;

    @Inject
    private Today today;

    @Inject
    private Answers answers;

    @Inject
    private Problems problems;

    @Inject
    private Restating restating;

    @Inject
    private AuditedTables tables;

    @Inject
    private Reasons reasons;

    /**
     * Writes everything and ends the import, in the running transaction, which has asked nothing yet.
     *
     * @param known whom it writes of and who was known before: locked before anything else
     * @throws Tried at the end of a dry run, so that nothing of it stays
     * @throws Closed where a known row is no longer open to the author since it was judged
     * @throws Refused where a feature refuses what a known row states anew, or something is asked that was not shown
     */
    void write(ImportRun run, Author author, SourceFiles files, Standpoint standpoint, AboutToWrite known) {
        about.fire(known);
        if (closed.any(run, author)) {
            throw new Closed();
        }
        reasons.because(name(run), run.dataKeyId());
        long revision = tables.revision();
        keepers(run);
        Map<String, Map<Integer, Long>> changed = changed(run, files);
        List<Part> parts = kinds.of(run.format()).stream()
                .flatMap(kind -> kind.parts().stream())
                .toList();
        var told = progress.of(ImportState.WRITING, run, author);
        var writing = new Writing(
                run,
                revision,
                sql,
                told,
                parts,
                changed.values().stream().mapToLong(Map::size).sum());
        parts.forEach(writing::write);
        answers.write(run, writing);
        List<RowProblem> asked = restate(run, files, standpoint, changed, writing);
        if (run.isDryRun()) {
            throw new Tried(asked);
        }
        // As long as nothing is written into its record others can tell there how far it is.
        written.fire(WrittenAtOnce.byImport(revision, ImportProgress.following(told)));
        mustHaveBeenShown(run, asked);
        runs.end(run.id(), ImportState.DONE, null, revision);
    }

    /** What the history calls an import. */
    static String name(ImportRun run) {
        return run.source() + " (" + run.fileName() + ")";
    }

    /** Whoever has written what she looked at says that what she was shown is right, and nothing else. */
    private void mustHaveBeenShown(ImportRun run, List<RowProblem> asked) {
        problems.add(run, asked);
        runs.judge(run.id());
        runs.looked(run).flatMap(looked -> problems.askedAnew(run, looked)).ifPresent(file -> {
            List<RowProblem> told = new ArrayList<>(asked);
            told.add(RowProblem.error(file, 0, "import-asks-otherwise", List.of()));
            throw new Refused(told);
        });
    }

    /** Countries that have no keeper of their register get one. */
    private void keepers(ImportRun run) {
        if (run.organisation() != null) {
            return;
        }
        sql.rows(
                        """
                        select distinct s.country from staged_case s
                        left join register_keeper k on k.country = s.country
                        where s.import_id = ? and s.action = 'NEW' and k.id is null order by s.country""",
                        row -> row.getString(1),
                        run.id())
                .forEach(country -> organisations.appoint(organisations.newKeeper(country, today.in(country))));
    }

    /** By file its lines whose rows say something else now. */
    private Map<String, Map<Integer, Long>> changed(ImportRun run, SourceFiles files) {
        Map<String, Map<Integer, Long>> changed = new LinkedHashMap<>();
        if (run.mode() == ImportMode.INSERT) {
            return changed;
        }
        for (String file : files.names()) {
            Map<Integer, Long> records = restating.changed(run, file);
            if (records.size() > Restating.MOST) {
                throw new Refused(
                        List.of(RowProblem.error(file, 0, "import-too-many-changes", List.of(Restating.MOST))));
            }
            changed.put(file, records);
        }
        return changed;
    }

    /** Rows that say something else now, taken over where the file states them; returns what is asked of them and was not of their lines alone. */
    private List<RowProblem> restate(
            ImportRun run,
            SourceFiles files,
            Standpoint standpoint,
            Map<String, Map<Integer, Long>> changed,
            Writing writing) {
        List<RowProblem> refused = new ArrayList<>();
        List<RowProblem> asked = new ArrayList<>();
        for (var entry : changed.entrySet()) {
            String file = entry.getKey();
            Map<Integer, Long> records = entry.getValue();
            if (records.isEmpty()) {
                continue;
            }
            List<RowProblem> beside = new ArrayList<>();
            try (var rows = files.rows(file)) {
                var pass = new Pass(standpoint.days());
                for (var lines = rows.next(LINES); !lines.isEmpty(); lines = rows.next(LINES)) {
                    var some = lines.stream()
                            .filter(line -> records.containsKey(line.line()))
                            .toList();
                    var batch = Batch.of(kinds.in(file), file, some, standpoint, pass);
                    beside.addAll(restating.apply(run, file, batch, records, standpoint));
                    // What is unlikely in these lines has been told when they were read.
                    batch.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .forEach(refused::add);
                    writing.passed(CHANGES, some.size());
                }
            } catch (IOException | UnusableFile e) {
                throw new IllegalStateException(e);
            }
            asked.addAll(problems.notTold(run, file, beside));
        }
        if (!refused.isEmpty()) {
            throw new Refused(refused);
        }
        return asked;
    }

    /** The dry run of a change went well; nothing of it stays. */
    static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<RowProblem> asked;

        Tried(List<RowProblem> asked) {
            this.asked = asked;
        }

        /** What is asked of the changed rows beside what was asked of their lines. */
        List<RowProblem> asked() {
            return asked;
        }
    }

    /** Somebody has closed a known row meanwhile. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What the features refused, by line. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<RowProblem> problems;

        Refused(List<RowProblem> problems) {
            this.problems = problems;
        }

        List<RowProblem> problems() {
            return problems;
        }
    }
}
