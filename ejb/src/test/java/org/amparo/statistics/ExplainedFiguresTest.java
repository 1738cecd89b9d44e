package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.FullCase;
import org.amparo.exchange.in.WithdrawImport;
import org.amparo.exchange.in.WithdrawalDesk;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.reference.CivilTime;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.AppClock;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each number of the report says from whom it is made, and why it is another one at another day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplainedFiguresTest {

    private static final Caller OPERATOR = Cast.caller("explained.operator", "corett-st", "CRI", Roles.OPERATOR);
    private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);
    private static final String GUATEMALA = "identified.by_country.GTM";

    private static BelowHttp it;
    private static String imported;

    @BeforeAll
    static void a_register() throws Exception {
        it = BelowHttp.with(TestDatabase.create("explained"));
        List.of(OPERATOR, Cast.ANA, Cast.EVA).forEach(it::known);
        imported = Brought.into(it, OPERATOR, "cases.csv", "events.csv", "availability.csv");
    }

    @AfterAll
    static void close() {
        it.close();
    }

    private static LocalDate today() {
        return CivilTime.today(it.bean(AppClock.class).now(), "GTM");
    }

    private static Counting known(LocalDate day) {
        return it.bean(Counting.class).known(day, Register.MEMBERS);
    }

    private static AnnualReport report(int year, LocalDate day) {
        return it.inTransaction(() -> known(day).report(year, Register.MEMBERS));
    }

    private static Explanation explained(String path, int year, LocalDate day) {
        return it.inTransaction(() -> new Explaining(known(day), year, Register.MEMBERS).of(path, day));
    }

    private static FigureChanges changes(String path, int year, LocalDate from, LocalDate until) {
        return it.inTransaction(
                () -> it.bean(Changing.class).of(path, year, known(from), known(until), Register.MEMBERS));
    }

    private static FigureChanges.Changed only(FigureChanges changes) {
        assertThat(changes.causes()).hasSize(1);
        return changes.causes().get(0);
    }

    private static Map<String, JsonValue> leaves(AnnualReport report) {
        return SampleRegisterTest.leaves("", report.toJson());
    }

    @Test
    @Order(1)
    void each_number_is_what_its_explanation_adds_up_to() {
        for (LocalDate day : new LocalDate[] {null, END_OF_2019}) {
            var report = report(2019, day);
            int percentages = 0;
            for (var leaf : leaves(report).entrySet()) {
                String path = leaf.getKey().substring(1);
                Long number = leaf.getValue() instanceof JsonNumber value ? (Long) value.longValue() : null;
                if (!path.contains(".")
                        || path.contains(".denominators")
                        || !path.matches("(identified|assisted|services_delivered).*")) {
                    continue;
                }
                var explanation = explained(path, 2019, day);
                assertThat(explanation.number()).as(path).isEqualTo(number);
                if (explanation.base() != null) {
                    percentages++;
                    assertThat(Percent.of(explanation.part(), explanation.base()))
                            .as(path)
                            .isEqualTo(number);
                } else if (number != null && !path.endsWith("distinct_region") && !path.contains("lgbtiq")) {
                    assertThat(explanation.counted().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .as(path)
                            .isEqualTo(number);
                }
            }
            assertThat(percentages).isGreaterThan(30);
        }
    }

    @Test
    @Order(2)
    void pages_of_a_list_hold_each_unit_once_in_the_order_of_the_cases_numbers() {
        for (String path : List.of(
                "identified.total_sum_of_countries",
                "identified.by_sex_age.WOMEN",
                "assisted.by_service.LEGAL",
                "services_delivered.total")) {
            for (LocalDate day : new LocalDate[] {null, END_OF_2019}) {
                List<CountedCase> paged = new ArrayList<>();
                FigureCases page;
                int at = 0;
                do {
                    page = listed(path, day, new PageRequest(at++, 200));
                    paged.addAll(page.cases().items());
                } while (paged.size() < page.number());
                assertThat(paged)
                        .as("%s known at %s", path, day)
                        .hasSize(page.number().intValue());
                // A service that was known before its case was stands for nobody in sight then.
                assertThat(paged.stream().filter(one -> one.number() == null).count())
                        .as("%s known at %s", path, day)
                        .isLessThanOrEqualTo(day == null ? 0 : 1);
                assertThat(listed(path, day, new PageRequest(at, 200)).cases().items())
                        .isEmpty();
                assertThat(listed(path, day, new PageRequest(1, 100)).cases().items())
                        .isEqualTo(paged.stream().skip(100).limit(100).toList());
                var numbers = paged.stream()
                        .map(CountedCase::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                assertThat(numbers).isSorted();
                if (path.startsWith("identified")) {
                    assertThat(numbers).as("each person once").hasSameSizeAs(paged);
                }
            }
        }
        assertThat(it.rows("select 1 from case_file where country = 'GTM'"))
                .as("more than are read at a time")
                .hasSizeGreaterThan(600);
    }

    private static FigureCases listed(String path, LocalDate day, PageRequest page) {
        return it.as(Cast.EVA, StatisticsDesk.class, desk -> desk.casesBehind(path, 2019, day, page));
    }

    @Test
    @Order(2)
    void who_stands_beside_is_counted_like_the_register_has_them() {
        var total = explained("identified.total_sum_of_countries", 2019, null);
        assertThat(total.beside().get("NOT_CONFIRMED")).isEqualTo(opened("NOT_CONFIRMED"));
        assertThat(total.beside().get("PRESUMED")).isEqualTo(opened("POSSIBLE"));
        assertThat(total.beside()).doesNotContainKeys("REVOKED", Explanation.WITHDRAWN);
        assertThat(total.rules().get("NIC")).contains("NATIONALS_ONLY");
        assertThat(explained("identified.total_sum_of_countries", 2001, null).counted())
                .as("nobody, as whom somebody would stand")
                .isEqualTo(Map.of("VICTIM", 0L));
        var once = explained("identified.total_distinct_region", 2019, null);
        assertThat(once.beside().get(Explanation.ELSEWHERE))
                .isEqualTo(total.number() - once.number())
                .isPositive();
        var legal = explained("assisted.by_service.LEGAL", 2019, null);
        assertThat(legal.countries()).doesNotContain("BLZ", "NIC", "DOM").contains("GTM");
        assertThat(legal.statements())
                .extracting(AvailabilityView::country)
                .containsExactlyInAnyOrder("BLZ", "NIC", "DOM");
        var none = explained("assisted.by_service_country.LEGAL.BLZ", 2019, null);
        assertThat(none.number()).isNull();
        assertThat(none.countries()).isEmpty();
        assertThatThrownBy(() -> explained("identified.nobody", 2019, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explained("identified.pct_sex_age.NOBODY", 2019, null))
                .isInstanceOf(NotFound.class);
    }

    private static long opened(String status) {
        return ((Number) it.rows(
                                """
                                select count(*) from (select distinct country, person_id from case_file c
                                where role = 'VICTIM' and status = ? and year(opened_on) = 2019
                                and not exists (select 1 from case_file o where o.person_id = c.person_id and o.country = c.country
                                  and o.status = 'CONFIRMED' and year(o.identified_from) = 2019)) x""",
                                status)
                        .get(0)
                        .get(0))
                .longValue();
    }

    @Test
    @Order(3)
    void what_changed_since_a_day_has_causes_that_add_up() {
        var before = report(2019, END_OF_2019);
        var after = report(2019, null);
        int different = 0;
        for (String leaf : leaves(after).keySet()) {
            String path = leaf.substring(1);
            FigureAddress address;
            try {
                address = FigureAddress.of(path, Register.MEMBERS);
            } catch (NotFound noCountedNumber) {
                continue;
            }
            if (!address.isListed()) {
                assertThat(explained(path, 2019, null).counted()).as(path).isEmpty();
                assertThat(explained(path, 2019, null).beside()).as(path).isEmpty();
                assertThatThrownBy(() -> changes(path, 2019, END_OF_2019, null)).hasMessage("figure-not-told");
                continue;
            }
            var changes = changes(path, 2019, END_OF_2019, null);
            assertThat(changes.before()).as(path).isEqualTo(numberAt(before, path));
            assertThat(changes.after()).as(path).isEqualTo(after.number(path));
            assertThat(changes.causes().stream()
                            .mapToLong(one -> one.entered() - one.left())
                            .sum())
                    .as(path)
                    .isEqualTo(changes.difference());
            assertThat(changes.causes())
                    .as("a register that says when it was kept: " + path)
                    .allMatch(one -> one.cause() == ChangeCause.ENTERED_LATE);
            different += changes.difference() == 0 ? 0 : 1;
        }
        assertThat(different).isGreaterThan(50);
        var total = changes("identified.total_sum_of_countries", 2019, END_OF_2019, null);
        assertThat(total.reachedBack()).as("all came by one import of today").isEqualTo(total.before());
        assertThat(total.takenBack()).isZero();
    }

    /** A nationality of which nobody is known yet has no leaf. */
    private static Long numberAt(AnnualReport report, String path) {
        try {
            return report.number(path);
        } catch (IllegalArgumentException nobody) {
            return 0L;
        }
    }

    @Test
    @Order(4)
    void each_act_is_a_cause_of_its_own() {
        int year = today().getYear();
        var start = today().minusDays(1);
        String number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        assertThat(changes(GUATEMALA, year, start, null).causes()).isEmpty();
        assertThat(explained(GUATEMALA, year, null).beside()).containsEntry("PRESUMED", 1L);

        it.passTime(Duration.ofDays(1));
        decided(number, DecisionOutcome.CONFIRMED, null);
        assertThat(only(changes(GUATEMALA, year, start, null)))
                .isEqualTo(new FigureChanges.Changed(ChangeCause.STATUS_REVISED, 1, 0));
        assertThat(changes(GUATEMALA, year, start, today().minusDays(1)).causes())
                .isEmpty();

        it.passTime(Duration.ofDays(1));
        var confirmed = today().minusDays(1);
        decided(number, DecisionOutcome.REVOKED, "OTHER");
        assertThat(only(changes(GUATEMALA, year, confirmed, null)))
                .isEqualTo(new FigureChanges.Changed(ChangeCause.STATUS_REVISED, 0, 1));
        assertThat(changes(GUATEMALA, year, start, null).causes())
                .as("there and back")
                .isEmpty();
        assertThat(explained(GUATEMALA, year, null).beside()).containsEntry("REVOKED", 1L);
    }

    private static void decided(String number, DecisionOutcome outcome, String reason) {
        it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(outcome)
                                .reasonCode(reason)
                                .decidedOn(today().toString())
                                .build()));
    }

    @Test
    @Order(5)
    void a_rule_and_a_statement_are_causes_too() {
        var before = today().minusDays(1);
        it.sql(
                "update country_rule set known_until = ? where country = 'CRI' and rule = 'DEPENDANTS_COUNTED'",
                today());
        it.sql("delete from counted_build");
        assertThatThrownBy(() -> changes("assisted.dependants", 2019, before, null))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("figures-are-being-built"));
        it.bean(KeptBuild.class).run();
        var changed = only(changes("assisted.dependants", 2019, before, null));
        assertThat(changed.cause()).isEqualTo(ChangeCause.RULE);
        assertThat(changed.left()).isPositive();
        assertThat(explained("assisted.dependants", 2019, null).beside())
                .containsEntry("UNCOUNTED_DEPENDANT", changed.left());
        long legal = report(2019, null).number("assisted.by_service_country.LEGAL.GTM");
        it.sql(
                "insert into availability (version, year, country, indicator, status) values (0, 2019, 'GTM', 'ASSIST_SERVICE_LEGAL', 'NOT_AVAILABLE')");
        assertThat(changes("assisted.by_service.LEGAL", 2019, before, null).causes())
                .extracting(FigureChanges.Changed::cause, FigureChanges.Changed::left)
                .contains(tuple(ChangeCause.AVAILABILITY, legal));
        assertThat(legal).isPositive();
    }

    @Test
    @Order(6)
    void an_import_that_is_taken_back_is_named_beside() throws Exception {
        long known = report(2019, END_OF_2019).number("identified.total_sum_of_countries");
        it.as(OPERATOR, WithdrawalDesk.class, desk -> desk.withdraw(imported, new WithdrawImport("a wrong file")));
        Brought.jobsAreDone(it);
        var changes = changes("identified.total_sum_of_countries", 2019, END_OF_2019, null);
        assertThat(changes.before()).isZero();
        assertThat(changes.causes()).isEmpty();
        assertThat(changes.takenBack()).isEqualTo(known);
        assertThat(explained("identified.total_sum_of_countries", 2019, null)
                        .beside()
                        .get(Explanation.WITHDRAWN))
                .isGreaterThan(known);
    }
}
