package org.amparo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, put forward by a test. */
final class TestClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Puts the clock on by so much and says by how much it runs ahead. */
    Duration advance(Duration by) {
        offset = offset.plus(by);
        return offset;
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
