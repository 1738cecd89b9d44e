package org.amparo.casefile;

import java.util.Set;

/**
 * What of a country's cases goes into a register for whoever orders it.
 *
 * @param leftOut ids of the cases that do not, with all that belongs to them
 * @param answering ids of the cases whose LGBTIQ+ answer does
 * @param allAnswers whether it is all answers
 */
public record RegisterShare(Set<Long> leftOut, Set<Long> answering, boolean allAnswers) {

    /** Everything. */
    public static RegisterShare whole() {
        return new RegisterShare(Set.of(), Set.of(), true);
    }

    /** Whether the case goes into it. */
    public boolean holds(long caseId) {
        return !leftOut.contains(caseId);
    }

    /** Whether the case's LGBTIQ+ answer does. */
    public boolean answers(long caseId) {
        return allAnswers || answering.contains(caseId);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
