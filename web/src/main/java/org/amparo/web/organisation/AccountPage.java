package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountView;
import org.amparo.security.Roles;
import org.amparo.web.session.CurrentUser;

/** One account: what is known of it here, what happened to it, and where the rest stands. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    @Inject
    private AccountDesk desk;

    @Inject
    private SignInAccount signIn;

    @Inject
    private CurrentUser user;

    private String id;
    private AccountView account;

    /** Reads the account that the address names. */
    public void load() {
        user.mustBeOneOf(Roles.ADMINISTRATOR);
        account = desk.find(id);
    }

    public AccountView getAccount() {
        return account;
    }

    /** The address of its page at the sign-in, or null. */
    public String getSignInPage() {
        return signIn.page(account.signInId());
    }

    /** What happened to it, latest first. */
    public List<HistoryEntry> getHistory() {
        return desk.history(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
