package org.amparo.organisation;

import static org.amparo.organisation.Holders.OFFICE;
import static org.amparo.organisation.Holders.OTHER;
import static org.amparo.organisation.Holders.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.reference.Today;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a caller: what the directory makes of a token, at the first sign-in and at every later one. */
class AccountDirectoryTest {

    private final BelowHttp it = BelowHttp.shared();
    private final Holders holders = new Holders(it);

    @Test
    void the_first_sign_in_enters_an_account_and_the_next_finds_it() {
        var sol = Holder.of(unique("sol"), OFFICE);
        var first = holders.signIn(sol);
        assertThat(holders.signIn(sol)).isEqualTo(first);
        assertThat(first)
                .isEqualTo(CallerBuilder.builder()
                        .account(first.account())
                        .username(sol.username())
                        .organisation(OFFICE)
                        .organisationName("Sample " + OFFICE)
                        .organisationBrief("Sample " + OFFICE)
                        .country("GTM")
                        .roles(first.roles())
                        .build());
        assertThat(holders.accountsOf(sol)).hasSize(1);
        assertThat(it.rows(
                        """
                        select r.username, a.revtype from account_aud a join revision r on r.id = a.rev where a.id = ?""",
                        first.account()))
                .as("the system enters it, once")
                .containsExactly(List.of("amparo", 0));
    }

