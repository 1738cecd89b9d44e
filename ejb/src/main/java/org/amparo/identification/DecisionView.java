package org.amparo.identification;

import java.time.LocalDate;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.DataCategory;

/**
 * An entry of the ledger as a reader of the case's legal data sees it.
 *
 * @param registerSource name of the register from which it came, or null
 * @param checkable whether it was taken from paper and waits for the word of somebody like the reader
 */
public record DecisionView(
        String id,
        int version,
        DecisionOutcome outcome,
        String decidedOn,
        OrganisationView body,
        String article,
        String reasonCode,
        String paperReference,
        String registerSource,
        String recognisedCountry,
        String grounds,
        String recordedBy,
        DecisionState state,
        String checkedBy,
        LocalDate checkedOn,
        boolean checkable) {

    static DecisionView of(
            Shown shown,
            StatusDecision decision,
            boolean checkable,
            String article,
            String paperReference,
            String grounds) {
        if (!shown.sees(DataCategory.LEGAL)) {
            throw new IllegalArgumentException("legal data are closed");
        }
        return new DecisionView(
                decision.publicId(),
                decision.version(),
                decision.outcome(),
                decision.decided().toString(),
                OrganisationView.of(decision.body()),
                article,
                decision.reasonCode(),
                paperReference,
                decision.registerSource(),
                decision.recognisedCountry(),
                grounds,
                decision.recordedBy(),
                decision.state(),
                decision.checkedBy(),
                decision.checkedOn(),
                checkable);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
