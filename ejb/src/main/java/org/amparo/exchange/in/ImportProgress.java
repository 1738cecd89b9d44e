package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/**
 * Tells how far an import is, while the transaction of its step is open and seen by nobody: each time in a short transaction beside
 * it, which says nothing of what is done but how much.
 */
@ApplicationScoped
class ImportProgress {

    /** What is told more often nobody reads, and each time is a commit. */
    private static final long AT_MOST_EVERY = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private Background background;

    @Inject
    private ImportRuns runs;

    /** Tells of the writing of an import, or of its taking back, in the name of whoever does it. */
    Writing.Told of(ImportState state, ImportRun run, Author author) {
        return new Writing.Told() {
            private String told = "";
            private long at;

            @Override
            public void at(String step, long done, long total) {
                if (step.equals(told) && System.nanoTime() - at < AT_MOST_EVERY) {
                    return;
                }
                tell(run, author, state, step, done, total);
                told = step;
                at = System.nanoTime();
            }
        };
    }

    /** Tells of what follows from it, too. */
    static WrittenAtOnce.Told following(Writing.Told told) {
        return new WrittenAtOnce.Told() {
            @Override
            public void gathering(long done, long total) {
                told.at("gathering", done, total);
            }

            @Override
            public void following(long done, long total) {
                told.at("counting", done, total);
            }
        };
    }

    /** Tells that so many of the steps of its judging are done. */
    void ofJudging(ImportRun run, Author author, int done, int total) {
        tell(run, author, ImportState.READING, "checking", done, total);
    }

    private void tell(ImportRun run, Author author, ImportState state, String step, long done, long total) {
        background.step(author, () -> {
            runs.progress(run.id(), state, step, done, total);
            return null;
        });
    }
}
