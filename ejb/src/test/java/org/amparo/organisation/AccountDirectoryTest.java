package org.amparo.organisation;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a caller: what the directory makes of a token, at the first sign-in and at every later one. */
class AccountDirectoryTest {

    private static final String OFFICE = "gt-directory-office";
    private static final String OTHER = "gt-directory-other";
    private static final int AT_ONCE = 6;

    private final BelowHttp it = BelowHttp.shared();

    @BeforeEach
    void organisations() {
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, OTHER, "GTM");
    }

    /** A token's holder, from whom nothing is kept between two calls. */
    private record Holder(String subject, String username, String organisation, String country, String role) {

        static Holder of(String username, String organisation) {
            return new Holder(UUID.randomUUID().toString(), username, organisation, "GTM", Roles.SHELTER);
        }

        Holder at(String other) {
            return new Holder(subject, username, other, country, role);
        }

        Holder as(String otherRole) {
            return new Holder(subject, username, organisation, country, otherRole);
        }
    }

    private Caller signIn(Holder holder) {
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

    private void nobody(Holder holder) {
        assertThatThrownBy(() -> signIn(holder)).isInstanceOf(EJBAccessException.class);
    }

    private AccountView announce(String username, String organisation) {
        return it.as(
                Cast.ADMINISTRATOR,
                AccountDesk.class,
                desk -> desk.announce(new AnnounceAccount(username, organisation)));
    }

    private void end(String publicId) {
        it.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(publicId));
    }

    private List<List<Object>> accountsOf(Holder holder) {
        return it.rows(
                """
                select a.username, o.code, a.origin, a.end_reason from account a join organisation o on o.id = a.organisation_id
                where a.sub = ? order by a.id""",
                holder.subject());
    }

    private String publicId(Caller caller) {
        return (String) it.rows("select public_id from account where id = ?", caller.account())
                .get(0)
                .get(0);
    }

    private String openCase() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private String grantedTo(String organisation, String account) {
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

    private boolean finds(Holder holder, String number) {
        try {
            with(holder, () -> it.bean(CaseDesk.class).find(number));
            return true;
        } catch (NotFound absent) {
            return false;
        }
    }

    private static String unique(String name) {
        return name + '.' + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void the_first_sign_in_enters_an_account_and_the_next_finds_it() {
        var sol = Holder.of(unique("sol"), OFFICE);
        var first = signIn(sol);
        assertThat(signIn(sol)).isEqualTo(first);
        assertThat(first)
                .isEqualTo(CallerBuilder.builder()
                        .account(first.account())
                        .username(sol.username())
                        .organisation(OFFICE)
                        .organisationName("Sample " + OFFICE)
                        .country("GTM")
                        .roles(first.roles())
                        .build());
        assertThat(accountsOf(sol)).hasSize(1);
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
        var first = signIn(sol);
        assertThat(signIn(sol.as(Roles.CASEWORKER)).roles()).containsExactly(Roles.CASEWORKER);
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
        var known = signIn(real);
        assertThat(signIn(other).account()).isNotEqualTo(known.account());
        assertThat(signIn(elsewhere).account()).isNotEqualTo(known.account());
        var number = grantedTo(null, real.username());
        assertThat(finds(real, number)).isTrue();
        assertThat(finds(other, number)).isFalse();
        assertThat(finds(elsewhere, number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GT-DIRECTORY-OFFICE", "gt-directory-office ", "gt-directory-óffice"})
    void a_code_that_only_looks_the_same_is_no_organisation(String code) {
        nobody(Holder.of(unique("sol"), code));
    }

    @Test
    void a_second_subject_with_a_name_that_is_taken_is_nobody() {
        var first = Holder.of(unique("sol"), OFFICE);
        signIn(first);
        nobody(Holder.of(first.username(), OFFICE));
        assertThat(signIn(first).username()).isEqualTo(first.username());
        assertThat(signIn(Holder.of(first.username(), OTHER)).account())
                .as("another organisation has names of its own")
                .isNotEqualTo(signIn(first).account());
    }

    @Test
    void an_announced_account_is_claimed_once_by_exactly_its_name_and_organisation() {
        var name = unique("ines");
        var announced = announce(name, OFFICE);
        var number = grantedTo(null, announced.id());
        assertThat(publicId(signIn(Holder.of(name + ' ', OFFICE)))).isNotEqualTo(announced.id());
        assertThat(publicId(signIn(Holder.of(name.toUpperCase(Locale.ROOT), OFFICE))))
                .isNotEqualTo(announced.id());
        assertThat(publicId(signIn(Holder.of(name, OTHER)))).isNotEqualTo(announced.id());
        var ines = Holder.of(name, OFFICE);
        assertThat(publicId(signIn(ines))).isEqualTo(announced.id());
        assertThat(finds(ines, number)).isTrue();
        nobody(Holder.of(name, OFFICE));
    }

    @Test
    void who_moves_to_another_organisation_leaves_her_account_and_what_was_open_to_it() {
        var here = Holder.of(unique("mov"), OFFICE);
        signIn(here);
        var own = grantedTo(null, here.username());
        var ofOffice = grantedTo(OFFICE, null);
        assertThat(finds(here, own)).isTrue();
        assertThat(finds(here, ofOffice)).isTrue();

        var there = here.at(OTHER);
        signIn(there);

        assertThat(finds(there, own)).isFalse();
        assertThat(finds(there, ofOffice)).isFalse();
        assertThat(accountsOf(here))
                .extracting(row -> row.get(1), row -> row.get(3))
                .containsExactly(tuple(OFFICE, "MOVED"), tuple(OTHER, null));
        signIn(here);
        assertThat(finds(here, own)).as("back again she is a new account").isFalse();
    }

    @Test
    void who_gets_another_name_is_another_account() {
        var before = Holder.of(unique("ren"), OFFICE);
        signIn(before);
        var number = grantedTo(null, before.username());
        var after = new Holder(before.subject(), unique("ren"), OFFICE, "GTM", Roles.SHELTER);
        assertThat(finds(after, number)).isFalse();
        assertThat(accountsOf(before)).hasSize(2);
    }

    @Test
    void an_ended_account_is_nobody_until_it_is_announced_again() {
        var fin = Holder.of(unique("fin"), OFFICE);
        var caller = signIn(fin);
        var number = grantedTo(null, fin.username());
        end(publicId(caller));
        nobody(fin);
        nobody(fin);
        nobody(fin.at(OTHER));
        nobody(new Holder(fin.subject(), unique("fin"), OFFICE, "GTM", Roles.SHELTER));
        assertThat(accountsOf(fin)).as("no way in left a trace").hasSize(1);
        announce(fin.username(), OFFICE);
        assertThat(signIn(fin).account()).isNotEqualTo(caller.account());
        assertThat(finds(fin, number))
                .as("what was open to the ended one stays closed")
                .isFalse();
    }

    @Test
    void an_account_that_is_ended_between_two_calls_finds_nothing_at_the_second() {
        var fin = Holder.of(unique("fin"), OFFICE);
        var number = grantedTo(OFFICE, null);
        assertThat(finds(fin, number)).isTrue();
        end(publicId(signIn(fin)));
        assertThatThrownBy(() -> finds(fin, number)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void an_organisation_that_does_not_hold_today_or_is_of_another_country_has_no_callers() {
        var ended = "gt-directory-ended";
        var future = "gt-directory-future";
        Cast.register(it, ended, "GTM");
        Cast.register(it, future, "GTM");
        var known = Holder.of(unique("sol"), ended);
        var early = Holder.of(unique("sol"), future);
        signIn(known);
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(ended));
        it.sql("update organisation set valid_from = '2999-01-01' where code = ?", future);
        nobody(known);
        nobody(Holder.of(unique("sol"), ended));
        nobody(early);
        nobody(new Holder(UUID.randomUUID().toString(), unique("sol"), OFFICE, "CRI", Roles.SHELTER));
        nobody(Holder.of(unique("sol"), "gt-directory-unknown"));
        assertThat(it.rows("select 1 from account where sub = ?", early.subject()))
                .isEmpty();
    }

    @Test
    void an_organisation_is_its_own_on_its_last_day_and_on_its_first() {
        var code = "gt-directory-border";
        Cast.register(it, code, "GTM");
        var today = it.bean(AppClock.class).today();
        it.sql("update organisation set valid_from = ?, valid_until = ? where code = ?", today, today, code);
        assertThat(signIn(Holder.of(unique("sol"), code)).organisation()).isEqualTo(code);
        it.sql("update organisation set valid_from = ?, valid_until = null where code = ?", today.plusDays(1), code);
        nobody(Holder.of(unique("sol"), code));
        it.sql(
                "update organisation set valid_from = ?, valid_until = ? where code = ?",
                today.minusDays(9),
                today.minusDays(1),
                code);
        nobody(Holder.of(unique("sol"), code));
    }

    @Test
    void first_requests_at_once_enter_one_account() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            assertThat(atOnce(sol)).hasSize(AT_ONCE).containsOnly(signIn(sol).account());
            assertThat(accountsOf(sol)).hasSize(1);
        }
    }

    @Test
    void first_requests_at_once_claim_an_announced_account_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            var announced = announce(sol.username(), OFFICE);
            assertThat(atOnce(sol)).hasSize(AT_ONCE).containsOnly(signIn(sol).account());
            assertThat(publicId(signIn(sol))).isEqualTo(announced.id());
        }
    }

    @Test
    void requests_at_once_after_a_move_enter_one_account_and_leave_one() throws Exception {
        for (int i = 0; i < 5; i++) {
            var here = Holder.of(unique("mov"), OFFICE);
            signIn(here);
            assertThat(atOnce(here.at(OTHER)))
                    .hasSize(AT_ONCE)
                    .containsOnly(signIn(here.at(OTHER)).account());
            assertThat(accountsOf(here)).hasSize(2);
        }
    }

    @Test
    void requests_at_once_note_that_an_account_is_in_use_and_none_fails() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            long account = signIn(sol).account();
            it.sql("update account set last_seen = last_seen - interval 2 hour where id = ?", account);
            assertThat(atOnce(sol)).hasSize(AT_ONCE).containsOnly(account);
            assertThat(it.rows(
                            "select 1 from account where id = ? and last_seen > utc_timestamp() - interval 1 hour",
                            account))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ñandú", "' or 1 = 1", "日本", "%", ""})
    void a_word_that_is_no_id_names_nobody(String word) {
        assertThatThrownBy(() -> end(word)).isInstanceOf(NotFound.class);
        if (!word.isEmpty()) {
            refused("account-unknown", () -> grantedTo(null, word));
        }
        nothing(() -> it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry(word)));
        nothing(() -> it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.ofCountry(word)));
        nobody(new Holder("ñ" + word, unique("sol"), OFFICE, "GTM", Roles.SHELTER));
    }

    private static void nothing(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFound.class);
    }

    private List<Long> atOnce(Holder holder) throws Exception {
        var ready = new CyclicBarrier(AT_ONCE);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                calls.add(() -> {
                    ready.await();
                    return signIn(holder).account();
                });
            }
            List<Long> accounts = new ArrayList<>();
            for (var call : threads.invokeAll(calls, 1, TimeUnit.MINUTES)) {
                accounts.add(call.get());
            }
            return accounts;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_account_is_not_announced_twice_nor_ended_twice_nor_by_its_holder() {
        var name = unique("dos");
        var first = announce(name, OFFICE);
        refused("account-exists", () -> announce(name, OFFICE));
        end(first.id());
        refused("account-already-ended", () -> end(first.id()));
        var administrator = publicId(it.known(Cast.ADMINISTRATOR));
        refused("account-is-yours", () -> end(administrator));
        var system = (String)
                it.rows("select public_id from account where id = 1").get(0).get(0);
        assertThatThrownBy(() -> end(system)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_opened_or_assigned_to_an_account_that_is_not_there() {
        var ended = Holder.of(unique("fin"), OFFICE);
        end(publicId(signIn(ended)));
        var abroad = unique("luz");
        signIn(new Holder(UUID.randomUUID().toString(), abroad, "cr-conatt", "CRI", Roles.CASEWORKER));
        for (String name : List.of("nadie.nunca", ended.username(), abroad)) {
            refused("account-unknown", () -> grantedTo(null, name));
            refused("account-unknown", () -> assignTo(name));
        }
        var colleagueElsewhere = unique("leo");
        signIn(Holder.of(colleagueElsewhere, OFFICE).as(Roles.CASEWORKER));
        refused("worker-of-another-organisation", () -> assignTo(colleagueElsewhere));
        var two = unique("dos");
        signIn(Holder.of(two, OFFICE));
        signIn(Holder.of(two, OTHER));
        refused("account-not-unique", () -> grantedTo(null, two));
    }

    @Test
    void an_account_whose_organisation_has_ended_is_neither_named_nor_offered_and_shows_so() {
        var office = "gt-directory-over";
        Cast.register(it, office, "GTM");
        var sol = unique("sol");
        signIn(Holder.of(sol, office).as(Roles.CASEWORKER));
        assertThat(offered()).contains(sol);
        grantedTo(null, sol);
        it.sql("update organisation set valid_until = current_date - interval 3 day where code = ?", office);
        for (String name : List.of(sol, publicId(sol))) {
            refused("account-unknown", () -> grantedTo(null, name));
            refused("account-unknown", () -> assignTo(name));
        }
        assertThat(offered()).doesNotContain(sol);
        List<AccountView> kept = it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry("GTM"));
        assertThat(kept)
                .filteredOn(account -> account.username().equals(sol))
                .singleElement()
                .satisfies(account -> {
                    var last = account.organisationUntil();
                    assertThat(account.livesOn(last)).isTrue();
                    assertThat(account.livesOn(last.plusDays(1))).isFalse();
                    assertThat(account.hasOutlivedItsOrganisation(last.plusDays(1)))
                            .isTrue();
                    assertThat(account.endedAt()).isNull();
                });
    }

    private List<String> offered() {
        return it.as(Cast.EVA, AccountDesk.class, desk -> desk.ofCountry(null)).stream()
                .map(AccountView::username)
                .toList();
    }

    private String publicId(String username) {
        return (String) it.rows("select public_id from account where username = ?", username)
                .get(0)
                .get(0);
    }

    private void assignTo(String name) {
        var number = openCase();
        it.as(Cast.EVA, AssignmentDesk.class, desk -> desk.assign(number, new AssignCase(0, name, "her leave")));
    }
}
