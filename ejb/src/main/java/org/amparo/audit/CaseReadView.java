package org.amparo.audit;

import java.time.Instant;

/**
 * Who was shown a case, for which organisation, when, and what of it.
 *
 * @param cases how many cases the same act showed: a list shows many
 */
public record CaseReadView(Instant at, String username, String role, String organisation, String operation, int cases) {

    static CaseReadView of(CaseRead read, String operation) {
        return new CaseReadView(
                read.accessedAt(),
                read.username(),
                read.role(),
                read.organisation(),
                operation,
                read.cases() == null ? 1 : read.cases());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
