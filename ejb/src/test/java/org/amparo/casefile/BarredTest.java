package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.casefile.access.AssignCase;
import org.amparo.casefile.access.AssignmentDesk;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.casefile.drafts.DraftDesk;
import org.amparo.casefile.drafts.DraftPlace;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.organisation.AccountView;
import org.amparo.organisation.OrganisationDesk;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.MoveService;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceView;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.Doors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** To whoever is barred from a case it does not exist, at any door, whatever she is. */
class BarredTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Caller BARRED = Cast.caller("bar.eva", "gt-svet", "GTM", Roles.SUPERVISOR);

    /**
     * Desks whose methods begin with something else than a case number: a country, a code, an id, a figure. Bars at those of registers
     * are asked by {@code ImportWallsTest}, {@code StandsAgainstTest} and {@code RegisterWallsTest}, at that of auditors by {@code OversightTest}.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "AccountDesk",
            "OrganisationDesk",
            "CountryDesk",
            "OversightDesk",
            "ImportDesk",
            "WithdrawalDesk",
            "ExportDesk",
            "StatisticsDesk",
            "ComparisonDesk",
            "DeclaredDesk",
            "CheckDesk",
            "StorageDesk");

    private static String number;
    private static String other;
    private static ServiceView service;
    private static String decision;
    private static String grant;
    private static String bar;

    @BeforeAll
    static void a_case_from_which_a_supervisor_of_its_owner_is_barred() {
        number = open();
        other = open();
        service = IT.as(
                Cast.ANA,
                ServiceDesk.class,
                desk -> desk.log(number, FullCase.service(ServiceKind.BASIC_NEEDS, null, null)));
        List<DecisionView> ledger = IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.ledger(number));
        decision = ledger.get(0).id();
        Cast.register(IT, "gt-barred-office", "GTM");
        var order = GrantAccessBuilder.builder()
                .organisation("gt-barred-office")
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        grant = IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(number, order))
                .id();
        IT.known(BARRED);
        bar = IT.as(
                        Cast.EVA,
                        BarDesk.class,
                        desk -> desk.set(
                                number,
                                BarAccessBuilder.builder()
                                        .user("bar.eva")
                                        .reason("kin of hers")
                                        .build()))
                .id();
    }

    private static String open() {
        return IT.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
    }

    @Test
    void whoever_is_barred_or_cannot_own_is_not_offered_to_be_put_in_charge() {
        var left = Cast.caller("bar.left", "gt-svet", "GTM", Roles.CASEWORKER);
        var bed = Cast.caller("bar.bed", "gt-svet", "GTM", Roles.SHELTER);
        var elsewhere = Cast.caller("bar.else", "gt-barred-office", "GTM", Roles.CASEWORKER);
        List.of(left, bed, elsewhere).forEach(IT::known);
        IT.sql("update account set ended_at = utc_timestamp(6) where username = ?", "bar.left");
        List<AccountView> able = IT.as(Cast.ANA, AssignmentDesk.class, desk -> desk.workers(number));
        assertThat(able)
                .extracting(AccountView::username)
                .contains("ana", "eva")
                .doesNotContain("bar.eva", "bar.left", "bar.bed", "bar.else");
        List<AccountView> ofAnother = IT.as(Cast.ANA, AssignmentDesk.class, desk -> desk.workers(other));
        assertThat(ofAnother).extracting(AccountView::username).contains("bar.eva");
    }

    /** Every method of every desk that takes a case number first. */
    private static Stream<Method> doors() {
        return Doors.all()
                .filter(door -> !OTHERWISE.contains(door.getDeclaringClass().getSimpleName()))
                .filter(door -> door.getParameterCount() > 0 && door.getParameterTypes()[0] == String.class);
    }

    @TestFactory
    Stream<DynamicTest> every_door_that_takes_a_case_number_says_that_there_is_no_such_case() {
        var doors = doors().toList();
        assertThat(doors).hasSizeGreaterThan(20);
        System.out.printf("barred: %d doors%n", doors.size());
        return doors.stream()
                .map(door ->
                        DynamicTest.dynamicTest(door.getDeclaringClass().getSimpleName() + "." + door.getName(), () -> {
                            assertThat(answer(BARRED, door))
                                    .as("what %s answers to whoever is barred", door)
                                    .isInstanceOf(NotFound.class);
                            assertThat(answer(Cast.EVA, door) instanceof NotFound)
                                    .as("to another supervisor it is there, by %s", door)
                                    .isFalse();
                        }));
    }

    /** What the door throws, or null; whatever an order would say comes after the question whether there is such a case. */
    private static Throwable answer(Caller caller, Method door) {
        return IT.as(caller, () -> {
            try {
                door.invoke(IT.bean(door.getDeclaringClass()), arguments(door));
                return null;
            } catch (InvocationTargetException e) {
                return e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object[] arguments(Method door) {
        List<Object> arguments = new ArrayList<>(List.of(number));
        for (Class<?> type : List.of(door.getParameterTypes()).subList(1, door.getParameterCount())) {
            if (type == String.class) {
                boolean id = arguments.size() == 1;
                arguments.add(id ? idFor(door) : null);
            } else if (type == int.class) {
                arguments.add(99);
            } else if (type == Instant.class) {
                arguments.add(Instant.now());
            } else if (type == PageRequest.class) {
                arguments.add(new PageRequest(0, 1));
            } else {
                arguments.add(null);
            }
        }
        return arguments.toArray();
    }

    private static String idFor(Method door) {
        return switch (door.getDeclaringClass().getSimpleName()) {
            case "ServiceDesk" -> service.id();
            case "IdentificationDesk" -> decision;
            case "GrantDesk" -> grant;
            case "BarDesk" -> bar;
            default -> throw new IllegalStateException(door + " needs an id that this test does not know");
        };
    }

    @Test
    void no_list_and_no_act_on_many_knows_the_case() {
        var query = CaseQueryBuilder.builder()
                .number(number)
                .page(new PageRequest(0, 10))
                .build();
        assertThat(IT.as(BARRED, CaseListDesk.class, desk -> desk.search(query)).items())
                .isEmpty();
        long counted =
                IT.as(BARRED, CaseListDesk.class, desk -> desk.count(query).number());
        assertThat(counted).isZero();
        Map<String, Sight> sights =
                IT.as(BARRED, CaseDesk.class, desk -> desk.sights(List.of(number, other, "nobody's")));
        assertThat(sights).containsOnlyKeys(other);
        assertThat(changed(BARRED)).contains(other).doesNotContain(number);
        assertThat(changed(Cast.EVA)).contains(other, number);
        var given = FullCase.service(ServiceKind.BASIC_NEEDS, null, null);
        absent(() ->
                IT.as(BARRED, ServiceDesk.class, desk -> desk.logActivity(new LogActivity(given, List.of(number)))));
        var cell = new LogGrid.Cell(number, ServiceKind.LEGAL, FullCase.GIVEN);
        absent(() -> IT.as(BARRED, ServiceDesk.class, desk -> desk.logGrid(new LogGrid(List.of(cell)))));
        absent(() -> IT.as(BARRED, ServiceDesk.class, desk -> desk.week(List.of(number), LocalDate.of(2026, 3, 9))));
        var elsewhere = IT.as(BARRED, ServiceDesk.class, desk -> desk.log(other, given));
        absent(() -> IT.as(
                BARRED,
                ServiceDesk.class,
                desk -> desk.move(other, elsewhere.id(), new MoveService(0, number, "it was hers"))));
        absent(() -> IT.as(BARRED, CaseDesk.class, desk -> desk.open(FullCase.order(number))));
        absent(() -> IT.as(BARRED, DraftDesk.class, desk -> desk.find(new DraftPlace("form", number))));
        absent(() ->
                IT.as(BARRED, DraftDesk.class, desk -> desk.keep(new DraftPlace("form", number), "typed", Set.of())));
    }

    private static List<String> changed(Caller caller) {
        return IT
                .as(caller, HistoryDesk.class, desk -> desk.changes(Whose.TEAM, new PageRequest(0, 200)))
                .cases()
                .items()
                .stream()
                .map(ChangedCase::number)
                .toList();
    }

    @Test
    void a_barred_supervisor_neither_lifts_the_bar_nor_is_put_in_charge() {
        absent(() -> IT.as(BARRED, () -> {
            IT.bean(BarDesk.class).lift(number, bar, "it was mine");
            return null;
        }));
        var version = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).version();
        assertThatThrownBy(() -> IT.as(
                        Cast.EVA,
                        AssignmentDesk.class,
                        desk -> desk.assign(number, new AssignCase(version, "bar.eva", "her turn now"))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("worker-is-barred");
    }

    @Test
    void a_grant_to_who_is_barred_opens_nothing_and_a_bar_of_her_organisation_is_hers() {
        var office = "gt-barred-other";
        Cast.register(IT, office, "GTM");
        var sol = Cast.caller("bar.sol", office, "GTM", Roles.SHELTER);
        IT.known(sol);
        var file = open();
        var order = GrantAccessBuilder.builder()
                .user("bar.sol")
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(file, order));
        assertThat(IT.as(sol, CaseDesk.class, desk -> desk.find(file)).number()).isEqualTo(file);
        var ofOffice = IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file,
                        BarAccessBuilder.builder()
                                .organisation(office)
                                .reason("kin of hers")
                                .build()));
        absent(() -> IT.as(sol, CaseDesk.class, desk -> desk.find(file)));
        IT.act(Cast.EVA, BarDesk.class, desk -> desk.lift(file, ofOffice.id(), "it is over"));
        assertThat(IT.as(sol, CaseDesk.class, desk -> desk.find(file)).number()).isEqualTo(file);
    }

    @Test
    void a_bar_against_what_has_ended_holds_when_it_comes_back() {
        var office = "gt-barred-ended";
        Cast.register(IT, office, "GTM");
        var sol = Cast.caller("bar.back", office, "GTM", Roles.SHELTER);
        long account = IT.known(sol).account();
        var file = open();
        var order = GrantAccessBuilder.builder()
                .organisation(office)
                .categories(List.of("PROFILE"))
                .basis("REFERRAL")
                .build();
        IT.as(Cast.EVA, GrantDesk.class, desk -> desk.open(file, order));
        IT.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(office));
        IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file,
                        BarAccessBuilder.builder()
                                .organisation(office)
                                .reason("kin of hers")
                                .build()));
        IT.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.reinstate(office));
        absent(() -> IT.as(sol, CaseDesk.class, desk -> desk.find(file)));

        IT.act(Cast.ADMINISTRATOR, OrganisationDesk.class, desk -> desk.end(office));
        String id = (String) IT.rows("select public_id from account where id = ?", account)
                .get(0)
                .get(0);
        var ofHer = IT.as(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        file,
                        BarAccessBuilder.builder()
                                .user(id)
                                .reason("kin of hers")
                                .build()));
        assertThat(ofHer.account().username()).isEqualTo("bar.back");
        assertThatThrownBy(() -> IT.as(
                        Cast.EVA,
                        GrantDesk.class,
                        desk -> desk.open(
                                file,
                                GrantAccessBuilder.builder()
                                        .organisation(office)
                                        .categories(List.of("LEGAL"))
                                        .basis("REFERRAL")
                                        .build())))
                .as("nothing is opened to it")
                .hasMessage("organisation-unknown");
    }

    private static void absent(Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOf(NotFound.class);
    }
}
