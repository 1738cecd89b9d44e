package org.amparo.casefile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.CaseView;
import org.amparo.casefile.CaseViews;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.Accounts;
import org.amparo.press.OncePerPress;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/** Who of the owner is in charge of a case. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class AssignmentDesk {

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private CaseViews views;

    @Inject
    private Accounts accounts;

    @Inject
    private Bars bars;

    @Inject
    private Reasons reasons;

    /** The accounts of the owner that can be put in charge of a case: those that can work on it and from whom it is not hidden. */
    public List<AccountView> workers(String number) {
        var file = cases.owned(number, callers.current()).file();
        var able =
                accounts.living(file.owner()).stream().filter(CaseScope::mayOwn).toList();
        return bars.passing(file, able).stream().map(AccountView::of).toList();
    }

    /**
     * Puts another worker of the owner in charge; what only the assigned worker sees moves with it, unless she assigns the case
     * to herself.
     *
     * @throws RuleViolation account-unknown, account-not-unique, worker-of-another-organisation, worker-is-barred
     */
    @ReadsCase("case-assigned")
    @OncePerPress(amends = true)
    public CaseView assign(String number, @Valid AssignCase order) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        AccessAct.ASSIGN_CASE.mustBePossible(found, caller);
        StaleVersion.check(order.version(), found.file().version());
        reasons.mustGive(order.reason(), found.file().dataKeyId());
        var worker = accounts.named(order.username(), found.file().country());
        if (worker.organisation() == null
                || !worker.organisation().id().equals(found.file().owner().id())
                || !CaseScope.mayOwn(worker)) {
            throw new RuleViolation("worker-of-another-organisation", worker.username());
        }
        if (bars.barred(found.file(), worker)) {
            throw new RuleViolation("worker-is-barred");
        }
        found.file().assignTo(worker.id(), worker.username(), worker.id() == caller.account());
        return views.changed(found.file(), caller);
    }
}
