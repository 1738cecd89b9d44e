package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.Act;
import org.amparo.casefile.ActsOnCase;
import org.amparo.casefile.InSight;
import org.amparo.security.Caller;
import org.amparo.security.Roles;

/** What can be done with the services of a case. */
public enum ServiceAct implements Act {
    LOG_SERVICE;

    @Override
    public Optional<String> refusal(InSight found, Caller caller) {
        boolean worker = caller.is(Roles.CASEWORKER) || caller.is(Roles.SUPERVISOR);
        return Act.unless(worker && !ServiceKind.noneIn(found.sight()::of), "category-not-granted")
                .or(() -> Act.unless(!found.file().isClosed(), "case-is-closed"));
    }

    @ApplicationScoped
    static class All implements ActsOnCase {
        @Override
        public List<? extends Act> all() {
            return List.of(values());
        }
    }
}
