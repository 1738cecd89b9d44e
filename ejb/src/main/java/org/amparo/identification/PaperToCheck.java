package org.amparo.identification;

import org.amparo.casefile.Shown;

/**
 * A decision taken from paper, or a correction, on which a second person has still to say her word.
 *
 * @param caseNumber case on which it stands
 * @param outcome what the paper is said to decide, or what would stand in the place of the entry in error
 * @param decidedOn date of the act: day, month or year
 * @param paperReference number of the paper, or null
 * @param recordedBy the first person
 * @param state whether it is a paper or a correction
 */
public record PaperToCheck(
        String caseNumber,
        DecisionOutcome outcome,
        String decidedOn,
        String paperReference,
        String recordedBy,
        DecisionState state) {

    static PaperToCheck of(Shown shown, StatusDecision decision, String paperReference) {
        return new PaperToCheck(
                shown.file().number(),
                decision.outcome(),
                decision.decided().toString(),
                paperReference,
                decision.recordedBy(),
                decision.state());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
