package org.amparo.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.audit.HistoryEntry;
import org.amparo.audit.RecordHistory;
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
    private RecordHistory history;

    @Inject
    private AccountSource itself;

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
        return search(AccountQuery.of(country));
    }

    /**
     * Some of them.
     *
     * @throws NotFound as {@link #ofCountry}
     * @throws RuleViolation role-unknown
     */
    public List<AccountView> search(@Valid AccountQuery query) {
        var caller = callers.current();
        boolean keeper = caller.is(Roles.ADMINISTRATOR);
        String country = query.country() == null ? caller.country() : query.country();
        if (!Countries.isValid(country) || (!country.equals(caller.country()) && !keeper)) {
            throw new NotFound();
        }
        if (query.role() != null && !Roles.ALL.contains(query.role())) {
            throw new RuleViolation("role-unknown", String.join(", ", new TreeSet<>(Roles.ALL)));
        }
        var own = accounts.ofCountry(country, keeper).stream();
        var all = keeper
                ? own
                : Stream.concat(own, accounts.auditorsElsewhere(country).stream())
                        .filter(this::acts);
        return all.filter(account -> isAskedFor(account, query))
                .map(account -> AccountView.of(account, keeper, mayEnd(caller, account)))
                .toList();
    }

    private boolean isAskedFor(Account account, AccountQuery query) {
        boolean ofOrganisation = query.organisation() == null
                || (account.organisation() != null
                        && account.organisation().code().equals(query.organisation()));
        boolean ofRole = query.role() == null || account.roles().contains(query.role());
        return ofOrganisation && ofRole && (query.ended() == null || query.ended() == account.hasEnded(today));
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
     * What happened to an account, latest first. When it was in use has no history.
     *
     * @throws NotFound where there is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<HistoryEntry> history(String id) {
        callers.current();
        return history.of(itself, known(id).id());
    }

    /**
     * One account, ended or not.
     *
     * @throws NotFound where there is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AccountView find(String id) {
        var caller = callers.current();
        var account = known(id);
        return AccountView.of(account, true, mayEnd(caller, account));
    }

    private Account known(String id) {
        return accounts.byPublicId(id)
                .filter(known -> known.origin() != AccountOrigin.SYSTEM)
                .orElseThrow(NotFound::new);
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
        var account = known(id);
        if (isHers(caller, account)) {
            throw new RuleViolation("account-is-yours");
        }
        account.end(clock.now());
    }
}
