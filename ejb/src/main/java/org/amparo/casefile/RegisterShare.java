package org.amparo.casefile;

import java.util.Set;

/**
 * What of each case goes into a country's register for whoever orders it.
 *
 * @param answering ids of the cases whose LGBTIQ+ answer does
 * @param allAnswers whether it is all answers
 */
public record RegisterShare(Set<Long> answering, boolean allAnswers) {

    /** Everything. */
    public static RegisterShare whole() {
        return new RegisterShare(Set.of(), true);
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
