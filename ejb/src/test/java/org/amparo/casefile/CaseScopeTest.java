package org.amparo.casefile;

import static org.amparo.casefile.ScopeCases.OFFICE;
import static org.amparo.casefile.ScopeCases.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.list.CaseList;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;
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

    private final BelowHttp it = BelowHttp.shared();
    private final ScopeCases cases = new ScopeCases(it);

    static Stream<Arguments> ownership() {
        return Stream.of(
                Arguments.of("worker of the owner", Cast.caller("leo", "gt-svet", "GTM", Roles.CASEWORKER), true),
                Arguments.of("supervisor of the owner", Cast.EVA, true),
                Arguments.of(
                        "worker of another organisation", Cast.caller("leo", OFFICE, "GTM", Roles.CASEWORKER), false),
                Arguments.of("worker of another country", Cast.LUZ, false),
                Arguments.of(
                        "the owner's code, another country", Cast.caller("leo", "gt-svet", "CRI", "caseworker"), false),
                Arguments.of("shelter staff of the owner", Cast.caller("leo", "gt-svet", "GTM", Roles.SHELTER), false),
                Arguments.of("auditor of the owner", Cast.caller("leo", "gt-svet", "GTM", Roles.AUDITOR), false),
                Arguments.of("administrator", Cast.ADMINISTRATOR, false),
                Arguments.of("secretariat", Cast.caller("leo", "gt-svet", "GTM", Roles.SECRETARIAT), false),
                Arguments.of("operator", Cast.caller("leo", "gt-svet", "GTM", Roles.OPERATOR), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownership")
    void a_case_without_a_grant_is_its_owners_alone(String who, Caller caller, boolean sees) {
        assertEveryWay(cases.file(cases.open()), caller, sees);
    }

    static Stream<Arguments> grants() {
        var worker = Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER);
        var colleague = Cast.caller("rey", OFFICE, "GTM", Roles.PROSECUTOR);
        var namesake = Cast.caller("sol", OTHER, "GTM", Roles.SHELTER);
        var elsewhere = Cast.caller("rey", OTHER, "GTM", Roles.PROSECUTOR);
        return Stream.of(
                Arguments.of("to her organisation", null, 0, null, worker, true),
                Arguments.of("to her organisation, for a colleague", null, 0, null, colleague, true),
                Arguments.of("to another organisation", null, 0, null, elsewhere, false),
                Arguments.of("to her account", worker, 0, null, worker, true),
                Arguments.of("to another account of her name", worker, 0, null, namesake, false),
                Arguments.of("to a colleague's account", worker, 0, null, colleague, false),
                Arguments.of("begins in a minute", null, 60, null, worker, false),
                Arguments.of("began a minute ago", null, -60, null, worker, true),
                Arguments.of("ends in a minute", null, -60, 60, worker, true),
                Arguments.of("ended a second ago", null, -60, -1, worker, false),
                Arguments.of("ended a second ago, to her account", worker, -60, -1, worker, false),
                Arguments.of(
                        "to a role without cases",
                        null,
                        0,
                        null,
                        Cast.caller("sec", OFFICE, "GTM", Roles.SECRETARIAT),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grants")
    void a_grant_opens_a_case_to_whom_it_names_from_instant_to_instant(
            String what, Caller account, int from, Integer until, Caller caller, boolean sees) {
        var file = cases.file(cases.open());
        cases.grant(file, account, from, until);
        assertEveryWay(file, caller, sees);
        assertEveryWay(file, Cast.LUZ, false);
    }

    @Test
    void a_grant_that_the_supervisor_ends_no_longer_holds() {
        var file = cases.file(cases.open());
        var grant = cases.grant(file, null, 0, null);
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(file.number(), grant.id(), "it is over"));
        assertEveryWay(file, Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER), false);
    }

    @Test
    void whoever_is_barred_finds_the_case_nowhere_though_she_owns_it_or_it_is_granted_to_her() {
        var leo = Cast.caller("leo", "gt-svet", "GTM", Roles.CASEWORKER);
        var sol = Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER);
        var file = cases.file(cases.open());
        cases.grant(file, null, 0, null);
        it.known(leo);
        assertEveryWay(file, leo, true);
        var bar = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder()
                                .user("leo")
                                .reason("kin of hers")
                                .build()));
        var ofOffice = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder()
                                .organisation(OFFICE)
                                .reason("kin of hers")
                                .build()));
        assertEveryWay(file, leo, false);
        assertEveryWay(file, sol, false);
        assertEveryWay(file, Cast.ANA, true);
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), bar.id(), "it was a mistake"));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), ofOffice.id(), "it was a mistake"));
        assertEveryWay(file, leo, true);
        assertEveryWay(file, sol, true);
    }

    @Test
    void a_bar_stays_with_the_person_who_comes_back_as_another_account() {
        var file = cases.file(cases.open());
        var left = it.known(Cast.caller("vol", "gt-svet", "GTM", Roles.CASEWORKER));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder()
                                .user("vol")
                                .reason("kin of hers")
                                .build()));
        it.sql("update account set ended_at = utc_timestamp(6), end_reason = 'MOVED' where id = ?", left.account());
        // The same subject, in another organisation, to which the case is opened.
        it.sql(
                """
                insert into account (version, public_id, sub, username, organisation_id, country, roles, origin)
                select 0, uuid(), sub, 'vol', (select id from organisation where code = ?), 'GTM', 'shelter', 'SEEN'
                from account where id = ?""",
                OFFICE,
                left.account());
        cases.grant(file, null, 0, null);
        long back = ((Number) it.rows("select max(id) from account").get(0).get(0)).longValue();
        assertFound(
                file,
                CallerBuilder.builder()
                        .account(back)
                        .username("vol")
                        .organisation(OFFICE)
                        .organisationName(OFFICE)
                        .organisationBrief(OFFICE)
                        .country("GTM")
                        .roles(Set.of(Roles.SHELTER))
                        .build(),
                false);
        assertEveryWay(file, Cast.caller("sol", OFFICE, "GTM", Roles.SHELTER), true);
    }

    private void assertEveryWay(CaseFile file, Caller asking, boolean sees) {
        Caller caller;
        try {
            caller = it.known(asking);
        } catch (EJBAccessException nobody) {
            assertThat(sees).as("no caller, no case").isFalse();
            return;
        }
        assertFound(file, caller, sees);
    }

    private void assertFound(CaseFile file, Caller caller, boolean sees) {
        var files = it.bean(CaseFiles.class);
        var list = it.bean(CaseList.class);
        var asked = CaseQueryBuilder.builder()
                .number(file.number())
                .page(new PageRequest(0, 10))
                .build();
        it.inTransaction(() -> {
            assertThat(list.search(asked, caller).items()).as("list").hasSize(sees ? 1 : 0);
            assertThat(list.count(asked, caller)).as("count").isEqualTo(sees ? 1 : 0);
            assertThat(list.idsOf(asked, caller)).as("export").hasSize(sees ? 1 : 0);
            assertThat(files.among(List.of(file.id()), caller))
                    .as("exported rows, figures, imports")
                    .hasSize(sees ? 1 : 0);
            assertThat(it.bean(CaseChanges.class)
                            .latest(1, Whose.TEAM, Set.of(0L), caller, 100_000)
                            .contains(file.id()))
                    .as("changed cases")
                    .isEqualTo(sees);
            assertThat(files.hidden(file, caller)).as("hidden").isEqualTo(!sees);
            if (sees) {
                assertThat(files.inScope(file.number(), caller).id()).as("load").isEqualTo(file.id());
            } else {
                assertThatThrownBy(() -> files.inScope(file.number(), caller)).isInstanceOf(NotFound.class);
            }
            return null;
        });
    }
}
