package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.Act;
import org.amparo.casefile.ActsOnCase;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.InSight;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;

/** What can be done with the ledger of a case. */
public enum LedgerAct implements Act {
    RECORD_DECISION,
    /** The owner's alone, and where the case stands at nothing that a request cannot follow. */
    REQUEST_DECISION {
        @Override
        public Optional<String> refusal(InSight found, Caller caller) {
            return super.refusal(found, caller)
                    .or(() -> Act.unless(DecisionOutcome.REQUESTED.isFor(found.sight()), "case-not-owned"))
                    .or(() -> Act.unless(
                            DecisionOutcome.REQUESTED.canFollow(found.file().status()), "decision-cannot-follow"));
        }
    };

    @Override
    public Optional<String> refusal(InSight found, Caller caller) {
        boolean worker = caller.is(Roles.CASEWORKER) || caller.is(Roles.SUPERVISOR);
        return Act.unless(worker && found.sight().of(DataCategory.LEGAL), "category-not-granted")
                .or(() -> Act.unless(found.file().role() != CaseRole.DEPENDANT, "dependants-have-no-status"))
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
