package org.amparo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, put forward or back by a test. */
public final class TestClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** From now on it is that moment, and time goes on from there. */
    public void set(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
    }

    /** Puts the clock on by so much; a negative time puts it back. */
    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Shows the true time again. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments are UTC");
    }
}
