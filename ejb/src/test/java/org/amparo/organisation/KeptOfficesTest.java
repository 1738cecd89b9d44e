package org.amparo.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import org.amparo.audit.HistoryEntry;
import org.amparo.identification.IdentificationDesk;
import org.amparo.reference.Today;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the administrator keeps and looks at: names, accounts, settings of countries, and what happened to them. */
class KeptOfficesTest {

    private final BelowHttp it = BelowHttp.shared();

    private OrganisationView rename(String code, String name, String shortName) {
        return it.as(
                Cast.ADMINISTRATOR,
                OrganisationDesk.class,
                desk -> desk.rename(code, new NameOrganisation(name, shortName)));
    }

    private List<HistoryEntry> historyOf(String code) {
        return it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.history(code));
    }

    @Test
    void a_short_name_is_optional_and_what_it_was_stands_in_the_history() {
        String code = "gt-kept-luz";
        Cast.register(it, code, "GTM");
        assertThat(rename(code, "Casa Luz", "Luz").brief()).isEqualTo("Luz");
        assertThat(rename(code, "Casa Luz", "  ").brief()).isEqualTo("Casa Luz");
        rename(code, "Casa Luz", null);
        var history = historyOf(code);
        assertThat(history)
                .extracting(HistoryEntry::action)
                .containsExactly(HistoryEntry.Action.CHANGED, HistoryEntry.Action.CHANGED, HistoryEntry.Action.ADDED);
        assertThat(history.get(0).changes())
                .extracting(HistoryEntry.Change::field, HistoryEntry.Change::before, HistoryEntry.Change::after)
                .containsExactly(tuple("shortName", "Luz", null));
        assertThat(history.get(0).username()).isEqualTo("adm");
        assertThatThrownBy(() -> rename(code, "Casa Luz", "a".repeat(31)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> rename("gt-nowhere", "Casa", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_national_bodies_have_their_short_names_and_their_history_says_since_when() {
        assertThat(it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.find("gt-svet"))
                        .organisation()
                        .brief())
                .isEqualTo("SVET");
        assertThat(historyOf("gt-svet"))
                .extracting(HistoryEntry::subject, HistoryEntry::action)
                .contains(
                        tuple("organisation", HistoryEntry.Action.CHANGED),
                        tuple("organisation", HistoryEntry.Action.ADDED),
                        tuple("decidingBody", HistoryEntry.Action.ADDED));
    }

    private List<String> accounts(AccountQuery query) {
        return it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.search(query)).stream()
                .map(AccountView::username)
                .toList();
    }

    @Test
    void accounts_are_found_by_organisation_role_and_whether_they_have_ended() {
        String code = "gt-kept-casa";
        Cast.register(it, code, "GTM");
        it.known(Cast.caller("kept.ana", code, "GTM", Roles.CASEWORKER));
        it.known(Cast.caller("kept.eva", code, "GTM", Roles.SUPERVISOR));
        assertThat(accounts(new AccountQuery("GTM", code, null, null))).containsExactly("kept.ana", "kept.eva");
        assertThat(accounts(new AccountQuery("GTM", code, Roles.SUPERVISOR, null)))
                .containsExactly("kept.eva");
        assertThat(accounts(new AccountQuery("GTM", code, null, true))).isEmpty();
        assertThat(it.as(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.find(code))
                        .accounts())
                .isEqualTo(2);
        String id = it.as(
                        Cast.ADMINISTRATOR,
                        AccountDesk.class,
                        desk -> desk.search(new AccountQuery("GTM", code, null, null)))
                .get(0)
                .id();
        it.act(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.end(id));
        assertThat(accounts(new AccountQuery("GTM", code, null, true))).containsExactly("kept.ana");
        assertThat(accounts(new AccountQuery("GTM", code, null, false))).containsExactly("kept.eva");
        List<HistoryEntry> history = it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.history(id));
        assertThat(history.get(0).changes())
                .extracting(HistoryEntry.Change::field)
                .contains("accountEndedAt", "accountEndReason");
        it.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(code));
        assertThat(accounts(new AccountQuery("GTM", code, null, true))).containsExactly("kept.ana", "kept.eva");
        assertThatThrownBy(() -> accounts(new AccountQuery("GTM", null, "queen", null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("role-unknown");
    }

    @Test
    void the_administrator_is_told_by_which_id_the_sign_in_knows_an_account_and_others_are_not() {
        it.known(Cast.ANA);
        var kept = it.as(Cast.ADMINISTRATOR, AccountDesk.class, desk -> desk.ofCountry("GTM"));
        assertThat(kept)
                .filteredOn(account -> account.username().equals("ana"))
                .extracting(AccountView::signInId)
                .isNotEmpty()
                .doesNotContainNull();
        List<AccountView> offered = it.as(Cast.EVA, AccountDesk.class, desk -> desk.ofCountry(null));
        assertThat(offered).extracting(AccountView::signInId).containsOnlyNulls();
    }

    @Test
    void a_country_says_who_decides_who_keeps_its_register_and_by_which_rules_it_counts() {
        CountrySettings honduras = it.as(Cast.ADMINISTRATOR, CountryDesk.class, desk -> desk.settings("HND"));
        assertThat(honduras.bodies())
                .extracting(body -> body.organisation().code(), CountrySettings.Body::from, CountrySettings.Body::now)
                .containsExactly(tuple("hn-cicesct", LocalDate.of(2000, 1, 1), true));
        assertThat(honduras.rules())
                .extracting(CountrySettings.Rule::rule, CountrySettings.Rule::fromYear, CountrySettings.Rule::untilYear)
                .containsExactly(tuple("DEPENDANTS_COUNTED", 2000, null), tuple("NATIONALS_ONLY", 2019, 2019));
        List<HistoryEntry> history = it.as(Cast.ADMINISTRATOR, CountryDesk.class, desk -> desk.history("HND"));
        assertThat(history).extracting(HistoryEntry::subject).contains("decidingBody");
        assertThatThrownBy(() -> it.as(Cast.ADMINISTRATOR, CountryDesk.class, desk -> desk.settings("Honduras")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_body_that_has_ended_decides_no_longer_and_is_named_for_the_days_before() {
        var own = BelowHttp.with(TestDatabase.create("kept_offices"));
        try {
            LocalDate today = own.bean(Today.class).in("GTM");
            own.known(Cast.ANA);
            own.sql("update organisation set valid_until = ? where code = 'hn-cicesct'", today.minusDays(1));
            CountrySettings honduras = own.as(Cast.ADMINISTRATOR, CountryDesk.class, desk -> desk.settings("HND"));
            assertThat(honduras.bodies()).extracting(CountrySettings.Body::now).containsExactly(false);
            var worker = Cast.caller("kept.hn", "hn-kept", "HND", Roles.CASEWORKER);
            Cast.register(own, "hn-kept", "HND");
            own.known(worker);
            List<OrganisationView> now =
                    own.as(worker, IdentificationDesk.class, desk -> desk.bodies(today.plusDays(1)));
            List<OrganisationView> before =
                    own.as(worker, IdentificationDesk.class, desk -> desk.bodies(today.minusDays(2)));
            assertThat(now).isEmpty();
            assertThat(before).extracting(OrganisationView::code).containsExactly("hn-cicesct");
        } finally {
            own.close();
        }
    }
}
