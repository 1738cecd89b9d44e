package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amparo.jobs.Background;
import org.amparo.jobs.Recurring;
import org.amparo.security.Author;

/** Deletes the files that a dry run has looked at a day ago, and the wrong lines of imports that ended a month ago. */
@ApplicationScoped
class ImportSweep implements Recurring {

    @Inject
    private Uploads uploads;

    @Inject
    private ImportRuns runs;

    @Inject
    private Background background;

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        uploads.sweep();
        background.step(Author.system(), () -> {
            runs.forgetOldProblems();
            return null;
        });
    }
}
