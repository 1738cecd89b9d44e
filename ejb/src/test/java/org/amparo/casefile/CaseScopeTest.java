package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.casefile.CaseScope.Part;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.BarView;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.access.GrantView;
import org.amparo.casefile.list.CaseList;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which cases a caller finds: every way to a case opens it to the same callers. */
class CaseScopeTest {

    private static final String OFFICE = "gt-scope-office";
    private static final String OTHER = "gt-scope-other";

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
        assertEveryWay(file(open()), caller, sees);
    }

    static Stream<Arguments> grants() {
        var worker = caller("sol", OFFICE, "GTM", Roles.SHELTER);
        var colleague = caller("rey", OFFICE, "GTM", Roles.PROSECUTOR);
        var namesake = caller("sol", OTHER, "GTM", Roles.SHELTER);
        var elsewhere = caller("rey", OTHER, "GTM", Roles.PROSECUTOR);
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
                        caller("sec", OFFICE, "GTM", Roles.SECRETARIAT),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grants")
    void a_grant_opens_a_case_to_whom_it_names_from_instant_to_instant(
            String what, Caller account, int from, Integer until, Caller caller, boolean sees) {
        var file = file(open());
        grant(file, account, from, until);
        assertEveryWay(file, caller, sees);
        assertEveryWay(file, Cast.LUZ, false);
    }

    @Test
    void a_grant_that_the_supervisor_ends_no_longer_holds() {
        var file = file(open());
        var grant = grant(file, null, 0, null);
        it.act(Cast.EVA, GrantDesk.class, desk -> desk.end(file.number(), grant.id(), "over"));
        assertEveryWay(file, caller("sol", OFFICE, "GTM", Roles.SHELTER), false);
    }

    @Test
    void whoever_is_barred_finds_the_case_nowhere_though_she_owns_it_or_it_is_granted_to_her() {
        var leo = caller("leo", "gt-svet", "GTM", Roles.CASEWORKER);
        var sol = caller("sol", OFFICE, "GTM", Roles.SHELTER);
        var file = file(open());
        grant(file, null, 0, null);
        it.known(leo);
        assertEveryWay(file, leo, true);
        var bar = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder().user("leo").reason("kin").build()));
        var ofOffice = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder()
                                .organisation(OFFICE)
                                .reason("kin")
                                .build()));
        assertEveryWay(file, leo, false);
        assertEveryWay(file, sol, false);
        assertEveryWay(file, Cast.ANA, true);
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), bar.id(), "a mistake"));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), ofOffice.id(), "a mistake"));
        assertEveryWay(file, leo, true);
        assertEveryWay(file, sol, true);
    }

    @Test
    void a_bar_stays_with_the_person_who_comes_back_as_another_account() {
        var file = file(open());
        var left = it.known(caller("vol", "gt-svet", "GTM", Roles.CASEWORKER));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder().user("vol").reason("kin").build()));
        it.sql("update account set ended_at = utc_timestamp(6), end_reason = 'MOVED' where id = ?", left.account());
        // The same subject, in another organisation, to which the case is opened.
        it.sql(
                """
                insert into account (version, public_id, sub, username, organisation_id, country, roles, origin)
                select 0, uuid(), sub, 'vol', (select id from organisation where code = ?), 'GTM', 'shelter', 'SEEN'
                from account where id = ?""",
                OFFICE,
                left.account());
        grant(file, null, 0, null);
        long back = ((Number) it.rows("select max(id) from account").get(0).get(0)).longValue();
        assertFound(
                file,
                CallerBuilder.builder()
                        .account(back)
                        .username("vol")
                        .organisation(OFFICE)
                        .organisationName(OFFICE)
                        .country("GTM")
                        .roles(Set.of(Roles.SHELTER))
                        .build(),
                false);
        assertEveryWay(file, caller("sol", OFFICE, "GTM", Roles.SHELTER), true);
    }

    @Test
    void nobody_opens_a_case_to_herself_nor_hides_it_from_herself() {
        var number = open();
        it.known(Cast.EVA);
        it.known(caller("otra", "gt-svet", "GTM", Roles.SUPERVISOR));
        refused("bar-of-yourself", () -> bar(Cast.EVA, number, null, Cast.EVA.username()));
        refused(
                "grant-to-yourself",
                () -> it.as(
                        Cast.EVA,
                        GrantDesk.class,
                        desk -> desk.open(
                                number,
                                GrantAccessBuilder.builder()
                                        .user(Cast.EVA.username())
                                        .categories(List.of("SENSITIVE_IDENTITY"))
                                        .basis("SUPERVISION")
                                        .build())));
    }

    @Test
    void the_last_supervisor_is_not_barred_nor_the_owner_itself() {
        var ownerOfItsOwn = "gt-scope-alone";
        Cast.register(it, ownerOfItsOwn, "GTM");
        var worker = caller("uno", ownerOfItsOwn, "GTM", Roles.CASEWORKER);
        var one = caller("dos", ownerOfItsOwn, "GTM", Roles.SUPERVISOR);
        var other = caller("tres", ownerOfItsOwn, "GTM", Roles.SUPERVISOR);
        it.known(one);
        var number = it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
        refused("bar-of-the-last-supervisor", () -> bar(one, number, null, "dos"));
        it.known(other);
        bar(one, number, null, "tres");
        refused("bar-of-the-last-supervisor", () -> bar(one, number, null, "dos"));
        refused("bar-of-the-owner", () -> bar(one, number, ownerOfItsOwn, null));
        assertThatThrownBy(() -> bar(other, number, null, "dos")).isInstanceOf(NotFound.class);
    }

    private BarView bar(Caller supervisor, String number, String organisation, String user) {
        return it.as(
                supervisor,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .organisation(organisation)
                                .user(user)
                                .reason("kin")
                                .build()));
    }

    @Test
    void what_a_grant_opens_is_what_it_names_within_the_role() {
        var file = file(open());
        grant(file, null, 0, null);
        assertThat(sight(file, caller("sol", OFFICE, "GTM", Roles.SHELTER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE), false));
        assertThat(sight(file, caller("cas", OFFICE, "GTM", Roles.CASEWORKER)))
                .isEqualTo(new Sight(EnumSet.of(DataCategory.PROFILE, DataCategory.FREE_TEXT), false));
        assertThat(sight(file, Cast.ANA)).isEqualTo(new Sight(EnumSet.allOf(DataCategory.class), true));
        assertThat(sight(file, Cast.EVA).of(DataCategory.SENSITIVE_IDENTITY)).isFalse();
    }

    @Test
    void a_grant_to_her_account_adds_to_the_one_to_her_organisation() {
        var file = file(open());
        var her = caller("cas", OFFICE, "GTM", Roles.CASEWORKER);
        it.known(her);
        grant(file, null, 0, null);
        it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(),
                        GrantAccessBuilder.builder()
                                .user("cas")
                                .categories(List.of("HEALTH"))
                                .basis("REFERRAL")
                                .build()));
        assertThat(sight(file, her).categories())
                .containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.FREE_TEXT, DataCategory.HEALTH);
    }

    /** Each condition of the rule taken out in turn: somebody finds a case then whom it kept away, or no longer finds hers. */
    @TestFactory
    Stream<DynamicTest> each_condition_of_the_rule_is_missed() {
        var scenes = scenes();
        return Stream.of(Part.values())
                .map(part -> DynamicTest.dynamicTest(part.name(), () -> {
                    var missed = scenes.stream()
                            .filter(scene -> !found(scene, given -> given.of("f"))
                                    .equals(found(scene, given -> given == part ? "1 = 1" : given.of("f"))))
                            .toList();
                    System.out.printf(
                            "%-5s without %s: %d scenes%n", missed.isEmpty() ? "green" : "red", part, missed.size());
                    assertThat(missed)
                            .as("without %s some answer should be another one", part)
                            .isNotEmpty();
                }));
    }

    /** Somebody who may have changed since she was let in, as a job or a page that goes on may meet her. */
    private record Scene(String what, Caller caller) {}

    private List<Scene> scenes() {
        var file = file(open());
        var other = file(open());
        grant(file, null, 0, null);
        var ended = caller("gone", OFFICE, "GTM", Roles.SHELTER);
        var late = caller("late", "gt-scope-late", "GTM", Roles.CASEWORKER);
        var early = caller("early", "gt-scope-early", "GTM", Roles.CASEWORKER);
        Cast.register(it, "gt-scope-late", "GTM");
        Cast.register(it, "gt-scope-early", "GTM");
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene("a granted shelter", it.known(caller("sol", OFFICE, "GTM", Roles.SHELTER))));
        scenes.add(
                new Scene("a shelter to which nothing is granted", it.known(caller("sin", OTHER, "GTM", "shelter"))));
        scenes.add(new Scene("an owner", it.known(Cast.ANA)));
        scenes.add(new Scene("an account that has ended", it.known(ended)));
        scenes.add(new Scene("an organisation that has ended", it.known(late)));
        scenes.add(new Scene("an organisation that has not begun", it.known(early)));
        var moved = it.known(caller("mov", OTHER, "GTM", Roles.CASEWORKER));
        scenes.add(new Scene(
                "an account that says another organisation",
                CallerBuilder.builder()
                        .account(moved.account())
                        .username("mov")
                        .organisation("gt-svet")
                        .organisationName("gt-svet")
                        .country("GTM")
                        .roles(moved.roles())
                        .build()));
        var kin = it.known(caller("kin", "gt-svet", "GTM", Roles.CASEWORKER));
        scenes.add(new Scene("an owner's worker barred from one case", kin));
        it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        other.number(),
                        BarAccessBuilder.builder()
                                .user("kin")
                                .reason("her sister")
                                .build()));
        var lifted = it.known(caller("lif", "gt-svet", "GTM", Roles.CASEWORKER));
        scenes.add(new Scene("a worker whose bar was lifted", lifted));
        var bar = it.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file.number(),
                        BarAccessBuilder.builder().user("lif").reason("kin").build()));
        it.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file.number(), bar.id(), "a mistake"));
        var abroad = it.known(Cast.LUZ);
        scenes.add(new Scene("a worker of another country", abroad));
        var waiting = it.known(caller("esp", "gt-scope-wait", "GTM", Roles.PROSECUTOR));
        scenes.add(new Scene("one whose grant has not begun", waiting));
        grantRow(file, waiting, 600, null);
        var over = it.known(caller("fin", "gt-scope-wait", "GTM", Roles.PROSECUTOR));
        scenes.add(new Scene("one whose grant has ended", over));
        grantRow(file, over, -600, -60);
        // A case of a country that its owner's organisation has left: nobody's of the other country.
        it.sql("update case_file set country = 'HND' where number = ?", open());
        it.sql(
                "update account set ended_at = utc_timestamp(6) where id = ?",
                scenes.get(3).caller().account());
        it.as(late, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
        it.as(early, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
        it.sql("update organisation set valid_until = '2026-01-01' where code = 'gt-scope-late'");
        it.sql("update organisation set valid_from = '2999-01-01' where code = 'gt-scope-early'");
        return scenes;
    }

    private Set<Long> found(Scene scene, Function<Part, String> parts) {
        return it.inTransaction(() -> {
            var condition = it.bean(CaseScope.class).visibleTo(scene.caller(), "f", parts);
            return Set.copyOf(condition
                    .bind(it.bean(EntityManager.class)
                            .createQuery("select f.id from CaseFile f where " + condition.text(), Long.class))
                    .getResultList());
        });
    }

    private String open() {
        Cast.register(it, OFFICE, "GTM");
        Cast.register(it, OTHER, "GTM");
        Cast.register(it, "gt-scope-wait", "GTM");
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private CaseFile file(String number) {
        var ana = it.known(Cast.ANA);
        return it.inTransaction(() -> it.bean(CaseFiles.class).inScope(number, ana));
    }

    /** A grant of profile and free text to the office or to an account of it, moved in time afterwards: the desk gives it from now on. */
    private GrantView grant(CaseFile file, Caller account, int from, Integer until) {
        var id = account == null ? null : publicId(it.known(account));
        var grant = it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        file.number(),
                        GrantAccessBuilder.builder()
                                .organisation(id == null ? OFFICE : null)
                                .user(id)
                                .categories(id == null ? List.of("PROFILE", "FREE_TEXT") : List.of("PROFILE"))
                                .basis("REFERRAL")
                                .build()));
        move(grant, from, until);
        return grant;
    }

    private void grantRow(CaseFile file, Caller account, int from, Integer until) {
        var id = publicId(account);
        move(
                it.as(
                        Cast.EVA,
                        GrantDesk.class,
                        desk -> desk.open(
                                file.number(),
                                GrantAccessBuilder.builder()
                                        .user(id)
                                        .categories(List.of("PROFILE"))
                                        .basis("REFERRAL")
                                        .build())),
                from,
                until);
    }

    private void move(GrantView grant, int from, Integer until) {
        it.sql(
                """
                update case_grant set begins_at = utc_timestamp(6) + interval ? second,
                  ends_at = utc_timestamp(6) + interval ? second where public_id = ?""",
                from,
                until,
                grant.id());
    }

    private String publicId(Caller known) {
        return (String) it.rows("select public_id from account where id = ?", known.account())
                .get(0)
                .get(0);
    }

    private Sight sight(CaseFile file, Caller caller) {
        var known = it.known(caller);
        return it.inTransaction(() -> it.bean(CaseFiles.class).inSight(file.number(), known))
                .sight();
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
        var cases = it.bean(CaseFiles.class);
        var list = it.bean(CaseList.class);
        var asked = CaseQueryBuilder.builder()
                .number(file.number())
                .page(new PageRequest(0, 10))
                .build();
        it.inTransaction(() -> {
            assertThat(list.search(asked, caller).items()).as("list").hasSize(sees ? 1 : 0);
            assertThat(list.count(asked, caller)).as("count").isEqualTo(sees ? 1 : 0);
            assertThat(list.idsOf(asked, caller)).as("export").hasSize(sees ? 1 : 0);
            assertThat(cases.among(List.of(file.id()), caller))
                    .as("exported rows, figures, imports")
                    .hasSize(sees ? 1 : 0);
            assertThat(cases.latestAmong(List.of(file.id()), null, caller, 10))
                    .as("changed cases")
                    .hasSize(sees ? 1 : 0);
            assertThat(cases.hidden(file, caller)).as("hidden").isEqualTo(!sees);
            if (sees) {
                assertThat(cases.inScope(file.number(), caller).id()).as("load").isEqualTo(file.id());
            } else {
                assertThatThrownBy(() -> cases.inScope(file.number(), caller)).isInstanceOf(NotFound.class);
            }
            return null;
        });
    }
}
