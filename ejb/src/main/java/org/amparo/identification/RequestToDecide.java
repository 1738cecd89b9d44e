package org.amparo.identification;

import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;
import org.amparo.organisation.OrganisationView;

/**
 * A request for a decision that awaits the reader's body.
 *
 * @param caseNumber case on which it stands
 * @param person what tells that case from the others, as far as that is for the reader's eyes
 * @param requestedOn date of the request: day, month or year
 * @param owner the organisation that asks: whose case it is
 */
public record RequestToDecide(String caseNumber, PersonLine person, String requestedOn, OrganisationView owner) {

    static RequestToDecide of(Shown shown, PersonLine person, StatusDecision request) {
        return new RequestToDecide(
                shown.file().number(),
                person,
                request.decided().toString(),
                OrganisationView.of(shown.file().owner()));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
