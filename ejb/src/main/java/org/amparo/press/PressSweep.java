package org.amparo.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.amparo.jobs.ClearingSweep;

/** Forgets the presses that nobody will repeat any more. */
@ApplicationScoped
class PressSweep extends ClearingSweep {

    /** How long a press is remembered: longer than a draft is kept, which carries the key of its form. */
    static final Duration LIFETIME = Duration.ofDays(8);

    @Inject
    private KeptPresses presses;

    @Override
    public String name() {
        return "presses";
    }

    @Override
    protected Duration lifetime() {
        return LIFETIME;
    }

    @Override
    protected boolean removeSome(Instant moment) {
        return presses.removeSome(moment);
    }
}
