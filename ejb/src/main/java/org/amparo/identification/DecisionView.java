package org.amparo.identification;

import java.time.LocalDate;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.security.DataCategory;
import org.amparo.shared.EveryPartNamed;

/**
 * An entry of the ledger as a reader of the case's legal data sees it.
 *
 * @param registerSource name of the register from which it came, or null
 * @param checkable whether it was taken from paper and waits for the word of somebody like the reader
 */
@EveryPartNamed
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
        boolean checkable)
        implements Recorded {

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
        return DecisionViewBuilder.builder()
                .id(decision.publicId())
                .version(decision.version())
                .outcome(decision.outcome())
                .decidedOn(decision.decided().toString())
                .body(OrganisationView.of(decision.body()))
                .article(article)
                .reasonCode(decision.reasonCode())
                .paperReference(paperReference)
                .registerSource(decision.registerSource())
                .recognisedCountry(decision.recognisedCountry())
                .grounds(grounds)
                .recordedBy(decision.recordedBy())
                .state(decision.state())
                .checkedBy(decision.checkedBy())
                .checkedOn(decision.checkedOn())
                .checkable(checkable)
                .build();
    }

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
