package org.amparo.identification;

import java.time.LocalDate;
import org.amparo.organisation.OrganisationView;
import org.amparo.press.RecordName;
import org.amparo.press.Recorded;
import org.amparo.shared.EveryPartNamed;

/**
 * An entry of the ledger as a reader of the case's legal data sees it.
 *
 * @param registerSource name of the register from which it came, or null
 * @param checkable whether it was taken from paper, or would correct another, and waits for the word of somebody like the reader
 * @param corrects id of the entry that this one corrects, or null
 * @param mistaken whether it says that the other was entered by mistake, so that nothing takes its place
 * @param why what was wrong with the other
 * @param correction id of the entry that corrects this one: while this one holds, it awaits a second person
 * @param correctable whether the reader may have it corrected now
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
        boolean checkable,
        String corrects,
        boolean mistaken,
        String why,
        String correction,
        boolean correctable)
        implements Recorded {

    @Override
    public RecordName recordName() {
        return RecordName.of(id);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
