package org.amparo.casefile.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.amparo.jobs.ClearingSweep;

/** Throws away the drafts that nobody has come back for. */
@ApplicationScoped
class DraftSweep extends ClearingSweep {

    /** How long what was typed is kept. */
    static final Duration LIFETIME = Duration.ofDays(7);

    @Inject
    private Drafts drafts;

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    protected Duration lifetime() {
        return LIFETIME;
    }

    @Override
    protected boolean removeSome(Instant moment) {
        return drafts.removeSome(moment);
    }
}
