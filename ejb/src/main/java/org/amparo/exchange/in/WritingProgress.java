package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.amparo.jobs.Background;
import org.amparo.security.Author;

/**
 * Tells how far the writing of an import is, while its one transaction is open and seen by nobody: each time in a short transaction
 * beside it, which says nothing of what is written but how much.
 */
@ApplicationScoped
class WritingProgress {

    /** What is told more often nobody reads, and each time is a commit. */
    private static final long AT_MOST_EVERY = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private Background background;

    @Inject
    private ImportRuns runs;

    /** Tells of an import, in its author's name. */
    Writing.Told of(ImportRun run, Author author) {
        return new Writing.Told() {
            private String told = "";
            private long at;

            @Override
            public void at(String step, long done, long total) {
                if (step.equals(told) && System.nanoTime() - at < AT_MOST_EVERY) {
                    return;
                }
                background.step(author, () -> {
                    runs.progress(run.id(), ImportState.WRITING, step, done, total);
                    return null;
                });
                told = step;
                at = System.nanoTime();
            }
        };
    }
}
