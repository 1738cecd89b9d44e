package org.amparo.identification;

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

    static PaperToCheck of(StatusDecision decision) {
        return new PaperToCheck(
                decision.caseFile().number(),
                decision.outcome(),
                decision.decided().toString(),
                decision.paperReference(),
                decision.recordedBy());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
