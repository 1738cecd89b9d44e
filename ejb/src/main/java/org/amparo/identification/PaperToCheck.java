package org.amparo.identification;

import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;
import org.amparo.shared.EveryPartNamed;

/**
 * A decision taken from paper, or a correction, on which a second person has still to say her word.
 *
 * @param caseNumber case on which it stands
 * @param person what tells that case from the others, as far as that is for the reader's eyes
 * @param outcome what the paper is said to decide, or what would stand in the place of the entry in error
 * @param decidedOn date of the act: day, month or year
 * @param paperReference number of the paper, or null
 * @param recordedBy the first person
 * @param state whether it is a paper or a correction
 */
@EveryPartNamed
public record PaperToCheck(
        String caseNumber,
        PersonLine person,
        DecisionOutcome outcome,
        String decidedOn,
        String paperReference,
        String recordedBy,
        DecisionState state) {

    static PaperToCheck of(Shown shown, PersonLine person, StatusDecision decision, String paperReference) {
        return PaperToCheckBuilder.builder()
                .caseNumber(shown.file().number())
                .person(person)
                .outcome(decision.outcome())
                .decidedOn(decision.decided().toString())
                .paperReference(paperReference)
                .recordedBy(decision.recordedBy())
                .state(decision.state())
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
