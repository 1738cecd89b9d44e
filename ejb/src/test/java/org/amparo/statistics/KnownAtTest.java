package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the reports say of a year as it was known at a day, and that it goes on saying it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnownAtTest {

    private static final Caller OPERATOR = Cast.caller("known.operator", "corett-st", "CRI", Roles.OPERATOR);
    private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);
    private static final LocalDate TODAY = CivilTime.today(Instant.now(), "GTM");
    private static final LocalDate DAYS_AGO = TODAY.minusDays(2);

    private static final int THIS_YEAR = TODAY.getYear();

    private static BelowHttp it;
    private static String imported;

    @BeforeAll
    static void a_register_that_came_later() throws Exception {
        it = BelowHttp.with(TestDatabase.create("known_at"));
        List.of(OPERATOR, Cast.ANA, Cast.EVA).forEach(it::known);
        imported = Brought.into(it, OPERATOR, "cases.csv", "events.csv", "availability.csv");
    }

    @AfterAll
    static void close() {
        it.close();
    }

    private static AnnualReport report(int year, LocalDate knownAt) {
        return it.inTransaction(
                () -> it.bean(Counting.class).known(knownAt, Register.MEMBERS).report(year, Register.MEMBERS));
    }

    /** The rows that are kept are those that the rules in SQL find over the history, day by day. */
    private static void keptRowsAreRight() {
        for (LocalDate day : List.of(
                LocalDate.of(2018, 6, 30), END_OF_2019, LocalDate.of(2020, 5, 5), DAYS_AGO, TODAY.plusDays(1))) {
            for (int year : List.of(2017, 2018, 2019, 2020, THIS_YEAR)) {
                for (Population population : Population.values()) {
                    assertThat(kept(population, year, day))
                            .as("%s of %d as known at %s", population, year, day)
                            .isEqualTo(replayed(population, year, day));
                }
            }
        }
    }

    private static TreeSet<String> kept(Population population, int year, LocalDate day) {
        String rows = population.ofPersons()
                ? "select person_id, case_id, 0, profile from counted_person where population = '" + population
                        + "' and"
                : "select person_id, case_id, service_id, profile from counted_service where";
        var found = new TreeSet<String>();
        it.rows(rows + " year = ? and known_from <= ? and known_until > ?", year, day, day)
                .forEach(row -> {
                    var values = new ArrayList<Object>(row.subList(0, 3));
                    values.addAll(Arrays.asList(Profile.read(population, ((Number) row.get(3)).longValue())));
                    found.add(values.toString());
                });
        return found;
    }

    private static TreeSet<String> replayed(Population population, int year, LocalDate day) {
        String columns = String.join(
                ", ", population.dimensions().stream().map(Dimension::column).toList());
        String service = population.ofPersons() ? "0" : "service_id";
        var source = KnownSource.at(day, Register.MEMBERS);
        String sql = population.rows(source).with() + "select person_id, case_id, " + service + ", " + columns
                + " from counted";
        var found = new TreeSet<String>();
        it.inTransaction(() -> {
            var query = it.bean(EntityManager.class)
                    .createNativeQuery(sql, Object[].class)
                    .setParameter("from", LocalDate.of(year, 1, 1))
                    .setParameter("until", LocalDate.of(year, 12, 31))
                    .setParameter("countries", Register.MEMBERS);
            source.arguments().forEach((name, value) -> {
                if (sql.contains(":" + name)) {
                    query.setParameter(name, value);
                }
            });
            List<?> rows = query.getResultList();
            rows.forEach(row -> found.add(Arrays.toString((Object[]) row)));
            return null;
        });
        return found;
    }

    private static Map<String, JsonValue> leaves(AnnualReport report) {
        return SampleRegisterTest.leaves("", report.toJson());
    }

    @Test
    @Order(1)
    void the_sample_register_is_known_as_its_rows_were_registered() {
        JsonObject expected = SampleRegisterTest.expected("2019-known-2019-12-31");
        JsonObject actual = report(2019, END_OF_2019).toJson();
        for (String block : List.of("year", "as_of", "identified", "assisted")) {
            assertThat(SampleRegisterTest.leaves(block, actual.get(block)))
                    .containsAllEntriesOf(SampleRegisterTest.leaves(block, expected.get(block)));
        }
        for (int year : List.of(2018, 2019)) {
            assertThat(report(year, DAYS_AGO).figures())
                    .as("of rows of before all are known")
                    .isEqualTo(report(year, null).figures());
        }
        keptRowsAreRight();
    }

    @Test
    @Order(2)
    void what_is_recorded_today_changes_no_earlier_day() {
        var before = leaves(report(THIS_YEAR, DAYS_AGO));
        var then = leaves(report(2019, END_OF_2019));
        var now = report(THIS_YEAR, null).number("identified.by_country.GTM");
        String number = it.as(Cast.ANA, CaseDesk.class, desk -> desk.open(FullCase.order(null)))
                .number();
        it.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.record(
                        number,
                        RecordDecisionBuilder.builder()
                                .outcome(DecisionOutcome.CONFIRMED)
                                .decidedOn(TODAY.toString())
                                .build()));
        assertThat(report(THIS_YEAR, null).number("identified.by_country.GTM")).isEqualTo(now + 1);
        assertThat(report(THIS_YEAR, TODAY.plusDays(1)).number("identified.by_country.GTM"))
                .isEqualTo(now + 1);
        assertThat(leaves(report(THIS_YEAR, DAYS_AGO))).isEqualTo(before);
        assertThat(leaves(report(2019, END_OF_2019))).isEqualTo(then);
        keptRowsAreRight();
    }

    @Test
    @Order(3)
    void a_rule_is_followed_from_the_day_on_which_it_was_known() {
        var before = leaves(report(2019, DAYS_AGO));
        it.sql(
                "update country_rule set known_until = utc_date() where country = 'CRI' and rule = 'DEPENDANTS_COUNTED'");
        builtAnew();
        assertThat(leaves(report(2019, DAYS_AGO))).isEqualTo(before);
        assertThat(report(2019, null).number("assisted.dependants"))
                .isLessThan(report(2019, DAYS_AGO).number("assisted.dependants"));
        keptRowsAreRight();
        it.sql("update country_rule set known_until = '9999-12-31' where country = 'CRI'");
        builtAnew();
    }

    /** As a migration that changes a rule has it done. */
    private static void builtAnew() {
        it.sql("delete from counted_build");
        it.bean(KeptBuild.class).run();
    }

    @Test
    @Order(4)
    void an_import_that_was_taken_back_was_never_known() throws Exception {
        it.as(OPERATOR, WithdrawalDesk.class, desk -> desk.withdraw(imported, new WithdrawImport("a wrong file")));
        Brought.jobsAreDone(it);
        assertThat(report(2019, END_OF_2019).number("identified.total_sum_of_countries"))
                .isZero();
        assertThat(report(2019, DAYS_AGO).availability()).isEmpty();
        assertThat(report(THIS_YEAR, null).number("identified.total_sum_of_countries"))
                .as("the case of today")
                .isEqualTo(1);
        keptRowsAreRight();
    }
}
