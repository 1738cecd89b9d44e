package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.jobs.Background;
import org.amparo.jobs.Insisting;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.RequestId;
import org.amparo.shared.Causes;

/**
 * One import from its file to its end. Reading commits some lines at a time, so that memory and transactions stay small however
 * long the file is; writing is one transaction.
 */
@ApplicationScoped
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());
    private static final int LINES = 1000;

    /** Time that a transaction gets, in seconds: at least, and for how many staged rows one more. */
    private static final int SECONDS = 120;

    private static final int ROWS_A_SECOND = 300;

    @Inject
    private Background background;

    @Inject
    private Insisting insisting;

    @Inject
    private ImportRuns runs;

    @Inject
    private FileReading reading;

    @Inject
    private Survey survey;

    @Inject
    private ImportNotes kept;

    @Inject
    private Staging staging;

    @Inject
    private Checks checks;

    @Inject
    private SourceCheck sources;

    @Inject
    private ClosedRows closed;

    @Inject
    private Problems problems;

    @Inject
    private Counts counts;

    @Inject
    private KnownBefore known;

    @Inject
    private ImportWriting writing;

    @Inject
    private Footprint footprint;

    @Inject
    private Organisations organisations;

    @Inject
    private Today today;

    /** One import at a time, to the end of its clearing: two would lock each other's rows. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** How often each is worked on or about to be: whoever takes one back may begin before its own work has cleared up. */
    private final Map<Long, Integer> running = new ConcurrentHashMap<>();

    /** From here on the import is taken for one that goes on. */
    void announce(long id) {
        running.merge(id, 1, Integer::sum);
    }

    /** Whether this server works on the import, or is about to. */
    boolean isRunning(long id) {
        return running.containsKey(id);
    }

    /** Runs the import; whatever happens, its protocol says how it ended, and file and staged rows are gone. */
    void run(long id, Author author, Path file) {
        inTurn(id, () -> runInTurn(id, author, file));
    }

    /** Does what has been announced of an import once no other one is worked on. */
    void inTurn(long id, Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            running.computeIfPresent(id, (one, often) -> often == 1 ? null : Integer.valueOf(often - 1));
            turn.unlock();
        }
    }

    private void runInTurn(long id, Author author, Path file) {
        ImportRun run = background.step(author, () -> runs.find(id));
        var standpoint = background.step(author, () -> new Standpoint(run, organisations, today));
        var notes = new Notes();
        try (var files = SourceFiles.open(file, run.format(), standpoint.manner(), notes)) {
            work(run, author, files, standpoint, notes);
        } catch (UnusableFile e) {
            inStep(author, () -> {
                problems.add(run, List.of(e.problem()));
                runs.judge(id);
                kept.keep(run, notes.all());
                if (e.question() == null) {
                    runs.end(id, ImportState.REFUSED, null, null);
                } else {
                    runs.ask(id, e.question());
                }
            });
        } catch (Cancelled e) {
            inStep(author, () -> runs.end(id, ImportState.CANCELLED, null, null));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Import {0} failed: {1} (request {2})", new Object[] {
                run.publicId(), Causes.of(e), RequestId.current()
            });
            inStep(author, () -> runs.end(id, ImportState.FAILED, "import-failed", null));
        } finally {
            clear(id, author, file);
        }
    }

    private void work(ImportRun run, Author author, SourceFiles files, Standpoint standpoint, Notes notes)
            throws UnusableFile, IOException {
        long total = files.size();
        inStep(author, () -> runs.progress(run.id(), ImportState.READING, "surveying", 0, total));
        survey.of(
                files,
                standpoint.manner(),
                standpoint.statesRegistration(),
                notes,
                () -> inStep(author, () -> {
                    goOn(run);
                    runs.progress(run.id(), ImportState.READING, "surveying", files.consumed(), total);
                }));
        inStep(author, () -> kept.keep(run, notes.all()));
        var pass = new Pass(standpoint.days());
        Map<String, Long> read = reading.read(
                run,
                author,
                files,
                standpoint,
                pass,
                name -> inStep(author, () -> {
                    goOn(run);
                    runs.progress(run.id(), ImportState.READING, name, files.consumed(), total);
                }));
        inStep(author, () -> runs.progress(run.id(), ImportState.READING, "checking", 0, 0));
        allow(rows(read));
        inStep(author, staging::analyze);
        mustBeOfItsSource(run, author, standpoint);
        mustTellNothingByContent(run, author, standpoint);
        inStep(author, () -> checks.judge(run, author));
        boolean wrong = tellWhatIsWrong(run, author, files, read, pass);
        if (wrong) {
            inStep(author, () -> runs.end(run.id(), ImportState.REFUSED, null, null));
        } else if (run.isDryRun() && run.mode() == ImportMode.INSERT) {
            inStep(author, () -> runs.end(run.id(), ImportState.CHECKED, null, null));
        } else {
            write(run, author, files, standpoint, read, pass);
        }
    }

    /** Tells what was found wrong, with the lines, and what is to become of the others; true where anything keeps the import out. */
    private boolean tellWhatIsWrong(ImportRun run, Author author, SourceFiles files, Map<String, Long> read, Pass pass)
            throws UnusableFile, IOException {
        for (String name : files.names()) {
            attachLines(run, author, files, name);
        }
        return background.step(author, () -> {
            runs.tell(
                    run.id(),
                    counts.of(run, read).toString(),
                    run.format() == ImportFormat.CTDC ? pass.profile().toJson().toString() : null);
            read.forEach((name, lines) -> problems.gather(run, name, lines));
            runs.judge(run.id());
            return problems.any(run);
        });
    }

    private static long rows(Map<String, Long> read) {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    private void mustBeOfItsSource(ImportRun run, Author author, Standpoint standpoint) throws UnusableFile {
        var asked = background.step(author, () -> sources.ask(run, author, standpoint.casesFile()));
        if (asked.isPresent()) {
            throw asked.get();
        }
    }

    /** The answer is the file's, whatever its lines: one that differed by a line would tell of the row that it meets. */
    private void mustTellNothingByContent(ImportRun run, Author author, Standpoint standpoint) throws UnusableFile {
        if (background.step(author, () -> closed.areGuessedAt(run, author))) {
            throw new UnusableFile(standpoint.casesFile(), 0, "source-not-open");
        }
    }

    private void goOn(ImportRun run) {
        if (runs.isCancelled(run.id())) {
            throw new Cancelled();
        }
    }

    private void attachLines(ImportRun run, Author author, SourceFiles files, String name)
            throws UnusableFile, IOException {
        var open = background.step(author, () -> problems.withoutOriginal(run, name));
        if (open.isEmpty()) {
            return;
        }
        try (var rows = files.rows(name)) {
            for (var lines = rows.next(LINES); !lines.isEmpty(); lines = rows.next(LINES)) {
                var some = lines;
                inStep(author, () -> problems.attach(run, open, some));
            }
        }
    }

    private void write(
            ImportRun run, Author author, SourceFiles files, Standpoint standpoint, Map<String, Long> read, Pass pass)
            throws UnusableFile, IOException {
        if (!background.step(author, () -> runs.beginWriting(run.id()))) {
            throw new Cancelled();
        }
        allow(rows(read));
        try {
            var about = background.step(author, () -> known.of(run));
            insisting.step(author, () -> writing.write(run, author, files, standpoint, about));
        } catch (ImportWriting.Tried e) {
            inStep(author, () -> {
                problems.add(run, e.asked());
                runs.judge(run.id());
                runs.end(run.id(), ImportState.CHECKED, null, null);
            });
        } catch (ImportWriting.Closed e) {
            mustTellNothingByContent(run, author, standpoint);
            inStep(author, () -> closed.judge(run, author));
            tellWhatIsWrong(run, author, files, read, pass);
            inStep(author, () -> runs.end(run.id(), ImportState.REFUSED, null, null));
        } catch (ImportWriting.Refused e) {
            inStep(author, () -> problems.add(run, e.problems()));
            tellWhatIsWrong(run, author, files, read, pass);
            inStep(author, () -> runs.end(run.id(), ImportState.REFUSED, null, null));
        }
    }

    /** A file that was only looked at stays for a day, so that it can be written without being brought again. */
    private void clear(long id, Author author, Path file) {
        inStep(author, footprint::analyze);
        try {
            boolean kept = background.step(author, () -> runs.find(id).state().keepsFile());
            if (!kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file of import {0} could not be deleted", id);
        }
        staging.forget(author, id);
    }

    private void inStep(Author author, Runnable work) {
        background.step(author, () -> {
            work.run();
            return null;
        });
    }

    /** Gives the next transactions of this thread time for as many rows. */
    void allow(long rows) {
        background.allow(Duration.ofSeconds(SECONDS + rows / ROWS_A_SECOND));
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
