package org.amparo.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The one source of time, in moments; which day it is, and where, says {@code reference.Today}. */
@ApplicationScoped
public class AppClock {

    private final Clock clock;
    private volatile Supplier<Duration> ahead = () -> Duration.ZERO;

    /** The system's clock. */
    public AppClock() {
        this(Clock.systemUTC());
    }

    /** A clock of the caller's choice, for tests. */
    public AppClock(Clock clock) {
        this.clock = clock;
    }

    /** Lets time run ahead of the system's clock: for a database that is marked as a test's, which says by how much. */
    public void runAhead(Supplier<Duration> by) {
        ahead = by;
    }

    /** The moment, in microseconds as the database keeps it. */
    public Instant now() {
        return clock.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }
}
