package org.amparo.jobs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.amparo.security.Author;
import org.amparo.shared.AppClock;

/** Clears away what has outlived its time, some in each transaction until nothing is left. */
public abstract class ClearingSweep implements Recurring {

    @Inject
    private Background background;

    @Inject
    private AppClock clock;

    /** How long what it clears is kept. */
    protected abstract Duration lifetime();

    /**
     * Removes some of what is older than a moment.
     *
     * @return whether there may be more
     */
    protected abstract boolean removeSome(Instant moment);

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = background.step(Author.system(), () -> removeSome(clock.now().minus(lifetime())));
        }
    }
}
