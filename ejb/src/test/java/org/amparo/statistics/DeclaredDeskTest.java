package org.amparo.statistics;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.reference.CivilTime;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A country declares what its records do not give: apart from what is counted, for itself, and to be read as it was known. */
class DeclaredDeskTest {

    private static final int YEAR = 2019;
    private static final String WOMEN = "identified.by_sex_age.WOMEN";
    private static final String TOTAL = "identified.total_sum_of_countries";
    private static final LocalDate PRINTED = LocalDate.of(2020, 3, 1);
    private static final String WHY = "a newer document came";
    private static final Caller FELIX = Cast.caller("felix", "cr-conatt", "CRI", Roles.SUPERVISOR);
    private static final Caller OTHER = Cast.caller("other", "gt-declared-ngo", "GTM", Roles.SUPERVISOR);
    private static final List<String> BOTH = List.of("GTM", "CRI");

    private static BelowHttp it;

    @BeforeAll
    static void two_countries_without_a_figure() {
        it = BelowHttp.with(TestDatabase.create("declared"));
        Cast.register(it, OTHER.organisation(), "GTM");
        List.of(Cast.EVA, FELIX, OTHER).forEach(it::known);
        say(Cast.EVA, "IDENT_SEX_AGE");
        say(FELIX, "IDENT_TOTAL");
    }

    @AfterAll
    static void end() {
        it.close();
    }

    private static void say(Caller caller, String indicator) {
        it.as(
                caller,
                StatisticsDesk.class,
                desk -> desk.state(
                        new StateAvailability(YEAR, indicator, AvailabilityStatus.NOT_AVAILABLE, null, null)));
    }

    private static DeclareFigure order(int year, String figure, int number, LocalDate documentOn) {
        return DeclareFigureBuilder.builder()
                .year(year)
                .figure(figure)
                .number(number)
                .source("Ministry register")
                .document("Annual report 2019")
                .documentOn(documentOn)
                .signedBy("Office of statistics")
                .build();
    }

    private static DeclaredView declare(Caller caller, String figure, int number) {
        return declare(caller, order(YEAR, figure, number, PRINTED));
    }

    private static DeclaredView declare(Caller caller, DeclareFigure order) {
        return it.as(caller, DeclaredDesk.class, desk -> desk.declare(order));
    }

    private static DeclaredView withdraw(Caller caller, DeclaredView declared) {
        return it.as(caller, DeclaredDesk.class, desk -> desk.withdraw(declared.id(), declared.version(), WHY));
    }

    private static List<DeclaredView> declared(Caller caller) {
        return it.as(caller, DeclaredDesk.class, desk -> desk.declared(YEAR, null));
    }

    private static AnnualReport report(LocalDate knownAt) {
        return it.inTransaction(
                () -> it.bean(Counting.class).known(knownAt, BOTH).report(YEAR, BOTH));
    }

