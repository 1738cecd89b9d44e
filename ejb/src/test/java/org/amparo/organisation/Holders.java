package org.amparo.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.Callers;
import org.amparo.shared.NotFound;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;

/** Holders of tokens, and what is asked of the directory about them. */
final class Holders {

    static final String OFFICE = "gt-directory-office";
    static final String OTHER = "gt-directory-other";

    private final BelowHttp it;

    /** With the organisations to which they belong. */
    Holders(BelowHttp it) {
        this.it = it;
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, OTHER, "GTM");
    }

    /** What she is to the system, as which she may call. */
    Caller signIn(Holder holder) {
        return with(holder, () -> it.bean(Callers.class).current());
    }

    private <T> T with(Holder holder, Callable<T> work) {
        var claims = Map.<String, Object>of(
                "sub", holder.subject(),
                "organisation", holder.organisation(),
                "country", holder.country(),
                "realm_access", Map.of("roles", List.of(holder.role())));
        return it.withClaims(holder.username(), claims, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** That she is no caller. */
    void nobody(Holder holder) {
        assertThatThrownBy(() -> signIn(holder)).isInstanceOf(EJBAccessException.class);
    }

    /** An account that the administrator announces. */
    AccountView announce(String username, String organisation) {
        return it.as(
                Cast.ADMINISTRATOR,
                AccountDesk.class,
                desk -> desk.announce(new AnnounceAccount(username, organisation)));
    }

    /** The administrator ends an account. */
    void end(String publicId) {
        it.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(publicId));
    }

    /** Name, organisation, origin and reason of the end of each account of her subject, in their order. */
    List<List<Object>> accountsOf(Holder holder) {
        return it.rows(
                """
                select a.username, o.code, a.origin, a.end_reason from account a join organisation o on o.id = a.organisation_id
                where a.sub = ? order by a.id""",
                holder.subject());
    }

    /** The id under which she is known outside. */
    String publicId(Caller caller) {
        return (String) it.rows("select public_id from account where id = ?", caller.account())
                .get(0)
                .get(0);
    }

    /** A new case of the GTM, by its number. */
    String openCase() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    /** A new case that is open to an organisation or to an account, which is named or given by its id. */
    String grantedTo(String organisation, String account) {
        var number = openCase();
        var order = GrantAccessBuilder.builder()
                .organisation(organisation)
                .user(account)
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        it.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order));
        return number;
    }

    /** Whether the case is there for her. */
    boolean finds(Holder holder, String number) {
        try {
            with(holder, () -> it.bean(CaseDesk.class).find(number));
            return true;
        } catch (NotFound absent) {
            return false;
        }
    }

    /** A name that nobody has. */
    static String unique(String name) {
        return name + '.' + UUID.randomUUID().toString().substring(0, 8);
    }
}
