package org.amparo.exchange.out;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.amparo.exchange.Background;
import org.amparo.shared.AppClock;
import org.amparo.shared.Causes;

/**
 * Ends what time has ended: at the start the exports that a stopped server left unfinished, and from then on the files that are a
 * day old or that ten later ones of the same author have followed. Each change is made in the name of the export's author.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportKeeper {

    /** Files of one author that are kept at a time. */
    static final int MOST_KEPT = 10;

    private static final String SERVER_STOPPED = "server-stopped";
    private static final int EVERY_MINUTES = 10;
    private static final Logger LOG = Logger.getLogger(ExportKeeper.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Background background;

    @Inject
    private ExportJobs jobs;

    @Inject
    private ExportFiles files;

    @Inject
    private AppClock clock;

    private ScheduledFuture<?> sweeps;

    @PostConstruct
    void begin() {
        for (ExportJob left : jobs.leftOver()) {
            background.step(left.author(), () -> {
                ExportJob job = jobs.byId(left.id());
                job.fail(SERVER_STOPPED, clock.now());
                return null;
            });
        }
        sweep();
        files.deleteAllBut(jobs.kept().stream().map(ExportJob::fileName).collect(Collectors.toSet()));
        sweeps = scheduler.scheduleWithFixedDelay(this::tryToSweep, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        sweeps.cancel(false);
    }

    /** A sweep that fails is tried again; one that throws would be the last one. */
    private void tryToSweep() {
        try {
            sweep();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Files of exports could not be deleted: {0}", Causes.of(failure));
        }
    }

    private void sweep() {
        for (ExportJob over : jobs.over(clock.now(), MOST_KEPT)) {
            files.delete(over.fileName());
            background.step(over.author(), () -> {
                jobs.byId(over.id()).expire();
                return null;
            });
        }
    }
}