    @Test
    void what_is_declared_stands_beside_the_number_and_in_no_sum() {
        AnnualReport before = report(null);
        var declared = declare(FELIX, TOTAL, 55);
        AnnualReport after = report(null);
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.coverage(TOTAL).without()).containsExactly("CRI");
        assertThat(after.declaredFor(TOTAL)).containsExactly(declared);
        assertThat(after.declaredFor("identified.by_country.CRI")).containsExactly(declared);
        assertThat(after.declaredFor("identified.by_country.GTM")).isEmpty();
        assertThat(after.declaredFor(WOMEN)).isEmpty();
        assertThat(after.declaredFor("identified.total_distinct_region"))
                .as("nobody knows whom else the document counts")
                .isEmpty();
        assertThat(after.toJson().getJsonArray("declared")).singleElement().satisfies(one -> assertThat(
                        one.asJsonObject().getInt("number"))
                .isEqualTo(55));
        withdraw(FELIX, declared);
        assertThat(report(null).declaredFor(TOTAL)).isEmpty();
    }

    @Test
    void a_number_that_the_records_give_again_stands_alone() {
        say(FELIX, "ASSIST_TOTAL");
        String assisted = "assisted.total_sum_of_countries";
        var declared = declare(FELIX, assisted, 7);
        assertThat(overtaken()).doesNotContain(declared.id());
        int version = it.as(FELIX, StatisticsDesk.class, desk -> desk.availability(YEAR)).stream()
                .filter(said -> said.indicator().equals("ASSIST_TOTAL"))
                .findFirst()
                .orElseThrow()
                .version();
        it.as(
                FELIX,
                StatisticsDesk.class,
                desk -> desk.state(
                        new StateAvailability(YEAR, "ASSIST_TOTAL", AvailabilityStatus.AVAILABLE, null, version)));
        AnnualReport report = report(null);
        assertThat(report.declared()).contains(declared);
        assertThat(report.declaredFor(assisted)).isEmpty();
        assertThat(overtaken()).contains(declared.id());
        withdraw(FELIX, declared);
        assertThat(overtaken()).doesNotContain(declared.id());
    }

    private static Set<String> overtaken() {
        return it.as(FELIX, DeclaredDesk.class, desk -> desk.overtaken(YEAR));
    }

    @Test
    void only_what_is_not_available_is_declared_and_once() {
        refused("figure-is-counted", () -> declare(Cast.EVA, TOTAL, 3));
        refused("figure-is-counted", () -> declare(Cast.EVA, "identified.by_country.GTM", 3));
        refused("figure-is-counted", () -> declare(Cast.EVA, "no.such.figure", 3));
        var declared = declare(Cast.EVA, WOMEN, 3);
        refused("figure-declared-already", () -> declare(Cast.EVA, WOMEN, 4));
        withdraw(Cast.EVA, declared);
        withdraw(Cast.EVA, declare(Cast.EVA, WOMEN, 4));
        assertThat(declared(Cast.EVA).stream().filter(one -> one.figure().equals(WOMEN)))
                .extracting(DeclaredView::number, DeclaredView::withdrawnBecause)
                .contains(tuple(3L, WHY), tuple(4L, WHY));
    }

    @Test
    void a_document_is_not_of_tomorrow_and_a_year_has_begun() {
        var tomorrow = CivilTime.today(it.bean(AppClock.class).now(), "GTM").plusDays(1);
        refused("document-in-future", () -> declare(Cast.EVA, order(YEAR, WOMEN, 3, tomorrow)));
        refused("year-out-of-range", () -> declare(Cast.EVA, order(1999, WOMEN, 3, PRINTED)));
        refused("document-before-year", () -> declare(Cast.EVA, order(YEAR, WOMEN, 3, LocalDate.of(2018, 12, 31))));
        withdraw(Cast.EVA, declare(Cast.EVA, order(YEAR, WOMEN, 3, LocalDate.of(YEAR, 12, 31))));
    }

    @Test
    void of_two_who_speak_at_the_same_moment_the_second_is_told_what_to_do() throws Exception {
        var declaring = atOnce(() -> declare(Cast.EVA, "identified.by_sex_age.UNKNOWN", 3));
        assertThat(declaring).containsExactlyInAnyOrder("said", "figure-declared-already");
        assertThat(atOnce(() -> say(Cast.EVA, "IDENT_FORM"))).containsExactlyInAnyOrder("said", "stale");
    }

    /** What two get who do the same, neither of whom has yet seen what the other does. */
    private static List<String> atOnce(Runnable act) throws Exception {
        var ready = new CyclicBarrier(2);
        Callable<String> one = () -> {
            ready.await();
            try {
                act.run();
                return "said";
            } catch (RuleViolation refused) {
                return refused.code();
            } catch (StaleVersion stale) {
                return "stale";
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<String> said = new ArrayList<>();
            for (var call : threads.invokeAll(List.of(one, one), 1, TimeUnit.MINUTES)) {
                said.add(call.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_explanation_names_who_is_left_out_and_what_is_declared_and_shows_no_zero() {
        var declared = declare(FELIX, TOTAL, 55);
        var region = it.inTransaction(() -> new Explaining(it.bean(Counting.class), YEAR, BOTH).of(TOTAL, null));
        assertThat(region.without()).isEqualTo(Map.of("CRI", FigureState.NOT_AVAILABLE));
        assertThat(region.declared()).containsExactly(declared);
        var alone =
                it.inTransaction(() -> new Explaining(it.bean(Counting.class), YEAR, List.of("CRI")).of(TOTAL, null));
        assertThat(alone.number()).isNull();
        assertThat(alone.counted()).isEmpty();
        assertThat(alone.declared()).containsExactly(declared);
        var women =
                it.inTransaction(() -> new Explaining(it.bean(Counting.class), YEAR, List.of("GTM")).of(WOMEN, null));
        assertThat(women.without()).isEqualTo(Map.of("GTM", FigureState.NOT_DISAGGREGATED));
        withdraw(FELIX, declared);
    }

    @Test
    void the_deciding_body_declares_and_withdraws_for_its_own_country_alone() {
        refused("deciding-body-only", () -> declare(OTHER, WOMEN, 3));
        assertThat(it.<DeclaredDesk, List<String>>as(OTHER, DeclaredDesk.class, desk -> desk.declarable(YEAR)))
                .isEmpty();
        var declared = declare(Cast.EVA, "identified.by_sex_age.MEN", 3);
        refused("deciding-body-only", () -> withdraw(OTHER, declared));
        assertThatThrownBy(() -> withdraw(FELIX, declared)).isInstanceOf(NotFound.class);
        assertThat(declared(FELIX)).extracting(DeclaredView::country).doesNotContain("GTM");
        withdraw(Cast.EVA, declared);
    }

    @Test
    void a_withdrawal_has_a_reason_in_three_words_and_the_version_that_was_read() {
        var declared = declare(Cast.EVA, "identified.by_sex_age.GIRLS", 3);
        for (String[] refusal : new String[][] {
            {null, "reason-missing"},
            {" ", "reason-missing"},
            {"a mistake", "reason-too-short"},
            {"a b c" + "x".repeat(500), "reason-too-long"}
        }) {
            refused(
                    refusal[1],
                    () -> it.as(
                            Cast.EVA,
                            DeclaredDesk.class,
                            desk -> desk.withdraw(declared.id(), declared.version(), refusal[0])));
        }
        assertThatThrownBy(() -> it.as(
                        Cast.EVA,
                        DeclaredDesk.class,
                        desk -> desk.withdraw(declared.id(), declared.version() + 1, WHY)))
                .isInstanceOf(StaleVersion.class);
        var withdrawn = withdraw(Cast.EVA, declared);
        assertThat(withdrawn.withdrawnBecause()).isEqualTo(WHY);
        refused("figure-already-withdrawn", () -> withdraw(Cast.EVA, withdrawn));
    }

    @Test
    void it_is_read_as_it_was_known_at_a_day() {
        String boys = "identified.by_sex_age.BOYS";
        var declared = declare(Cast.EVA, boys, 9);
        LocalDate day = CivilTime.today(it.bean(AppClock.class).now(), "GTM");
        it.passTime(Duration.ofDays(2));
        withdraw(Cast.EVA, declared);
        assertThat(report(day.minusDays(1)).declared())
                .extracting(DeclaredView::figure)
                .doesNotContain(boys);
        assertThat(report(day).declaredFor(boys))
                .extracting(DeclaredView::number)
                .containsExactly(9L);
        assertThat(report(null).declaredFor(boys)).isEmpty();
        assertThat(report(day.plusDays(2)).declaredFor(boys)).isEmpty();
    }
}
