package org.amparo.identification;

import java.time.Instant;
import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;
import org.amparo.shared.EveryPartNamed;

/**
 * What became of a request for a decision that the reader's organisation had made.
 *
 * @param caseNumber case on which it stands
 * @param person what tells that case from the others, as far as that is for the reader's eyes
 * @param outcome what the ledger says last
 * @param decidedOn date of that act: day, month or year
 * @param body the body whose decision it is; null where none decided
 * @param reasonCode why a status was denied or taken back, code of the list decision_reason; null where none was given
 * @param at moment since when it holds
 */
@EveryPartNamed
public record AnsweredRequest(
        String caseNumber,
        PersonLine person,
        DecisionOutcome outcome,
        String decidedOn,
        OrganisationView body,
        String reasonCode,
        Instant at) {

    static AnsweredRequest of(Shown shown, PersonLine person, StatusDecision answer, Instant at) {
        return AnsweredRequestBuilder.builder()
                .caseNumber(shown.file().number())
                .person(person)
                .outcome(answer.outcome())
                .decidedOn(answer.decided().toString())
                .body(answer.body() == null ? null : OrganisationView.of(answer.body()))
                .reasonCode(answer.reasonCode())
                .at(at)
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
