package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amparo.security.Caller;
import org.amparo.security.Roles;

/** What can be done with the case itself. */
public enum CaseAct implements Act {
    AMEND_CASE {
        @Override
        public Optional<String> refusal(InSight found, Caller caller) {
            return ofOwner(found).or(() -> Act.unless(!found.file().isClosed(), "case-is-closed"));
        }
    },
    CLOSE_CASE {
        @Override
        public Optional<String> refusal(InSight found, Caller caller) {
            return ofOwner(found).or(() -> Act.unless(!found.file().isClosed(), "case-already-closed"));
        }
    },
    REOPEN_CASE {
        @Override
        public Optional<String> refusal(InSight found, Caller caller) {
            return ofOwner(found).or(() -> Act.unless(found.file().isClosed(), "case-not-closed"));
        }
    },
    SEE_READERS {
        @Override
        public Optional<String> refusal(InSight found, Caller caller) {
            boolean hers = found.sight().owner() && caller.is(Roles.SUPERVISOR);
            return Act.unless(hers || caller.is(Roles.AUDITOR), "case-not-owned");
        }
    };

    private static Optional<String> ofOwner(InSight found) {
        return Act.unless(found.sight().owner(), "case-not-owned");
    }

    @ApplicationScoped
    static class All implements ActsOnCase {
        @Override
        public List<? extends Act> all() {
            return List.of(values());
        }
    }
}
