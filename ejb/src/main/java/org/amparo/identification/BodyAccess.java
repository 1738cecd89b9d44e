package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.access.GrantBasis;
import org.amparo.casefile.access.GrantSource;
import org.amparo.casefile.access.Grantee;
import org.amparo.casefile.access.Grants;
import org.amparo.organisation.Organisation;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.Organisations;
import org.amparo.security.DataCategory;

/**
 * What a request for a decision opens to the deciding body: what it has to read in order to decide; once it has decided, no more
 * than what it has to know of its own decision, and nothing once the case is closed or the request is over. A correction opens nothing.
 */
@ApplicationScoped
class BodyAccess {

    private static final Set<DataCategory> AFTER_THE_DECISION = Set.of(DataCategory.PROFILE, DataCategory.LEGAL);

    private static final Set<CaseStatus> DECIDED =
            Set.of(CaseStatus.CONFIRMED, CaseStatus.NOT_CONFIRMED, CaseStatus.REVOKED, CaseStatus.VALIDATED);

    /** Also a request that was no request: only a correction leads from it back to <i>possible</i>. */
    private static final Set<CaseStatus> OVER =
            Set.of(CaseStatus.WITHDRAWN, CaseStatus.NO_DECISION, CaseStatus.POSSIBLE);

    @Inject
    private Organisations organisations;

    @Inject
    private Grants grants;

    /** The bodies to which a request of that day opens the case: those that do not own it. */
    List<Organisation> bodies(CaseFile file, LocalDate on) {
        return organisations.decidingIn(file.country(), on).stream()
                .filter(body -> !body.id().equals(file.owner().id()))
                .toList();
    }

    /** What a request of that day would open. */
    RequestedAccess preview(CaseFile file, LocalDate on) {
        return new RequestedAccess(
                bodies(file, on).stream().map(OrganisationView::of).toList(),
                GrantBasis.STATUS_REQUEST.ceiling().stream().sorted().toList(),
                AFTER_THE_DECISION.stream().sorted().toList());
    }

    /** Opens the case for a request, to each body once however often it is asked. */
    void open(CaseFile file, LocalDate on) {
        var basis = GrantBasis.STATUS_REQUEST;
        bodies(file, on)
                .forEach(body -> grants.open(file, Grantee.of(body), basis.ceiling(), basis, source(file), null));
    }

    /** Closes what the ledger no longer gives a ground for. */
    void settle(CaseFile file) {
        if (DECIDED.contains(file.status())) {
            grants.narrow(file, source(file), AFTER_THE_DECISION);
        } else if (OVER.contains(file.status())) {
            grants.endAll(file, source(file));
        }
    }

    /** What a standing that follows would take from those to whom a request has opened the case. */
    FollowingAccess following(CaseFile file, CaseStatus standing) {
        boolean decided = DECIDED.contains(standing);
        if (!decided && !OVER.contains(standing)) {
            return FollowingAccess.UNCHANGED;
        }
        Set<DataCategory> left = decided ? AFTER_THE_DECISION : Set.of();
        return new FollowingAccess(
                grants.openedMore(file, source(file), left).stream()
                        .map(OrganisationView::of)
                        .toList(),
                left.stream().sorted().toList());
    }

    private static GrantSource source(CaseFile file) {
        return new GrantSource(GrantBasis.STATUS_REQUEST.name(), file.number());
    }
}
