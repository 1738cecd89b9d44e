package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditedTables;
import org.amparo.audit.Reasons;
import org.amparo.security.Author;

/** The one transaction of an import: new rows by statements, changed ones by the features' operations, under one revision. */
@ApplicationScoped
class ImportWriting {

    private static final int LINES = 1000;

    @Inject
    private ImportRuns runs;

    @Inject
    private ClosedRows closed;

    @Inject
    private Writer writer;

    @Inject
    private Restating restating;

    @Inject
    private AuditedTables tables;

    @Inject
    private Reasons reasons;

    /**
     * Writes everything and ends the import, in the running transaction.
     *
     * @throws Tried at the end of a dry run, so that nothing of it stays
     * @throws Closed where a known row is no longer open to the author since it was judged
     * @throws Refused where a feature refuses what a known row states anew
     */
    void write(ImportRun run, Author author, SourceFiles files, Standpoint standpoint) {
        if (closed.any(run, author)) {
            throw new Closed();
        }
        reasons.because(run.source() + " (" + run.fileName() + ")", run.dataKeyId());
        long revision = tables.revision();
        for (Writer.Step step : Writer.Step.values()) {
            writer.write(step, run, revision);
        }
        restate(run, files, standpoint);
        if (run.isDryRun()) {
            throw new Tried();
        }
        runs.end(run.id(), ImportState.DONE, null, revision);
    }

    /** Rows that say something else now, taken over where the file states them. */
    private void restate(ImportRun run, SourceFiles files, Standpoint standpoint) {
        if (run.mode() == ImportMode.INSERT) {
            return;
        }
        List<RowProblem> refused = new ArrayList<>();
        for (String name : files.names()) {
            Map<Integer, Long> records = restating.changed(run, table(name));
            if (records.isEmpty()) {
                continue;
            }
            if (records.size() > Restating.MOST) {
                throw new Refused(List.of(
                        RowProblem.error(name, 0, null, "import-too-many-changes", List.of(Restating.MOST), null)));
            }
            try (var rows = new CsvRows(name, files.read(name), ImportFormat.columns(name))) {
                var ctdc = new CtdcReader(standpoint.today(), new CtdcProfile());
                for (var lines = rows.next(LINES); !lines.isEmpty(); lines = rows.next(LINES)) {
                    var some = lines.stream()
                            .filter(line -> records.containsKey(line.line()))
                            .toList();
                    var batch = Batch.of(name, some, standpoint, ctdc);
                    restating.apply(run, batch, records, standpoint);
                    refused.addAll(batch.problems());
                }
            } catch (IOException | UnusableFile e) {
                throw new IllegalStateException(e);
            }
        }
        if (refused.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new Refused(refused);
        }
    }

    private static String table(String file) {
        return switch (file) {
            case EventReader.FILE -> "staged_service";
            case StatementReader.FILE -> "staged_availability";
            default -> "staged_case";
        };
    }

    /** The dry run of a change went well; nothing of it stays. */
    static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
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
