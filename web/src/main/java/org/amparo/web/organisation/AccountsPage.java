package org.amparo.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountQuery;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.AnnounceAccount;
import org.amparo.organisation.KeptOrganisation;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.organisation.OrganisationView;
import org.amparo.organisation.UserName;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.reference.Countries;
import org.amparo.reference.Today;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.web.component.Filters;
import org.amparo.web.component.Notices;
import org.amparo.web.language.CodeOptions;
import org.amparo.web.press.PagePress;
import org.amparo.web.session.CurrentUser;

/** The directory of accounts that the administrator keeps. */
@Named("accounts")
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ENDED = "ended";
    private static final Set<String> STANDINGS = Set.of(ENDED, "living");
    private static final String VIEW = "/organisation/accounts.xhtml";

    @Inject
    private AccountDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    @Inject
    private Today today;

    @Inject
    private PagePress press;

    @Inject
    private Filters filters;

    private String country;
    private String of;
    private String role;
    private String standing;
    private String username;
    private String organisation;

    /** Shows the caller's own country, unless the address names another. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
        country = country == null ? user.getCountry() : country;
        if (!Countries.isValid(country)) {
            throw new NotFound();
        }
    }

    /** Reads what the address asks for before the page is drawn, also anew: what is not offered is said at its field. */
    public void ask() {
        filters.among(
                "of",
                of,
                getOrganisationsEver().stream().map(OrganisationView::code).toList());
        filters.among("role", role, Roles.ALL);
        filters.among("standing", standing, STANDINGS);
    }

    /** The accounts of the country that are asked for; without a filter ended ones are among them. */
    public List<AccountView> getList() {
        return desk.search(new AccountQuery(country, of, role, standing == null ? null : ENDED.equals(standing)));
    }

    /** The roles that an account can have, in the order of their list. */
    public List<String> getRoles() {
        return Codes.of(CodeList.ROLE).stream().map(Code::code).toList();
    }

    /** Every organisation that the country has or had, for the filter. */
    public List<OrganisationView> getOrganisationsEver() {
        return organisations.everOf(country).stream()
                .map(KeptOrganisation::organisation)
                .toList();
    }

    /** Whether the account is nobody because its organisation has ended. */
    public boolean isWithoutOrganisation(AccountView account) {
        return account.endedAt() == null
                && account.organisation() != null
                && account.organisation().hasEnded(today);
    }

    /** The organisations for which an account of the country can act. */
    public List<OrganisationView> getOrganisations() {
        return organisations.ofCountry(country);
    }

    /** What an account may be called, as a regular expression. */
    public String getNamePattern() {
        return UserName.PATTERN;
    }

    /** The members of the coalition. */
    public List<String> getMembers() {
        return CodeOptions.MEMBERS;
    }

    /** Enters an account before its first sign-in. */
    public String announce() {
        press.once(() -> desk.announce(new AnnounceAccount(username, organisation)));
        return notices.done("account.announced", VIEW + "?country=" + country, username);
    }

    /** Ends an account now. */
    public String end(AccountView account) {
        press.done(() -> desk.end(account.id()));
        return notices.done("account.ended", VIEW + "?country=" + country, account.username());
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
