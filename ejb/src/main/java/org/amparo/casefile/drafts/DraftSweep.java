package org.amparo.casefile.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.amparo.jobs.Background;
import org.amparo.jobs.Recurring;
import org.amparo.security.Author;
import org.amparo.shared.AppClock;

/** Throws away the drafts that nobody has come back for. */
@ApplicationScoped
class DraftSweep implements Recurring {

    /** How long what was typed is kept. */
    static final Duration LIFETIME = Duration.ofDays(7);

    @Inject
    private Drafts drafts;

    @Inject
    private Background background;

    @Inject
    private AppClock clock;

    @Override
    public String name() {
        return "drafts";
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
                    Author.system(), () -> drafts.removeSome(clock.now().minus(LIFETIME)));
        }
    }
}
