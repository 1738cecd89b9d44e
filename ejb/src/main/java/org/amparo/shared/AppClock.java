package org.amparo.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time. Moments are UTC; the civil date is that of the coalition's easternmost member, so that a date
 * which has begun anywhere in the region is never called future.
 */
@ApplicationScoped
public class AppClock {

    private static final ZoneId EASTERNMOST = ZoneId.of("America/Santo_Domingo");

    private final Clock clock;

    /** The system's clock. */
    public AppClock() {
        this(Clock.systemUTC());
    }

    /** A clock of the caller's choice, for tests. */
    public AppClock(Clock clock) {
        this.clock = clock;
    }

    /** The moment, in microseconds as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The civil date in the region on which a moment lies. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, EASTERNMOST);
    }

    /** The last moment of a civil date in the region. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(EASTERNMOST).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The civil date in the region. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }
}
