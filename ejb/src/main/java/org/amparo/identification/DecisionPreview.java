package org.amparo.identification;

import org.amparo.casefile.CaseStatus;
import org.amparo.organisation.OrganisationView;
import org.amparo.shared.EveryPartNamed;
import org.amparo.shared.PartialDate;

/**
 * What would be recorded, and what follows, told before it is.
 *
 * @param body the body that decides, or null where none does
 * @param checked whether a second person has to check it before it holds
 * @param countsIn year in which the person counts as identified from then on, or null
 * @param countedIn year in which she counted as identified so far and counts no longer, or null
 * @param opens what a request opens, and to whom; null for anything else
 * @param following whose sight it takes
 * @param seen mark of the ledger on which it was looked at, see {@link RecordDecision#seen}
 */
@EveryPartNamed
public record DecisionPreview(
        DecisionOutcome outcome,
        String decidedOn,
        String country,
        OrganisationView body,
        boolean checked,
        Integer countsIn,
        Integer countedIn,
        RequestedAccess opens,
        FollowingAccess following,
        String seen) {

    static DecisionPreview of(StatusDecision decision, RequestedAccess opens, FollowingAccess following, String seen) {
        var file = decision.caseFile();
        var identified = decision.outcome().leadsTo() == CaseStatus.CONFIRMED ? decision.decided() : null;
        return DecisionPreviewBuilder.builder()
                .outcome(decision.outcome())
                .decidedOn(decision.decided().toString())
                .country(file.country())
                .body(OrganisationView.of(decision.body()))
                .checked(decision.awaitsCheck())
                .countsIn(year(identified))
                .countedIn(identified == null ? year(file.identified()) : null)
                .opens(opens)
                .following(following)
                .seen(seen)
                .build();
    }

    /** A date that is known to the year at least lies in one. */
    private static Integer year(PartialDate date) {
        return date == null ? null : date.from().getYear();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
