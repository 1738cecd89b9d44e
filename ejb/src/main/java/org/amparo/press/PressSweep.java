package org.amparo.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amparo.jobs.Background;
import org.amparo.jobs.Recurring;
import org.amparo.security.Author;
import org.amparo.shared.AppClock;

/** Forgets the presses that nobody will repeat any more. */
@ApplicationScoped
class PressSweep implements Recurring {

    /** How long a press is remembered: longer than a draft is kept, which carries the key of its form. */
    static final Duration LIFETIME = Duration.ofDays(8);

    @Inject
    private KeptPresses presses;

    @Inject
    private Background background;

    @Inject
    private AppClock clock;

    @Override
    public String name() {
        return "presses";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = background.step(
                    Author.system(), () -> presses.removeSome(clock.now().minus(LIFETIME)));
        }
    }
}
