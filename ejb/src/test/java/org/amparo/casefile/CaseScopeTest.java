package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which cases a caller finds: every way to a case opens it to the same callers. */
class CaseScopeTest {

    private static final String OFFICE = "gt-scope-office";

    private final BelowHttp it = BelowHttp.shared();

    private static Caller caller(String username, String organisation, String country, String... roles) {
        return Cast.caller(username, organisation, country, roles);
    }

    static Stream<Arguments> ownership() {
        return Stream.of(
                Arguments.of("worker of the owner", caller("leo", "gt-svet", "GTM", Roles.CASEWORKER), true),
                Arguments.of("supervisor of the owner", Cast.EVA, true),
                Arguments.of("worker of another organisation", caller("leo", OFFICE, "GTM", Roles.CASEWORKER), false),
                Arguments.of("worker of another country", Cast.LUZ, false),
                Arguments.of("the owner's code, another country", caller("leo", "gt-svet", "CRI", "caseworker"), false),
                Arguments.of("shelter staff of the owner", caller("leo", "gt-svet", "GTM", Roles.SHELTER), false),
                Arguments.of("auditor of the owner", caller("leo", "gt-svet", "GTM", Roles.AUDITOR), false),
                Arguments.of("administrator", Cast.ADMINISTRATOR, false),
                Arguments.of("secretariat", caller("leo", "gt-svet", "GTM", Roles.SECRETARIAT), false),
                Arguments.of("operator", caller("leo", "gt-svet", "GTM", Roles.OPERATOR), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownership")
    void a_case_without_a_grant_is_its_owners_alone(String who, Caller caller, boolean sees) {
        var file = it.inTransaction(() -> find(open(), Cast.ANA));
        assertEveryWay(file, caller, sees);
    }

    static Stream<Arguments> grants() {
        var worker = caller("sol", OFFICE, "GTM", Roles.SHELTER);
        var colleague = caller("rey", OFFICE, "GTM", Roles.PROSECUTOR);
        var namesake = caller("sol", "gt-scope-other", "GTM", Roles.SHELTER);
        var elsewhere = caller("rey", "gt-scope-other", "GTM", Roles.PROSECUTOR);
        return Stream.of(
                Arguments.of("to her organisation", OFFICE, null, 0, null, worker, true),
                Arguments.of("to her organisation, for a colleague", OFFICE, null, 0, null, colleague, true),
                Arguments.of("to another organisation", OFFICE, null, 0, null, elsewhere, false),
                Arguments.of("to her account", null, "sol", 0, null, worker, true),
                Arguments.of("to the account, wherever it works", null, "sol", 0, null, namesake, true),
                Arguments.of("to a colleague's account", null, "sol", 0, null, colleague, false),
                Arguments.of("begins tomorrow", OFFICE, null, 1, null, worker, false),
                Arguments.of("began yesterday", OFFICE, null, -1, null, worker, true),
                Arguments.of("ends today", OFFICE, null, -1, 0, worker, true),
                Arguments.of("ended yesterday", OFFICE, null, -2, -1, worker, false),
                Arguments.of("ended yesterday, to her account", null, "sol", -2, -1, worker, false),
                Arguments.of(
                        "to a role without cases",
                        OFFICE,
                        null,
                        0,
                        null,
                        caller("sol", OFFICE, "GTM", Roles.SECRETARIAT),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grants")
    void a_grant_opens_a_case_to_whom_it_names_on_its_days(
            String what, String organisation, String user, int from, Integer until, Caller caller, boolean sees) {
        var file = it.inTransaction(() -> find(open(), Cast.ANA));
        grant(file, organisation, user, from, until);
        assertEveryWay(file, caller, sees);
        assertEveryWay(file, Cast.LUZ, false);
    }

    @Test
    void a_grant_that_the_supervisor_ends_no_longer_holds() {
        var file = it.inTransaction(() -> find(open(), Cast.ANA));
        var grant = grant(file, OFFICE, null, 0, null);
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(file.number(), grant.id(), "over"));
        assertEveryWay(file, caller("sol", OFFICE, "GTM", Roles.SHELTER), false);
    }

    @Test
    void what_a_grant_opens_is_what_it_names_within_the_role() {
        var file = it.inTransaction(() -> find(open(), Cast.ANA));
        grant(file, OFFICE, null, 0, null);
        assertThat(sight(file, caller("sol", OFFICE, "GTM", Roles.SHELTER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE), false));
        assertThat(sight(file, caller("sol", OFFICE, "GTM", Roles.CASEWORKER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE, DataCategory.FREE_TEXT), false));
        assertThat(sight(file, Cast.ANA)).isEqualTo(new Sight(EnumSet.allOf(DataCategory.class), true));
        assertThat(sight(file, Cast.EVA).of(DataCategory.SENSITIVE_IDENTITY)).isFalse();
    }

    @Test
    void a_grant_to_her_account_adds_to_the_one_to_her_organisation() {
        var file = it.inTransaction(() -> find(open(), Cast.ANA));
        var her = caller("sol", OFFICE, "GTM", Roles.CASEWORKER);
        grant(file, OFFICE, null, 0, null);
        it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(), new GrantAccess(null, "sol", List.of("HEALTH"), null, "REFERRAL", null)));
        assertThat(sight(file, her).categories())
                .containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.FREE_TEXT, DataCategory.HEALTH);
    }

    private String open() {
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, "gt-scope-other", "GTM");
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    /** A grant of profile and free text whose days are moved afterwards: the desk gives none of other days. */
    private GrantView grant(CaseFile file, String organisation, String user, int from, Integer until) {
        var grant = it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(),
                        new GrantAccess(organisation, user, List.of("PROFILE", "FREE_TEXT"), null, "REFERRAL", null)));
        LocalDate today = it.bean(AppClock.class).today();
        it.sql(
                "update case_grant set valid_from = ?, valid_until = ? where public_id = ?",
                today.plusDays(from),
                until == null ? null : today.plusDays(until),
                grant.id());
        return grant;
    }

    private CaseFile find(String number, Caller caller) {
        return it.bean(CaseFiles.class).inScope(number, caller);
    }

    private Sight sight(CaseFile file, Caller caller) {
        return it.inTransaction(() -> it.bean(CaseFiles.class).inSight(file.number(), caller))
                .sight();
    }

    private void assertEveryWay(CaseFile file, Caller caller, boolean sees) {
        var cases = it.bean(CaseFiles.class);
        var asked = new CaseQuery(file.number(), null, null, null, null, null, null, false, new PageRequest(0, 10));
        it.inTransaction(() -> {
            assertThat(cases.search(asked, caller).items()).as("list").hasSize(sees ? 1 : 0);
            assertThat(cases.count(asked, caller)).as("count").isEqualTo(sees ? 1 : 0);
            assertThat(cases.idsOf(asked, caller)).as("export").hasSize(sees ? 1 : 0);
            assertThat(cases.rowsOf(List.of(file.id()), caller))
                    .as("exported rows")
                    .hasSize(sees ? 1 : 0);
            assertThat(cases.numbersAmong(List.of(file.id()), null, caller, 10))
                    .as("changed cases")
                    .hasSize(sees ? 1 : 0);
            assertThat(cases.hidden(file, caller)).as("hidden").isEqualTo(!sees);
            if (sees) {
                assertThat(find(file.number(), caller).id()).as("load").isEqualTo(file.id());
            } else {
                assertThatThrownBy(() -> find(file.number(), caller)).isInstanceOf(NotFound.class);
            }
            return null;
        });
    }
}
