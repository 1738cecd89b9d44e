package org.amparo.organisation;

import static org.amparo.Refusals.refused;
import static org.amparo.organisation.Holders.OFFICE;
import static org.amparo.organisation.Holders.OTHER;
import static org.amparo.organisation.Holders.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.reference.Today;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which accounts can be named, by whoever announces or ends them, opens a case to them or assigns it. */
class AccountDirectoryNamingTest {

    private final BelowHttp it = BelowHttp.shared();
    private final Holders holders = new Holders(it);

    @ParameterizedTest
    @ValueSource(strings = {"ñandú", "' or 1 = 1", "日本", "%", ""})
    void a_word_that_is_no_id_names_nobody(String word) {
        assertThatThrownBy(() -> holders.end(word)).isInstanceOf(NotFound.class);
        if (!word.isEmpty()) {
            refused("account-unknown", () -> holders.grantedTo(null, word));
        }
        nothing(() -> it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry(word)));
        nothing(() -> it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.ofCountry(word)));
        holders.nobody(new Holder("ñ" + word, unique("sol"), OFFICE, "GTM", Roles.SHELTER));
    }

    @Test
    void a_name_that_looks_like_an_id_is_nobody_s_so_that_nobody_is_taken_for_its_account() {
        var sol = holders.signIn(Holder.of(unique("sol"), OFFICE));
        String like = holders.publicId(sol);
        holders.nobody(Holder.of(like, OFFICE));
        holders.nobody(Holder.of(UUID.randomUUID().toString(), OFFICE));
        refused("account-name-reserved", () -> holders.announce(like, OFFICE));
    }

    private static void nothing(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFound.class);
    }

    @Test
    void an_account_is_not_announced_twice_nor_ended_twice_nor_by_its_holder() {
        var name = unique("dos");
        var first = holders.announce(name, OFFICE);
        refused("account-exists", () -> holders.announce(name, OFFICE));
        holders.end(first.id());
        refused("account-already-ended", () -> holders.end(first.id()));
        var administrator = holders.publicId(it.known(Cast.ADMINISTRATOR));
        refused("account-is-yours", () -> holders.end(administrator));
        var system = (String)
                it.rows("select public_id from account where id = 1").get(0).get(0);
        assertThatThrownBy(() -> holders.end(system)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_opened_or_assigned_to_an_account_that_is_not_there() {
        var ended = Holder.of(unique("fin"), OFFICE);
        holders.end(holders.publicId(holders.signIn(ended)));
        var abroad = unique("luz");
        holders.signIn(new Holder(UUID.randomUUID().toString(), abroad, "cr-conatt", "CRI", Roles.CASEWORKER));
        for (String name : List.of("nadie.nunca", ended.username(), abroad)) {
            refused("account-unknown", () -> holders.grantedTo(null, name));
            refused("account-unknown", () -> assignTo(name));
        }
        var colleagueElsewhere = unique("leo");
        holders.signIn(Holder.of(colleagueElsewhere, OFFICE).as(Roles.CASEWORKER));
        refused("worker-of-another-organisation", () -> assignTo(colleagueElsewhere));
        var two = unique("dos");
        holders.signIn(Holder.of(two, OFFICE));
        holders.signIn(Holder.of(two, OTHER));
        refused("account-not-unique", () -> holders.grantedTo(null, two));
    }

    @Test
    void an_account_whose_organisation_has_ended_is_neither_named_nor_offered_and_shows_so() {
        var office = "gt-directory-over";
        Cast.register(it, office, "GTM");
        var sol = unique("sol");
        holders.signIn(Holder.of(sol, office).as(Roles.CASEWORKER));
        assertThat(offered()).contains(sol);
        holders.grantedTo(null, sol);
        it.sql("update organisation set valid_until = current_date - interval 3 day where code = ?", office);
        for (String name : List.of(sol, publicId(sol))) {
            refused("account-unknown", () -> holders.grantedTo(null, name));
            refused("account-unknown", () -> assignTo(name));
        }
        assertThat(offered()).doesNotContain(sol);
        List<AccountView> kept = it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry("GTM"));
        assertThat(kept)
                .filteredOn(account -> account.username().equals(sol))
                .singleElement()
                .satisfies(account -> {
                    var last = account.organisation().until();
                    assertThat(account.lives(on(last))).isTrue();
                    assertThat(account.lives(on(last.plusDays(1)))).isFalse();
                    assertThat(account.organisation().hasEnded(on(last.plusDays(1))))
                            .isTrue();
                    assertThat(account.endedAt()).isNull();
                });
    }

    private List<String> offered() {
        return it.as(Cast.EVA, AccountDesk.class, desk -> desk.ofCountry(null)).stream()
                .map(AccountView::username)
                .toList();
    }

    private void assignTo(String name) {
        var number = holders.openCase();
        it.as(Cast.EVA, AssignmentDesk.class, desk -> desk.assign(number, new AssignCase(0, name, "she is on leave")));
    }

    private String publicId(String username) {
        return (String) it.rows("select public_id from account where username = ?", username)
                .get(0)
                .get(0);
    }

    private static Today on(LocalDate day) {
        var moment = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Today(new AppClock(Clock.fixed(moment, ZoneOffset.UTC)));
    }
}
