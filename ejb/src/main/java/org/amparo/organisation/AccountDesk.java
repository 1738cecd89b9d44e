package org.amparo.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.press.OncePerPress;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;

/** The directory of accounts: workers pick from it, the administrator keeps it. */
@Stateless
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
public class AccountDesk {

    @Inject
    private Callers callers;

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /**
     * The accounts of a country that cases can be opened to, by name, with the auditors of others; the administrator names any
     * country and sees ended ones too.
     *
     * @param country ISO 3166 alpha-3; the caller's own if null
     * @throws NotFound for what is no country and, to anybody but the administrator, for another one
     */
    public List<AccountView> ofCountry(String country) {
        var caller = callers.current();
        boolean keeper = caller.is(Roles.ADMINISTRATOR);
        String asked = country == null ? caller.country() : country;
        if (!Countries.isValid(asked) || (!asked.equals(caller.country()) && !keeper)) {
            throw new NotFound();
        }
        var own = accounts.ofCountry(asked, keeper).stream();
        var all = keeper
                ? own
                : Stream.concat(own, accounts.auditorsElsewhere(asked).stream()).filter(this::acts);
        return all.map(account -> AccountView.of(account, keeper, mayEnd(caller, account)))
                .toList();
    }

    private static boolean mayEnd(Caller caller, Account account) {
        return caller.is(Roles.ADMINISTRATOR)
                && account.endedAt() == null
                && account.origin() != AccountOrigin.SYSTEM
                && !isHers(caller, account);
    }

    private static boolean isHers(Caller caller, Account account) {
        return account.id() == caller.account();
    }

    private boolean acts(Account account) {
        return account.organisation() != null && account.organisation().holds(today);
    }

    /**
     * Enters an account before its first sign-in.
     *
     * @throws RuleViolation organisation-unknown, account-exists
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress
    public AccountView announce(@Valid AnnounceAccount order) {
        callers.current();
        var organisation = organisations
                .byCode(order.organisation())
                .filter(known -> known.holds(today))
                .orElseThrow(() -> new RuleViolation("organisation-unknown", order.organisation()));
        if (accounts.living(order.username(), organisation).isPresent()) {
            throw new RuleViolation("account-exists", order.username());
        }
        var account = Account.announced(order.username(), organisation);
        accounts.add(account);
        return AccountView.of(account, true, true);
    }

    /**
     * Ends an account: its next request is refused.
     *
     * @throws NotFound where there is none
     * @throws RuleViolation account-already-ended, account-is-yours
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @OncePerPress(amends = true)
    public void end(String id) {
        var caller = callers.current();
        var account = accounts.byPublicId(id)
                .filter(known -> known.origin() != AccountOrigin.SYSTEM)
                .orElseThrow(NotFound::new);
        if (isHers(caller, account)) {
            throw new RuleViolation("account-is-yours");
        }
        account.end(clock.now());
    }
}
