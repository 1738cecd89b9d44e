package org.amparo.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.shared.AppClock;
import org.amparo.shared.Causes;

/**
 * Runs what falls due by the application's clock. It looks every few seconds, so that what is due runs soon also where a test has
 * moved the time. What may take hours runs in threads of its own: drafts, files and imports are swept meanwhile.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(
        name = "java:module/concurrent/Beside",
        context = "java:module/concurrent/BackgroundContext",
        maxAsync = Timetable.BESIDE)
public class Timetable {

    /** What takes long and runs at a time. */
    static final int BESIDE = 2;

    private static final int LOOK_EVERY_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(Timetable.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:module/concurrent/Beside")
    private ManagedExecutorService executor;

    @Inject
    @Any
    private Instance<Recurring> recurring;

    @Inject
    private AppClock clock;

    private final Map<String, Instant> due = new HashMap<>();

    /** What runs beside the others. */
    private final Set<String> beside = ConcurrentHashMap.newKeySet();

    private ScheduledFuture<?> looking;

    /** For the container. */
    public Timetable() {}

    Timetable(
            ManagedScheduledExecutorService scheduler,
            ManagedExecutorService executor,
            Instance<Recurring> recurring,
            AppClock clock) {
        this.scheduler = scheduler;
        this.executor = executor;
        this.recurring = recurring;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        looking = scheduler.scheduleWithFixedDelay(
                this::runWhatIsDue, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    private void runWhatIsDue() {
        for (Recurring one : recurring) {
            var now = clock.now();
            if (!due.getOrDefault(one.name(), Instant.MIN).isAfter(now)) {
                due.put(one.name(), now.plus(one.every()));
                if (one.takesLong()) {
                    begin(one);
                } else {
                    attempt(one);
                }
            }
        }
    }

    private void begin(Recurring one) {
        if (!beside.add(one.name())) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    attempt(one);
                } finally {
                    beside.remove(one.name());
                }
            });
        } catch (RuntimeException refused) {
            beside.remove(one.name());
            LOG.log(Level.WARNING, "What recurs as {0} could not begin: {1}", new Object[] {
                one.name(), Causes.of(refused)
            });
        }
    }

    /** A run that fails is tried again when it is due again; one that threw would be the last one. */
    private static void attempt(Recurring one) {
        try {
            one.run();
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "What recurs as {0} failed: {1}", new Object[] {one.name(), Causes.of(failure)});
        }
    }
}
