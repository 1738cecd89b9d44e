package org.amparo.casefile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.amparo.audit.ReadsCase;
import org.amparo.audit.Reasons;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Disclosure;
import org.amparo.casefile.Shown;
import org.amparo.casefile.Sight;
import org.amparo.organisation.Account;
import org.amparo.press.OncePerPress;
import org.amparo.reference.CivilTime;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.reference.Today;
import org.amparo.security.Callers;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.security.Vault;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** Who else may see a case. The owner's supervisor opens and ends grants; her workers see them. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
public class GrantDesk {

    static final String REFERENCE = "basisReference";

    @Inject
    private Callers callers;

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private Grants grants;

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

    @Inject
    private Today today;

    /** The grants of a case that the caller's organisation owns, ended ones included. */
    @ReadsCase("grants")
    public List<GrantView> of(String number) {
        var caller = callers.current();
        var found = cases.owned(number, caller);
        var shown = disclosure.of(found, caller);
        var barring = bars.of(found.file());
        boolean decides = AccessAct.OPEN_ACCESS.isPossible(found, caller);
        return grants.of(found.file()).stream()
                .map(grant -> view(shown, grant, barring, decides))
                .toList();
    }

    private GrantView view(Shown shown, CaseGrant grant, List<CaseBar> barring, boolean decides) {
        String reference = grant.note() == null ? grant.olderReference() : vault.open(REFERENCE, grant.note());
        var barredSince = grant.grantee()
                .flatMap(grantee -> Bars.over(barring, grantee))
                .map(CaseBar::beginsAt)
                .orElse(null);
        return GrantView.of(shown, grant, reference, grantees.openedInVain(grant), barredSince, decides, clock, today);
    }

    /**
     * Opens categories of a case to an organisation or to one account, from now on.
     *
     * @throws RuleViolation organisation-unknown, account-unknown, account-not-unique, grant-needs-one-grantee,
     *     grant-needs-categories, grant-needs-one-end, grant-to-yourself, category-above-ceiling, category-above-basis,
     *     basis-not-by-hand, grant-over-already, grant-to-the-owner, grant-adds-nothing-to-ownership, grant-stands-already
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @ReadsCase("grant-opened")
    @OncePerPress
    public GrantView open(String number, @Valid GrantAccess order) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        AccessAct.OPEN_ACCESS.mustBePossible(found, caller);
        var file = found.file();
        var grantee = grantees.named(order.organisation(), order.user(), file);
        if (grantee.account() != null && grantee.account().id() == caller.account()) {
            throw new RuleViolation("grant-to-yourself");
        }
        mustBeByHand(order.basis());
        var categories = Coding.set(CodeList.DATA_CATEGORY, order.categories());
        if (grantee.account() != null) {
            withinCeiling(grantee.account(), categories);
        } else if (!categories.isKnown()) {
            throw new RuleViolation("grant-needs-categories");
        }
        var grant = CaseGrant.to(file, grantee, categories, order.basis(), clock.now());
        grant.endAt(end(order, file));
        mustAdd(grant, grantee);
        grant.rests(vault.seal(file.dataKeyId(), REFERENCE, order.basisReference(), null));
        var shown = disclosure.of(found, caller);
        grants.add(grant);
        return view(shown, grant, bars.of(file), true);
    }

    /** What a feature opens it also ends; by hand it would stand without end. */
    private static void mustBeByHand(String basis) {
        if (!GrantBasis.valueOf(Coding.required(CodeList.GRANT_BASIS, basis)).isByHand()) {
            throw new RuleViolation("basis-not-by-hand", basis);
        }
    }

    /** What no role of the account may ever see is not opened to it; who may see the frame alone is given the frame alone. */
    private static void withinCeiling(Account account, CodeSet categories) {
        if (account.roles().isEmpty()) {
            return;
        }
        var ceiling = Sight.ceiling(account.roles());
        categories.codes().stream()
                .filter(code -> !ceiling.contains(DataCategory.valueOf(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleViolation("category-above-ceiling", code, account.username());
                });
        boolean frameAlone = ceiling.isEmpty() && CaseScope.mayBeGranted(account);
        if (!categories.isKnown() && !frameAlone) {
            throw new RuleViolation("grant-needs-categories");
        }
    }

    /** A second grant of the same would have to be ended twice before anything is closed. */
    private void mustAdd(CaseGrant grant, Grantee grantee) {
        var owner = grant.caseFile().owner();
        if (grantee.organisation() != null && grantee.organisation().id().equals(owner.id())) {
            throw new RuleViolation("grant-to-the-owner");
        }
        if (grantee.account() != null && Sight.servesAlready(owner, grantee.account(), grant.categories())) {
            throw new RuleViolation(
                    "grant-adds-nothing-to-ownership", grantee.account().username());
        }
        grants.covering(grant, grantee).ifPresent(standing -> {
            throw new RuleViolation(
                    "grant-stands-already",
                    standing.basis(),
                    standing.granteeOrganisation() == null
                            ? standing.granteeUser()
                            : standing.granteeOrganisation().name(),
                    CivilTime.dayOf(standing.beginsAt(), grant.caseFile().country()));
        });
    }

    private static Instant end(GrantAccess order, CaseFile file) {
        if (order.until() != null && order.endsAt() != null) {
            throw new RuleViolation("grant-needs-one-end");
        }
        return order.until() == null ? order.endsAt() : CivilTime.afterDay(order.until(), file.country());
    }

    /** Ends a grant now, for a reason. */
    @RolesAllowed(Roles.SUPERVISOR)
    @OncePerPress(amends = true)
    public void end(String number, String grantId, String reason) {
        var caller = callers.current();
        var found = cases.ownedAlone(number, caller);
        AccessAct.OPEN_ACCESS.mustBePossible(found, caller);
        var file = found.file();
        reasons.mustGive(reason, file.dataKeyId());
        grants.of(file, grantId).orElseThrow(NotFound::new).end(clock.now());
    }
}
