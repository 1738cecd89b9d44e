package org.amparo.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.security.Author;
import org.amparo.security.Callers;
import org.amparo.security.RequestId;
import org.amparo.shared.Causes;
import org.amparo.shared.RuleViolation;

/**
 * Runs what takes longer than a request. At most two jobs run at a time and few more wait; whoever comes then is refused
 * rather than kept in memory. A job has no signed-in caller of its own: what it reads or writes it does in a {@link #step}
 * for the author who was let in at the door, or for the system.
 */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:module/concurrent/BackgroundContext",
        propagated = ContextServiceDefinition.APPLICATION,
        cleared = {ContextServiceDefinition.SECURITY, ContextServiceDefinition.TRANSACTION})
@ManagedExecutorDefinition(
        name = "java:module/concurrent/Background",
        context = "java:module/concurrent/BackgroundContext",
        maxAsync = Background.RUNNING)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/SideBySide",
        context = "java:module/concurrent/BackgroundContext",
        maxAsync = Background.SIDE_BY_SIDE)
public class Background {

    static final int RUNNING = 2;
    static final int SIDE_BY_SIDE = 6;
    static final int WAITING = 20;

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Semaphore places = new Semaphore(RUNNING + WAITING);

    @Resource(lookup = "java:module/concurrent/Background")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:module/concurrent/SideBySide")
    private ManagedExecutorService beside;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager transactions;

    @Inject
    private Callers callers;

    Background() {}

    Background(ManagedExecutorService executor, TransactionSynchronizationRegistry transaction) {
        this.executor = executor;
        this.transaction = transaction;
    }

    /**
     * Runs the job once the running transaction has committed, so that it finds what was stored for it; at once where there is
     * none. A transaction that is rolled back starts nothing. The job keeps the id of the request that asked for it. What it
     * throws is logged by its causes alone: a job tells its author what went wrong in the record that it keeps.
     *
     * @throws RuleViolation too-many-jobs
     */
    public void start(Author author, Runnable job) {
        if (!places.tryAcquire()) {
            throw new RuleViolation("too-many-jobs");
        }
        Runnable named = named(author, RequestId.current(), job);
        if (transaction.getTransactionKey() == null) {
            submit(named);
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the outcome matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    submit(named);
                } else {
                    places.release();
                }
            }
        });
    }

    /** Gives the next transactions of this thread more time than the server's default; zero gives the default again. */
    public void allow(Duration longest) {
        try {
            transactions.setTransactionTimeout((int) Math.min(Integer.MAX_VALUE, longest.toSeconds()));
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Threads for what a job that runs does side by side: it waits for all of it, and none of that for another part of it. */
    public ExecutorService beside() {
        return beside;
    }

    /** One transaction of a job, whose changes are the author's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T step(Author author, Supplier<T> work) {
        callers.actFor(author);
        return work.get();
    }

    private void submit(Runnable job) {
        try {
            executor.execute(job);
        } catch (RuntimeException refused) {
            places.release();
            throw refused;
        }
    }

    private Runnable named(Author author, String request, Runnable job) {
        return () -> {
            RequestId.resume(request);
            try {
                job.run();
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.SEVERE, "A job of {0} ended with {1} (request {2})", new Object[] {
                    author.username(), Causes.of(failure), request
                });
            } finally {
                RequestId.end();
                places.release();
            }
        };
    }
}