    @Test
    void that_an_account_is_in_use_makes_no_revision() {
        var sol = Holder.of(unique("sol"), OFFICE);
        var first = holders.signIn(sol);
        assertThat(holders.signIn(sol.as(Roles.CASEWORKER)).roles()).containsExactly(Roles.CASEWORKER);
        assertThat(it.rows("select roles from account where id = ?", first.account()))
                .containsExactly(List.of(Roles.CASEWORKER));
        assertThat(it.database().number("select count(*) from account_aud where id = ?", first.account()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Álvarez %s", "álvarez %s ", "alvarez %s", "a\u0301lvarez %s", "álvarez %s\u00a0"})
    void a_name_that_only_looks_the_same_is_another_account_and_nothing_of_the_other_is_open_to_it(String twin) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var real = Holder.of("álvarez %s".formatted(mark), OFFICE);
        var other = Holder.of(twin.formatted(mark), OFFICE);
        var elsewhere = Holder.of(twin.formatted(mark), OTHER);
        var known = holders.signIn(real);
        assertThat(holders.signIn(other).account()).isNotEqualTo(known.account());
        assertThat(holders.signIn(elsewhere).account()).isNotEqualTo(known.account());
        var number = holders.grantedTo(null, real.username());
        assertThat(holders.finds(real, number)).isTrue();
        assertThat(holders.finds(other, number)).isFalse();
        assertThat(holders.finds(elsewhere, number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GT-DIRECTORY-OFFICE", "gt-directory-office ", "gt-directory-óffice"})
    void a_code_that_only_looks_the_same_is_no_organisation(String code) {
        holders.nobody(Holder.of(unique("sol"), code));
    }

    @Test
    void a_second_subject_with_a_name_that_is_taken_is_nobody() {
        var first = Holder.of(unique("sol"), OFFICE);
        holders.signIn(first);
        holders.nobody(Holder.of(first.username(), OFFICE));
        assertThat(holders.signIn(first).username()).isEqualTo(first.username());
        assertThat(holders.signIn(Holder.of(first.username(), OTHER)).account())
                .as("another organisation has names of its own")
                .isNotEqualTo(holders.signIn(first).account());
    }

    @Test
    void an_announced_account_is_claimed_once_by_exactly_its_name_and_organisation() {
        var name = unique("ines");
        var announced = holders.announce(name, OFFICE);
        var number = holders.grantedTo(null, announced.id());
        assertThat(holders.publicId(holders.signIn(Holder.of(name + ' ', OFFICE))))
                .isNotEqualTo(announced.id());
        assertThat(holders.publicId(holders.signIn(Holder.of(name.toUpperCase(Locale.ROOT), OFFICE))))
                .isNotEqualTo(announced.id());
        assertThat(holders.publicId(holders.signIn(Holder.of(name, OTHER)))).isNotEqualTo(announced.id());
        var ines = Holder.of(name, OFFICE);
        assertThat(holders.publicId(holders.signIn(ines))).isEqualTo(announced.id());
        assertThat(holders.finds(ines, number)).isTrue();
        holders.nobody(Holder.of(name, OFFICE));
    }

    @Test
    void who_moves_to_another_organisation_leaves_her_account_and_what_was_open_to_it() {
        var here = Holder.of(unique("mov"), OFFICE);
        holders.signIn(here);
        var own = holders.grantedTo(null, here.username());
        var ofOffice = holders.grantedTo(OFFICE, null);
        assertThat(holders.finds(here, own)).isTrue();
        assertThat(holders.finds(here, ofOffice)).isTrue();

        var there = here.at(OTHER);
        holders.signIn(there);

        assertThat(holders.finds(there, own)).isFalse();
        assertThat(holders.finds(there, ofOffice)).isFalse();
        assertThat(holders.accountsOf(here))
                .extracting(row -> row.get(1), row -> row.get(3))
                .containsExactly(tuple(OFFICE, "MOVED"), tuple(OTHER, null));
        holders.signIn(here);
        assertThat(holders.finds(here, own))
                .as("back again she is a new account")
                .isFalse();
    }

    @Test
    void who_gets_another_name_is_another_account() {
        var before = Holder.of(unique("ren"), OFFICE);
        holders.signIn(before);
        var number = holders.grantedTo(null, before.username());
        var after = new Holder(before.subject(), unique("ren"), OFFICE, "GTM", Roles.SHELTER);
        assertThat(holders.finds(after, number)).isFalse();
        assertThat(holders.accountsOf(before)).hasSize(2);
    }

    @Test
    void an_ended_account_is_nobody_until_it_is_announced_again() {
        var fin = Holder.of(unique("fin"), OFFICE);
        var caller = holders.signIn(fin);
        var number = holders.grantedTo(null, fin.username());
        holders.end(holders.publicId(caller));
        holders.nobody(fin);
        holders.nobody(fin);
        holders.nobody(fin.at(OTHER));
        holders.nobody(new Holder(fin.subject(), unique("fin"), OFFICE, "GTM", Roles.SHELTER));
        assertThat(holders.accountsOf(fin)).as("no way in left a trace").hasSize(1);
        holders.announce(fin.username(), OFFICE);
        assertThat(holders.signIn(fin).account()).isNotEqualTo(caller.account());
        assertThat(holders.finds(fin, number))
                .as("what was open to the ended one stays closed")
                .isFalse();
    }

    @Test
    void an_account_that_is_ended_between_two_calls_finds_nothing_at_the_second() {
        var fin = Holder.of(unique("fin"), OFFICE);
        var number = holders.grantedTo(OFFICE, null);
        assertThat(holders.finds(fin, number)).isTrue();
        holders.end(holders.publicId(holders.signIn(fin)));
        assertThatThrownBy(() -> holders.finds(fin, number)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void an_organisation_that_does_not_hold_today_or_is_of_another_country_has_no_callers() {
        var ended = "gt-directory-ended";
        var future = "gt-directory-future";
        Cast.register(it, ended, "GTM");
        Cast.register(it, future, "GTM");
        var known = Holder.of(unique("sol"), ended);
        var early = Holder.of(unique("sol"), future);
        holders.signIn(known);
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(ended));
        it.sql("update organisation set valid_from = '2999-01-01' where code = ?", future);
        holders.nobody(known);
        holders.nobody(Holder.of(unique("sol"), ended));
        holders.nobody(early);
        holders.nobody(new Holder(UUID.randomUUID().toString(), unique("sol"), OFFICE, "CRI", Roles.SHELTER));
        holders.nobody(Holder.of(unique("sol"), "gt-directory-unknown"));
        assertThat(it.rows("select 1 from account where sub = ?", early.subject()))
                .isEmpty();
    }

    @Test
    void an_organisation_is_its_own_on_its_last_day_and_on_its_first() {
        var code = "gt-directory-border";
        Cast.register(it, code, "GTM");
        var today = it.bean(Today.class).in("GTM");
        it.sql("update organisation set valid_from = ?, valid_until = ? where code = ?", today, today, code);
        assertThat(holders.signIn(Holder.of(unique("sol"), code)).organisation())
                .isEqualTo(code);
        it.sql("update organisation set valid_from = ?, valid_until = null where code = ?", today.plusDays(1), code);
        holders.nobody(Holder.of(unique("sol"), code));
        it.sql(
                "update organisation set valid_from = ?, valid_until = ? where code = ?",
                today.minusDays(9),
                today.minusDays(1),
                code);
        holders.nobody(Holder.of(unique("sol"), code));
    }
}
