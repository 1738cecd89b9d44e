package org.amparo.audit;

import java.time.Instant;

/** Who opened a case, for which organisation, when, and what of it. */
public record CaseReadView(Instant at, String username, String role, String organisation, String operation) {

    static CaseReadView of(CaseRead read) {
        return new CaseReadView(read.accessedAt(), read.username(), read.role(), read.organisation(), read.operation());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
