package org.amparo.identification;

import java.time.LocalDate;
import org.amparo.organisation.OrganisationView;

/** An entry of the ledger as a reader of the case's legal data sees it. */
public record DecisionView(
        String id,
        int version,
        DecisionOutcome outcome,
        String decidedOn,
        OrganisationView body,
        String article,
        String reasonCode,
        String paperReference,
        String recognisedCountry,
        String grounds,
        String recordedBy,
        DecisionState state,
        String checkedBy,
        LocalDate checkedOn) {

    static DecisionView of(StatusDecision decision, String grounds) {
        return new DecisionView(
                decision.publicId(),
                decision.version(),
                decision.outcome(),
                decision.decided().toString(),
                OrganisationView.of(decision.body()),
                decision.article(),
                decision.reasonCode(),
                decision.paperReference(),
                decision.recognisedCountry(),
                grounds,
                decision.recordedBy(),
                decision.state(),
                decision.checkedBy(),
                decision.checkedOn());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
