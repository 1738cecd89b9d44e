package org.amparo.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.organisation.AccountDesk;
import org.amparo.organisation.AccountView;
import org.amparo.reference.Today;
import org.amparo.web.language.Messages;

/** The accounts of the caller's country as choices of a form: name, organisation and roles. */
@Named("accountOptions")
@RequestScoped
public class AccountOptions {

    @Inject
    private AccountDesk accounts;

    @Inject
    private OrganisationNames organisationNames;

    @Inject
    private Messages messages;

    @Inject
    private Today today;

    private List<AccountView> known;

    /** All that a case can be opened to or hidden from. */
    public List<SelectItem> getAll() {
        return those(account -> true);
    }

    /** Some of them. */
    public List<SelectItem> those(Collection<AccountView> wanted) {
        var ids = wanted.stream().map(AccountView::id).collect(Collectors.toSet());
        return those(account -> ids.contains(account.id()));
    }

    private List<SelectItem> those(Predicate<AccountView> wanted) {
        var named = all().stream().collect(Collectors.groupingBy(AccountView::username, Collectors.counting()));
        Function<AccountView, String> name =
                account -> named.get(account.username()) == 1 ? account.username() : account.id();
        return all().stream()
                .filter(wanted)
                .map(account -> new SelectItem(name.apply(account), label(account)))
                .toList();
    }

    private String label(AccountView account) {
        var organisations =
                all().stream().map(AccountView::organisation).distinct().toList();
        return String.join(
                " · ",
                account.username(),
                organisationNames.among(organisations, account.organisation()),
                roles(account));
    }

    /** The roles of an account in words, or that it has not signed in yet. */
    public String roles(AccountView account) {
        return account.roles().isEmpty()
                ? messages.of("account.not-signed-in")
                : account.roles().stream()
                        .map(role -> messages.of("role." + role))
                        .collect(Collectors.joining(", "));
    }

    private List<AccountView> all() {
        if (known == null) {
            known = accounts.ofCountry(null).stream()
                    .filter(account -> account.lives(today))
                    .toList();
        }
        return known;
    }
}
