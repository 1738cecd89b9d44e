package org.amparo.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again until it sees what it waits for. Between two looks the processor is the servers', whose work is waited for. */
public final class Until {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private Until() {}

    /**
     * The first look that is enough.
     *
     * @throws AssertionError that names the last look, where none was enough within the limit
     */
    public static <T> T seen(Duration limit, Callable<T> look, Predicate<T> enough) {
        Instant deadline = Instant.now().plus(limit);
        T seen = once(look);
        while (!enough.test(seen)) {
            assertThat(Instant.now()).as("last seen: %s", seen).isBefore(deadline);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = once(look);
        }
        return seen;
    }

    private static <T> T once(Callable<T> look) {
        try {
            return look.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
