package org.amparo.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.Act;
import org.amparo.casefile.ActsOnCase;
import org.amparo.casefile.InSight;
import org.amparo.security.Caller;
import org.amparo.security.Roles;

/** What the owner can decide of who sees a case, closed ones too. */
public enum AccessAct implements Act {
    ASSIGN_CASE,
    OPEN_ACCESS,
    HIDE_CASE;

    @Override
    public Optional<String> refusal(InSight found, Caller caller) {
        return Act.unless(
                found.sight().owner() && (this == ASSIGN_CASE || caller.is(Roles.SUPERVISOR)), "case-not-owned");
    }

    @ApplicationScoped
    static class All implements ActsOnCase {
        @Override
        public List<? extends Act> all() {
            return List.of(values());
        }
    }
}
