package org.amparo.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import org.amparo.jobs.Background;
import org.amparo.jobs.Recurring;
import org.amparo.security.Author;
import org.amparo.shared.AppClock;

/** Deletes the files that a day has gone over, or that ten later ones of the same author have followed. */
@ApplicationScoped
class ExportKeeper implements Recurring {

    /** Files of one author that are kept at a time. */
    static final int MOST_KEPT = 10;

    private static final String SERVER_STOPPED = "server-stopped";

    @Inject
    private Background background;

    @Inject
    private ExportJobs jobs;

    @Inject
    private ExportFiles files;

    @Inject
    private AppClock clock;

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (ExportJob over : jobs.over(clock.now(), MOST_KEPT)) {
            files.delete(over.fileName());
            background.step(Author.system(), () -> {
                jobs.byId(over.id()).expire();
                return null;
            });
        }
    }

    /** When the server starts: what it left unfinished has failed, and files that no record names are left over. */
    void tidy() {
        for (ExportJob left : jobs.leftOver()) {
            background.step(Author.system(), () -> {
                jobs.byId(left.id()).fail(SERVER_STOPPED, clock.now());
                return null;
            });
        }
        files.deleteAllBut(jobs.kept().stream().map(ExportJob::fileName).collect(Collectors.toSet()));
    }
}
