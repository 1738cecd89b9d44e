package org.amparo.casefile;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.access.GrantAccessBuilder;
import org.amparo.casefile.access.GrantDesk;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.plausibility.Question;
import org.amparo.plausibility.Unlikely;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.services.ServiceState;
import org.amparo.services.ServiceView;
import org.amparo.shared.AppClock;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The last evening of a year: in Santo Domingo the new one has begun, in Guatemala it has not, and for each country its own day is
 * today.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountrysDayTest {

    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final String SILVESTRE = "12-31";
    private static final Caller DOMINICAN =
            Cast.caller("day.do", "do-citim", "DOM", Roles.CASEWORKER, Roles.SUPERVISOR);

    private static BelowHttp it;
    private static int year;

    @BeforeAll
    static void a_quarter_past_midnight_in_santo_domingo() {
        it = BelowHttp.with(TestDatabase.create("countrys_day"));
        List.of(Cast.ANA, Cast.EVA, DOMINICAN).forEach(it::known);
        year = LocalDate.ofInstant(now(), GUATEMALA).getYear();
        until(LocalDateTime.of(year, 12, 31, 22, 15));
    }

    @AfterAll
    static void end() {
        it.close();
    }

    private static Instant now() {
        return it.bean(AppClock.class).now();
    }

    private static void until(LocalDateTime inGuatemala) {
        it.passTime(Duration.between(now(), inGuatemala.atZone(GUATEMALA).toInstant()));
    }

    private static LocalDate lastDay() {
        return LocalDate.parse(year + "-" + SILVESTRE);
    }

    private static CaseView open(Caller worker) {
        return it.as(worker, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)));
    }

    private static ServiceView log(Caller worker, String number, LocalDate on, ServiceState state) {
        var order = LogServiceBuilder.builder()
                .kind(ServiceKind.LEGAL)
                .startOn(on)
                .state(state)
                .build();
        return it.as(worker, ServiceDesk.class, desk -> desk.log(number, order));
    }

    private static void decide(Caller worker, String number, LocalDate on) {
        it.as(
                worker,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn(on.toString())
                                .build()));
    }

    @Test
    @Order(1)
    void a_case_is_opened_on_the_day_that_it_is_where_it_is_opened() {
        var here = open(Cast.ANA);
        assertThat(here.openedOn()).isEqualTo(lastDay());
        assertThat(here.registeredOn()).isEqualTo(lastDay());
        assertThat(open(DOMINICAN).openedOn()).isEqualTo(lastDay().plusDays(1));
    }

    @Test
    @Order(2)
    void tomorrow_has_not_come_yet_and_today_has() {
        var number = open(Cast.ANA).number();
        var tomorrow = lastDay().plusDays(1);
        refused("date-in-future", () -> decide(Cast.ANA, number, tomorrow));
        refused("service-in-future", () -> log(Cast.ANA, number, tomorrow, ServiceState.DELIVERED));
        refused(
                "date-in-future",
                () -> it.as(
                        Cast.ANA,
                        CaseDesk.class,
                        desk -> desk.close(
                                number, new CloseCase(desk.find(number).version(), tomorrow, "INDEPENDENT", "why"))));
        decide(Cast.ANA, number, lastDay());
        assertThat(log(Cast.ANA, number, lastDay(), ServiceState.DELIVERED).recordedOn())
                .isEqualTo(lastDay());
        assertThat(log(Cast.ANA, number, tomorrow, ServiceState.PLANNED).recordedOn())
                .isEqualTo(lastDay());
        var there = open(DOMINICAN).number();
        assertThat(log(DOMINICAN, there, tomorrow, ServiceState.DELIVERED).recordedOn())
                .isEqualTo(tomorrow);
    }

    @Test
    @Order(3)
    void a_grant_until_today_holds_until_midnight_where_the_case_is() {
        var number = open(Cast.ANA).number();
        Cast.register(it, "gt-day-guest", "GTM");
        var grant = it.as(
                Cast.EVA,
                GrantDesk.class,
                desk -> desk.open(
                        number,
                        GrantAccessBuilder.builder()
                                .organisation("gt-day-guest")
                                .categories(List.of("PROFILE"))
                                .until(lastDay())
                                .basis("REFERRAL")
                                .build()));
        assertThat(grant.holds()).isTrue();
        assertThat(grant.endsAt())
                .isEqualTo(lastDay().plusDays(1).atStartOfDay(GUATEMALA).toInstant());
    }

    /** A quarter past midnight in Santo Domingo and a quarter before it in Guatemala, each in its own year. */
    @Test
    @Order(4)
    void a_case_counts_in_the_year_that_it_is_where_it_is_identified() {
        recognisedInTheYear(DOMINICAN, DOMINICAN, lastDay().plusDays(1));
        until(LocalDateTime.of(year, 12, 31, 23, 45));
        recognisedInTheYear(Cast.ANA, Cast.EVA, lastDay());
    }

    /** One person more in the year of the day, identified and assisted, and none in the year beside it. */
    private static void recognisedInTheYear(Caller worker, Caller asks, LocalDate on) {
        int other = on.getYear() == year ? year + 1 : year;
        var before = counted(asks, on.getYear());
        var beside = counted(asks, other);
        recognised(worker, on);
        assertThat(counted(asks, on.getYear()))
                .containsExactlyElementsOf(before.stream().map(one -> one + 1).toList());
        assertThat(counted(asks, other)).isEqualTo(beside);
    }

    private static void recognised(Caller worker, LocalDate on) {
        var number = open(worker).number();
        decide(worker, number, on);
        log(worker, number, on, ServiceState.DELIVERED);
    }

    /** Persons identified and persons assisted in a year, in the country of whoever asks. */
    private static List<Integer> counted(Caller asks, int ofYear) {
        var report = it.as(asks, StatisticsDesk.class, desk -> desk.annualReport(ofYear, false, null))
                .toJson();
        return Stream.of("identified", "assisted")
                .map(block ->
                        report.getJsonObject(block).getJsonObject("by_country").getInt(asks.country()))
                .toList();
    }

    /** What is planned for today is not overdue until midnight there. */
    @Test
    @Order(5)
    void what_is_planned_for_today_is_of_today_until_it_ends() {
        var number = open(Cast.ANA).number();
        log(Cast.ANA, number, lastDay(), ServiceState.PLANNED);
        asked("planned-in-past", () -> log(Cast.ANA, number, lastDay().minusDays(1), ServiceState.PLANNED));
    }

    private static void asked(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Unlikely.class, unlikely -> assertThat(unlikely.questions())
                .extracting(Question::code)
                .containsExactly(code));
    }

    /** A case that is closed without a day is closed today, and a quarter before midnight that is still the old year. */
    @Test
    @Order(6)
    void the_year_ends_with_the_country() {
        var number = open(Cast.ANA).number();
        var closed = it.as(
                Cast.ANA,
                CaseDesk.class,
                desk -> desk.close(number, new CloseCase(desk.find(number).version(), null, "INDEPENDENT", "why")));
        assertThat(closed.closedOn()).isEqualTo(lastDay());
        until(LocalDateTime.of(year + 1, 1, 1, 0, 15));
        assertThat(open(Cast.ANA).openedOn()).isEqualTo(lastDay().plusDays(1));
    }

    /** In Mexico the day begins in Cancún, and what is said of no day is said of the capital's. */
    @Test
    @Order(7)
    void a_day_has_come_when_it_has_come_somewhere_in_the_country() {
        until(LocalDateTime.of(year + 1, 1, 2, 23, 30));
        var days = it.bean(Today.class).daysIn("MEX");
        assertThat(days.today()).isEqualTo(LocalDate.of(year + 1, 1, 2));
        assertThat(days.latest()).isEqualTo(LocalDate.of(year + 1, 1, 3));
    }
}
