package org.amparo.identification;

import org.amparo.casefile.Shown;

/**
 * A decision taken from paper that a second person has still to compare.
 *
 * @param caseNumber case on which it stands
 * @param outcome what the paper is said to decide
 * @param decidedOn date of the act: day, month or year
 * @param paperReference number of the paper
 * @param recordedBy the first person
 */
public record PaperToCheck(
        String caseNumber, DecisionOutcome outcome, String decidedOn, String paperReference, String recordedBy) {

    static PaperToCheck of(Shown shown, StatusDecision decision, String paperReference) {
        return new PaperToCheck(
                shown.file().number(),
                decision.outcome(),
                decision.decided().toString(),
                paperReference,
                decision.recordedBy());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
