package org.amparo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Today;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of organisations, as everybody reads it and as its keeper does. */
class OrganisationDeskTest {

    private static final String OVER = "hn-over-office";
    private static final String HOLDS = "hn-holds-office";

    private final BelowHttp it = BelowHttp.shared();

    @Test
    void the_administrator_sees_an_ended_organisation_that_is_offered_to_nobody() {
        Cast.register(it, OVER, "HND");
        Cast.register(it, HOLDS, "HND");
        LocalDate today = it.bean(Today.class).in("GTM");
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(OVER));
        List<KeptOrganisation> ever = it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf("HND"));
        assertThat(ever)
                .filteredOn(kept ->
                        List.of(OVER, HOLDS).contains(kept.organisation().code()))
                .extracting(kept -> kept.organisation().code(), kept -> kept.organisation()
                        .until())
                .containsExactly(tuple(HOLDS, null), tuple(OVER, today.minusDays(1)));
        List<OrganisationView> offered =
                it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.ofCountry("HND"));
        assertThat(offered).extracting(OrganisationView::code).contains(HOLDS).doesNotContain(OVER);
    }

    @Test
    void what_is_no_country_has_no_list() {
        assertThatThrownBy(() -> it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf("Honduras")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void two_organisations_of_a_country_that_hold_are_not_called_alike_for_short() {
        register("hn-short-one", "Casa Luz");
        takenShortName(() -> register("hn-short-two", " casa luz"));
        register("hn-short-two", null);
        takenShortName(() -> rename("hn-short-two", "CASA LUZ"));
        rename("hn-short-one", "Casa Luz");
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end("hn-short-one"));
        rename("hn-short-two", "Casa Luz");
        takenShortName(
                () -> it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.reinstate("hn-short-one")));
        assertThat(kept("HND", "hn-short-one"))
                .as("it has ended still")
                .extracting(kept -> kept.organisation().until())
                .doesNotContainNull();
        rename("hn-short-one", null);
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.reinstate("hn-short-one"));
    }

    private static void takenShortName(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessageContaining("short-name-taken");
    }

    private void register(String code, String shortName) {
        it.as(
                Cast.ADMINISTRATOR,
                OrganisationDesk.class,
                desk -> desk.register(new RegisterOrganisation(code, "Sample " + code, shortName, "HND", "NGO")));
    }

    private void rename(String code, String shortName) {
        it.as(
                Cast.ADMINISTRATOR,
                OrganisationDesk.class,
                desk -> desk.rename(code, new NameOrganisation("Sample " + code, shortName)));
    }

    private List<KeptOrganisation> kept(String country, String code) {
        List<KeptOrganisation> ever = it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.everOf(country));
        return ever.stream()
                .filter(one -> one.organisation().code().equals(code))
                .toList();
    }

    @Test
    void nobody_ends_her_own_organisation() {
        assertThatThrownBy(() -> it.act(
                        Cast.ADMINISTRATOR,
                        OrganisationDesk.class,
                        desk -> desk.end(Cast.ADMINISTRATOR.organisation())))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("organisation-is-your-own");
        assertThat(kept("CRI", Cast.ADMINISTRATOR.organisation()))
                .extracting(kept -> kept.organisation().until())
                .containsOnlyNulls();
    }

    @Test
    void an_end_can_be_taken_back_and_both_stand_in_the_history() {
        String code = "hn-back-office";
        Cast.register(it, code, "HND");
        assertThatThrownBy(() -> it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.reinstate(code)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("organisation-has-not-ended");
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(code));
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.reinstate(code));
        assertThat(kept("HND", code))
                .extracting(kept -> kept.organisation().until())
                .containsExactly((LocalDate) null);
        List<OrganisationView> offered =
                it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.ofCountry("HND"));
        assertThat(offered).extracting(OrganisationView::code).contains(code);
        assertThat(it.rows(
                        "select a.valid_until from organisation_aud a join organisation o on o.id = a.id where o.code = ?",
                        code))
                .hasSize(3);
    }

    @Test
    void what_an_end_would_stop_is_told_to_the_administrator() {
        assertThat(kept("GTM", "gt-svet"))
                .extracting(KeptOrganisation::deciding)
                .containsExactly(true);
        assertThat(kept("HND", HOLDS)).allMatch(one -> !one.deciding() && !one.keepingRegister());
    }

    @Test
    void a_code_begins_with_the_letters_of_its_country() {
        assertThatThrownBy(() -> Cast.register(it, "gt-in-honduras", "HND"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("organisation-code-of-another-country");
    }

    private void announce(String username) {
        it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.announce(new AnnounceAccount(username, "gt-svet")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucía.gt",
                "ñandú-2@gt+a_b",
                "abc",
            })
    void a_name_that_is_like_no_other_is_announced(String username) {
        announce(username);
        List<AccountView> known = it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry("GTM"));
        assertThat(known).extracting(AccountView::username).contains(username);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Lucia",
                "lucia gt",
                " lucia",
                "lucia\u00a0",
                "lucia\u200b",
                "lu\u200dcia",
                "lucia\u202e",
                "lucia\u2066",
                "lucia\u00ad",
                "lucia\ufeff",
                "lucia\u3164",
                "lucia\u115f",
                "luci\u0301a",
                "lucia\ud83d\ude00",
                "lucia\ttab",
                "amparo",
                "\u1100\u1161\u11a8",
                "мария",
                "\u0455helter.gt",
                "\u017fhelter.gt",
                "\ufb01scal.gt",
                "\u0131.gt",
            })
    void a_name_with_a_twin_is_refused(String username) {
        assertThatThrownBy(() -> announce(username))
                .isInstanceOfAny(RuleViolation.class, ConstraintViolationException.class);
    }

    @Test
    void a_name_of_three_hundred_letters_is_refused() {
        assertThatThrownBy(() -> announce("a".repeat(300))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void nobody_comes_in_under_the_name_of_the_system() {
        var shadow = Cast.caller("amparo", "gt-svet", "GTM", Roles.CASEWORKER);
        assertThatThrownBy(() -> it.as(shadow, OrganisationDesk.class, desk -> desk.ofCountry("GTM")))
                .isInstanceOf(EJBAccessException.class);
    }
}
