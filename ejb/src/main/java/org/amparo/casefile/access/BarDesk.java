package org.amparo.casefile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.press.OncePerPress;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** From whom a case is hidden. The owner's supervisors, as far as they are not barred themselves, set and lift bars. */
@Stateless
@RolesAllowed(Roles.SUPERVISOR)
public class BarDesk {

    static final String REASON = "barReason";

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private Bars bars;

    @Inject
    private Grantees grantees;

    @Inject
    private Vault vault;

    @Inject
    private Reasons reasons;

    @Inject
    private AppClock clock;

    /** The bars of a case that the caller's organisation owns, lifted ones included. */
    @ReadsCase("bars")
    public List<BarView> of(String number) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        var shown = disclosure.of(found, caller);
        boolean decides = AccessAct.HIDE_CASE.isPossible(found, caller);
        return bars.of(found.file()).stream()
                .map(bar -> view(shown, bar, decides))
                .toList();
    }

    private BarView view(Shown shown, CaseBar bar, boolean decides) {
        return BarView.of(shown, bar, vault.open(REASON, bar.reason()), decides);
    }

    /**
     * Hides a case from an organisation or an account, from now on.
     *
     * @throws RuleViolation reason-missing, reason-too-short, grant-needs-one-grantee, organisation-unknown, account-unknown, account-not-unique,
     *     bar-stands-already, bar-of-yourself, bar-of-the-owner, bar-of-the-last-supervisor
     */
    @ReadsCase("bar-set")
    @OncePerPress
    public BarView set(String number, @Valid BarAccess order) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        AccessAct.HIDE_CASE.mustBePossible(found, caller);
        var file = found.file();
        reasons.mustGive(order.reason(), file.dataKeyId());
        var whom = grantees.everNamed(order.organisation(), order.user(), file);
        if (whom.organisation() != null
                && whom.organisation().id().equals(file.owner().id())) {
            throw new RuleViolation("bar-of-the-owner");
        }
        if (bars.of(file).stream().anyMatch(bar -> bar.stands() && bar.isAgainst(whom))) {
            throw new RuleViolation("bar-stands-already");
        }
        mustLeaveOne(file, whom);
        if (whom.account() != null && whom.account().id() == caller.account()) {
            throw new RuleViolation("bar-of-yourself");
        }
        var bar = CaseBar.against(file, whom, vault.seal(file.dataKeyId(), REASON, order.reason(), null), clock.now());
        var shown = disclosure.of(found, caller);
        bars.add(bar);
        return view(shown, bar, true);
    }

    /** Somebody has to be left who can lift it. */
    private void mustLeaveOne(CaseFile file, Grantee whom) {
        if (whom.account() == null) {
            return;
        }
        boolean left = bars.supervisorsLeft(file).stream()
                .anyMatch(supervisor -> !supervisor.id().equals(whom.account().id()));
        if (!left) {
            throw new RuleViolation("bar-of-the-last-supervisor");
        }
    }

    /**
     * Lifts a bar.
     *
     * @throws RuleViolation reason-missing, reason-too-short, bar-already-lifted
     */
    @OncePerPress(amends = true)
    public void lift(String number, String id, String reason) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        AccessAct.HIDE_CASE.mustBePossible(found, caller);
        var file = found.file();
        reasons.mustGive(reason, file.dataKeyId());
        bars.of(file, id).orElseThrow(NotFound::new).lift(clock.now());
    }
}
