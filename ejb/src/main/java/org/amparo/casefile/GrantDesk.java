package org.amparo.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.audit.Reasons;
import org.amparo.organisation.Organisations;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Who else may see a case. The owner's supervisor opens and ends grants; her workers see them. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class GrantDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Grants grants;

    @Inject
    private Organisations organisations;

    @Inject
    private Reasons reasons;

    @Inject
    private AppClock clock;

    /** The grants of a case that the caller's organisation owns, ended ones included. */
    public List<GrantView> of(String number) {
        var file = cases.owned(number, callers.current()).file();
        return grants.of(file).stream().map(GrantView::of).toList();
    }

    /**
     * Opens categories of a case to an organisation or to one user, from today on.
     *
     * @throws RuleViolation organisation-unknown, grant-needs-one-grantee, grant-needs-categories, end-before-start
     */
    @RolesAllowed(Roles.SUPERVISOR)
    public GrantView open(String number, @Valid GrantAccess order) {
        var file = cases.owned(number, callers.current()).file();
        var organisation = order.organisation() == null || order.organisation().isBlank()
                ? null
                : organisations
                        .byCode(order.organisation())
                        .filter(known -> known.country().equals(file.country()))
                        .orElseThrow(() -> new RuleViolation("organisation-unknown", order.organisation()));
        var grant = CaseGrant.to(file, organisation, order.user(), order, clock.today());
        grants.add(grant);
        return GrantView.of(grant);
    }

    /** Ends a grant today, for a reason. */
    @RolesAllowed(Roles.SUPERVISOR)
    public void end(String number, String grantId, String reason) {
        var file = cases.owned(number, callers.current()).file();
        reasons.mustGive(reason, file.dataKeyId());
        grants.of(file, grantId).orElseThrow(NotFound::new).end(clock.today());
    }
}
