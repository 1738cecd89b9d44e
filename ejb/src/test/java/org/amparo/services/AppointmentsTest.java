package org.amparo.services;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CloseCase;
import org.amparo.casefile.Whose;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which planned services are told to whom, and as what. */
class AppointmentsTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final String OWNER = "gt-due-owner";
    private static final String OFFICE = "gt-due-office";
    private static final Caller ANA = Cast.caller("due.ana", OWNER, "GTM", Roles.CASEWORKER);
    private static final Caller BEA = Cast.caller("due.bea", OWNER, "GTM", Roles.CASEWORKER);
    private static final Caller EVA = Cast.caller("due.eva", OWNER, "GTM", Roles.SUPERVISOR);
    private static final Caller SOL = Cast.caller("due.sol", OFFICE, "GTM", Roles.SHELTER);
    private static final Caller GIL = Cast.caller("due.gil", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller PRO = Cast.caller("due.pro", OFFICE, "GTM", Roles.PROSECUTOR);

    private static String ofAna;
    private static String ofBea;
    private static String closed;
    private static String barred;

    @BeforeAll
    static void services_around_today() {
        Cast.register(IT, OWNER, "GTM");
        Cast.register(IT, OFFICE, "GTM");
        List.of(ANA, BEA, EVA, SOL, GIL, PRO).forEach(IT::known);
        ofAna = open(ANA);
        ofBea = open(BEA);
        closed = open(ANA);
        barred = open(BEA);
        for (int day : List.of(-40, -1, 0, 1, 7, 8)) {
            plan(ANA, ofAna, ServiceKind.BASIC_NEEDS, day);
        }
        plan(BEA, ofBea, ServiceKind.LEGAL, -2);
        plan(BEA, ofBea, ServiceKind.LEGAL, 0);
        plan(BEA, ofBea, ServiceKind.MEDICAL, 3);
        List.of(-1, 0, 1).forEach(day -> plan(ANA, closed, ServiceKind.LEGAL, day));
        List.of(-1, 0, 1).forEach(day -> plan(BEA, barred, ServiceKind.LEGAL, day));
        int version = IT.as(ANA, CaseDesk.class, desk -> desk.find(closed)).version();
        IT.as(ANA, CaseDesk.class, desk -> desk.close(closed, new CloseCase(version, null, "INDEPENDENT", "r")));
        IT.as(
                EVA,
                BarDesk.class,
                desk -> desk.set(
                        barred,
                        BarAccessBuilder.builder()
                                .user("due.ana")
                                .reason("kin of hers")
                                .build()));
    }

    private static String open(Caller worker) {
        return IT.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
                .number();
    }

    private static LocalDate day(int from) {
        return IT.bean(Today.class).in("GTM").plusDays(from);
    }

    private static void plan(Caller worker, String number, ServiceKind kind, int day) {
        var order = LogServiceBuilder.builder()
                .kind(kind)
                .state(ServiceState.PLANNED)
                .startOn(day(day))
                .confirmed(day < 0 ? List.of("planned-in-past") : List.of())
                .build();
        IT.as(worker, ServiceDesk.class, desk -> desk.log(number, order));
    }

    private static List<String> told(Caller caller, BiFunction<AppointmentDesk, PageRequest, Page<Appointment>> list) {
        Page<Appointment> whole =
                IT.as(caller, AppointmentDesk.class, desk -> list.apply(desk, new PageRequest(0, 200)));
        assertThat(whole.total()).isEqualTo(whole.items().size());
        Page<Appointment> first = IT.as(caller, AppointmentDesk.class, desk -> list.apply(desk, new PageRequest(0, 1)));
        assertThat(first.total()).as("the number beside a part of it").isEqualTo(whole.total());
        assertThat(first.items()).hasSizeLessThanOrEqualTo(1);
        return whole.items().stream()
                .map(one ->
                        one.service().kind() + " " + (one.service().startOn().toEpochDay() - day(0).toEpochDay()))
                .toList();
    }

    private static List<String> overdue(Caller caller, Whose whose) {
        return told(caller, (desk, page) -> desk.overdue(whose, page));
    }

    private static List<String> today(Caller caller, Whose whose) {
        return told(caller, (desk, page) -> desk.today(whose, page));
    }

    private static List<String> coming(Caller caller, Whose whose) {
        return told(caller, (desk, page) -> desk.coming(whose, page));
    }

    @Test
    void hers_are_those_of_her_open_cases_by_the_day_on_which_they_are_due() {
        assertThat(overdue(ANA, Whose.MINE)).containsExactly("BASIC_NEEDS -40", "BASIC_NEEDS -1");
        assertThat(today(ANA, Whose.MINE)).containsExactly("BASIC_NEEDS 0");
        assertThat(coming(ANA, Whose.MINE)).containsExactly("BASIC_NEEDS 1", "BASIC_NEEDS 7");
        assertThat(today(ANA, null)).as("a caseworker who has not chosen").containsExactly("BASIC_NEEDS 0");
    }

    @Test
    void the_teams_are_those_of_all_cases_that_she_sees() {
        assertThat(overdue(ANA, Whose.TEAM)).containsExactly("BASIC_NEEDS -40", "LEGAL -2", "BASIC_NEEDS -1");
        assertThat(today(ANA, Whose.TEAM))
                .as("but for the one that is hidden from her")
                .hasSize(2);
        assertThat(today(EVA, null)).as("a supervisor who has not chosen").hasSize(3);
        assertThat(coming(EVA, Whose.TEAM)).containsExactly("BASIC_NEEDS 1", "LEGAL 1", "MEDICAL 3", "BASIC_NEEDS 7");
        assertThat(today(EVA, Whose.MINE)).as("she is in charge of none").isEmpty();
        assertThat(today(Cast.LUZ, Whose.TEAM)).isEmpty();
    }

    @Test
    void of_a_granted_case_those_are_told_whose_kind_is_open_to_her_within_her_role() {
        assertThat(today(SOL, Whose.TEAM)).isEmpty();
        var order = GrantAccessBuilder.builder()
                .organisation(OFFICE)
                .categories(List.of("PROFILE", "SERVICES", "LEGAL"))
                .basis("REFERRAL")
                .build();
        for (var number : List.of(ofAna, ofBea)) {
            IT.as(EVA, GrantDesk.class, desk -> desk.open(number, order));
        }
        assertThat(today(SOL, null)).containsExactly("BASIC_NEEDS 0");
        assertThat(today(PRO, null)).containsExactly("LEGAL 0");
        assertThat(coming(SOL, null)).containsExactly("BASIC_NEEDS 1", "BASIC_NEEDS 7");
        assertThat(coming(PRO, null)).as("medical care is not for her").isEmpty();
        assertThat(today(GIL, Whose.TEAM)).contains("BASIC_NEEDS 0");
        assertThat(overdue(GIL, Whose.TEAM))
                .as("what became of it is for the owner to say")
                .isEmpty();
    }

    @Test
    void its_desk_lets_in_the_roles_that_may_ever_see_a_service() {
        var letIn = AppointmentDesk.class.getAnnotation(RolesAllowed.class).value();
        assertThat(Roles.ALL)
                .filteredOn(role -> ServiceKind.isFor(List.of(role)))
                .containsExactlyInAnyOrder(letIn);
    }
}
