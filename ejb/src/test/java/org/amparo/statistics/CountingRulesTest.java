package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borderline cases of the counting rules, each with a result that was worked out by hand (statistics.md §3). */
class CountingRulesTest {

    private static final List<String> COUNTRIES = List.of("CRI", "GTM", "HND");
    private static CountedDatabase database;

    @BeforeAll
    static void migrate() {
        database = CountedDatabase.create("counting_rules");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void first_and_last_day_of_the_year_belong_to_it() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2018-12-31")
                .victim("B", "GTM", "2019-01-01")
                .victim("C", "GTM", "2019-12-31")
                .victim("D", "GTM", "2020-01-01"));
        assertThat(report.number("identified.total_sum_of_countries")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-06-15, 2019-06-15, WOMEN",
        "2001-06-16, 2019-06-15, GIRLS",
        "2000-02-29, 2019-02-28, WOMEN",
        "2004-02-29, 2022-02-28, GIRLS",
        "2004-02-29, 2022-03-01, WOMEN",
        "2001-06, 2019-06-15, UNKNOWN",
        "2001-06, 2019-05-31, GIRLS",
        "2001-06, 2019-07-01, WOMEN",
        "2001, 2019-06-15, UNKNOWN",
        "2000, 2019-06-15, WOMEN",
        "2001-06-15, 2019-06, UNKNOWN",
        "2001-07-01, 2019-06, GIRLS",
        "2019-07-01, 2019-06-15, UNKNOWN",
        "2019-06, 2019-06-15, GIRLS"
    })
    void age_is_taken_on_the_earliest_and_the_latest_day_that_is_known(String birth, String identified, String cell) {
        var report = report(
                Integer.parseInt(identified.substring(0, 4)),
                new Scenario().victim("A", "GTM", identified, "birth_date", birth, "age_at_identification", ""));
        assertThat(report.number("identified.by_sex_age." + cell)).isEqualTo(1);
    }

    @Test
    void date_known_to_the_year_counts_and_one_that_is_not_all_in_the_year_does_not() {
        assertThat(report(new Scenario().victim("A", "GTM", "2019")).number("identified.total_sum_of_countries"))
                .isEqualTo(1);
        assertThat(report(2018, new Scenario().victim("A", "GTM", "2019")).number("identified.total_sum_of_countries"))
                .isZero();
    }

    @Test
    void second_case_in_the_year_adds_its_forms_and_no_person() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-05-01", "forms", "LABOUR;BEGGING", "sex", "M")
                .victim("A", "GTM", "2019-03-01", "forms", "SEXUAL")
                .victim("A", "CRI", "2019-04-01", "forms", "UNKNOWN"));
        assertThat(report.number("identified.total_sum_of_countries")).isEqualTo(2);
        assertThat(report.number("identified.total_distinct_region")).isEqualTo(1);
        assertThat(report.number("identified.by_country_sex_age.GTM.WOMEN")).isEqualTo(1);
        assertThat(report.table("identified.by_form_of_exploitation"))
                .containsEntry("SEXUAL", 1L)
                .containsEntry("LABOUR", 1L)
                .containsEntry("BEGGING", 1L)
                .containsEntry("UNKNOWN", 1L);
    }

    @Test
    void form_not_known_in_one_case_is_no_longer_unknown_when_another_case_knows_it() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01", "forms", "UNKNOWN")
                .victim("A", "GTM", "2019-05-01", "forms", "LABOUR"));
        assertThat(report.table("identified.by_form_of_exploitation"))
                .containsEntry("UNKNOWN", 0L)
                .containsEntry("LABOUR", 1L);
    }

    @Test
    void asked_and_not_known_is_kept_apart_from_not_asked() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01", "forms", "UNKNOWN")
                .victim("B", "GTM", "2019-03-01", "forms", "REFUSED")
                .victim("C", "GTM", "2019-03-01", "forms", "")
                .victim("D", "GTM", "2019-03-01", "forms", "SEXUAL;LABOUR"));
        assertThat(report.number("identified.by_form_of_exploitation.UNKNOWN")).isEqualTo(2);
        assertThat(report.number("identified.form_not_reported")).isEqualTo(1);
        assertThat(report.number("identified.persons_with_known_form")).isEqualTo(1);
        assertThat(report.number("identified.pct_form.of_all.SEXUAL")).isEqualTo(25);
        assertThat(report.number("identified.pct_form.of_known_form.SEXUAL")).isEqualTo(100);
    }

    @Test
    void presumed_discarded_and_revoked_persons_are_not_identified() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01", "status", "PRESUMED")
                .service("LEGAL", "2019-03-02")
                .victim("B", "GTM", "2019-03-01", "status", "DISCARDED")
                .service("LEGAL", "2019-03-02")
                .victim("C", "GTM", "2019-03-01", "status", "REVOKED")
                .service("LEGAL", "2019-03-02")
                .victim("D", "GTM", "2020-03-01")
                .service("LEGAL", "2019-03-02"));
        assertThat(report.number("identified.total_sum_of_countries")).isZero();
        assertThat(report.number("assisted.total_sum_of_countries")).isZero();
        assertThat(report.number("assisted.assisted_while_presumed.GTM")).isEqualTo(2);
    }

    @Test
    void dependants_count_where_the_country_counts_them() {
        var report = report(new Scenario()
                .dependant("A", "CRI")
                .service("MEDICAL", "2019-03-01")
                .dependant("B", "GTM")
                .service("MEDICAL", "2019-03-01")
                .dependant("C", "HND", "birth_date", "", "age_group_stated", "MINOR")
                .service("MEDICAL", "2019-03-01"));
        assertThat(report.table("assisted.by_country"))
                .containsEntry("CRI", 1L)
                .containsEntry("GTM", 0L)
                .containsEntry("HND", 1L);
        assertThat(report.number("assisted.dependants")).isEqualTo(2);
        assertThat(report.number("assisted.by_sex_age.UNKNOWN")).isEqualTo(1);
        assertThat(report.number("identified.total_sum_of_countries")).isZero();
    }

    @Test
    void victim_beats_dependant_and_keeps_the_victims_profile() {
        var report = report(new Scenario()
                .dependant("A", "CRI", "sex", "M")
                .service("MEDICAL", "2019-03-01")
                .victim("A", "CRI", "2017-03-01"));
        assertThat(report.number("assisted.victims")).isEqualTo(1);
        assertThat(report.number("assisted.dependants")).isZero();
        assertThat(report.number("assisted.by_sex_age.WOMEN")).isEqualTo(1);
    }

    @Test
    void services_are_joined_by_person_and_country_and_not_by_case() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2017-03-01")
                .victim("A", "GTM", "2019-03-01", "status", "DISCARDED")
                .service("LEGAL", "2019-03-02")
                .victim("A", "CRI", "2019-03-01", "status", "PRESUMED")
                .service("LEGAL", "2019-03-02"));
        assertThat(report.number("assisted.by_country.GTM")).isEqualTo(1);
        assertThat(report.number("assisted.by_country.CRI")).isZero();
        assertThat(report.number("assisted.victims_identified_earlier")).isEqualTo(1);
        assertThat(report.number("assisted.victims_identified_in_year")).isZero();
    }

    @Test
    void stay_counts_in_every_year_that_it_meets_and_a_service_in_the_year_of_its_start() {
        var scenario = new Scenario()
                .victim("A", "GTM", "2017-03-01")
                .service("HOUSING", "2017-05-01")
                .victim("B", "GTM", "2017-03-01")
                .service("HOUSING", "2018-05-01", "end_date", "2019-01-01")
                .victim("C", "GTM", "2017-03-01")
                .service("HOUSING", "2018-05-01", "end_date", "2018-12-31")
                .victim("D", "GTM", "2017-03-01")
                .service("LEGAL", "2018-12-31", "end_date", "2019-01-31")
                .victim("E", "GTM", "2017-03-01")
                .service("LEGAL", "2019-03-01", "state", "PLANNED");
        var report = report(scenario);
        assertThat(report.number("assisted.by_service.HOUSING")).isEqualTo(2);
        assertThat(report.number("assisted.by_service.LEGAL")).isZero();
        assertThat(report.number("assisted.total_sum_of_countries")).isEqualTo(2);
    }

    @Test
    void girl_at_identification_is_a_woman_at_her_first_assistance() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01", "birth_date", "2001-06-15", "age_at_identification", "")
                .service("LEGAL", "2019-06-15")
                .service("LEGAL", "2019-08-01"));
        assertThat(report.number("identified.by_sex_age.GIRLS")).isEqualTo(1);
        assertThat(report.number("assisted.by_sex_age.WOMEN")).isEqualTo(1);
        assertThat(report.number("services_delivered.by_service.LEGAL")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ADULT, 2019, WOMEN",
        "ADULT, 2020, WOMEN",
        "MINOR, 2019, GIRLS",
        "MINOR, 2020, UNKNOWN",
        "17, 2019, GIRLS",
        "17, 2020, WOMEN"
    })
    void stated_age_grows_and_a_stated_minor_holds_in_the_year_of_identification_only(
            String stated, int year, String cell) {
        boolean group = !Character.isDigit(stated.charAt(0));
        var report = report(
                year,
                new Scenario()
                        .victim(
                                "A",
                                "GTM",
                                "2019-03-01",
                                "age_at_identification",
                                group ? "" : stated,
                                "age_group_stated",
                                group ? stated : "")
                        .service("LEGAL", year + "-03-01"));
        assertThat(report.number("assisted.by_sex_age." + cell)).isEqualTo(1);
    }

    @Test
    void not_available_is_null_and_leaves_the_total_and_the_base() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01")
                .service("MEDICAL", "2019-03-01")
                .victim("B", "CRI", "2019-03-01")
                .service("MEDICAL", "2019-03-01")
                .victim("C", "HND", "2019-03-01")
                .service("LEGAL", "2019-03-01")
                .says("CRI", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE)
                .says("CRI", "ASSIST_SERVICE_LEGAL", AvailabilityStatus.PARTIAL)
                .says("GTM", "ASSIST_SERVICE_LEGAL", AvailabilityStatus.NOT_APPLICABLE));
        assertThat(report.number("assisted.by_service_country.MEDICAL.CRI")).isNull();
        assertThat(report.number("assisted.by_service_country.MEDICAL.HND")).isZero();
        assertThat(report.number("assisted.by_service.MEDICAL")).isEqualTo(1);
        assertThat(report.number("assisted.denominators.pct_service_available.MEDICAL"))
                .isEqualTo(2);
        assertThat(report.number("assisted.pct_service_available.MEDICAL")).isEqualTo(50);
        assertThat(report.number("assisted.pct_service_published.MEDICAL")).isEqualTo(33);
        assertThat(report.number("assisted.by_service_country.LEGAL.CRI")).isZero();
        assertThat(report.number("assisted.by_service_country.LEGAL.GTM")).isNull();
        assertThat(report.toJson()
                        .getJsonArray("not_applicable")
                        .getJsonArray(0)
                        .getString(1))
                .isEqualTo("GTM");
    }

    @Test
    void country_without_any_figure_is_null_and_out_of_every_total() {
        var report = report(new Scenario()
                .victim("A", "GTM", "2019-03-01")
                .victim("B", "CRI", "2019-03-01")
                .says("CRI", "IDENT_TOTAL", AvailabilityStatus.NOT_AVAILABLE));
        assertThat(report.number("identified.by_country.CRI")).isNull();
        assertThat(report.number("identified.total_sum_of_countries")).isEqualTo(1);
        assertThat(report.number("identified.by_sex_age.WOMEN")).isEqualTo(1);
        assertThat(report.number("identified.total_distinct_region")).isEqualTo(1);
    }

    @Test
    void where_no_country_has_the_figure_neither_total_is_zero() {
        new Scenario()
                .victim("A", "CRI", "2019-03-01")
                .service("LEGAL", "2019-03-01")
                .says("CRI", "IDENT_TOTAL", AvailabilityStatus.NOT_AVAILABLE)
                .into(database);
        var report = database.report(2019, List.of("CRI"));
        assertThat(report.number("identified.total_sum_of_countries")).isNull();
        assertThat(report.number("identified.total_distinct_region")).isNull();
        assertThat(report.number("assisted.total_distinct_region")).isEqualTo(1);
    }

    @Test
    void foreigners_are_left_out_and_shown_where_a_country_counts_nationals_only() {
        var report = report(new Scenario()
                .victim("A", "HND", "2019-03-01", "nationality", "GTM")
                .service("LEGAL", "2019-03-01")
                .victim("B", "HND", "2019-03-01", "nationality", "")
                .victim("C", "HND", "2019-03-01", "nationality", "HND", "identification_place", "GTM")
                .victim("D", "HND", "2018-03-01", "nationality", "GTM")
                .service("LEGAL", "2019-03-01")
                .victim("E", "GTM", "2019-03-01", "nationality", "HND"));
        assertThat(report.number("identified.by_country.HND")).isEqualTo(2);
        assertThat(report.number("identified.by_country.GTM")).isEqualTo(1);
        assertThat(report.number("identified.excluded_by_rule.HND")).isEqualTo(1);
        assertThat(report.number("assisted.by_country.HND")).isEqualTo(1);
        assertThat(report.number("assisted.excluded_by_rule.HND")).isEqualTo(1);
        assertThat(report.table("identified.by_place_vs_nationality"))
                .containsEntry("WITHIN", 0L)
                .containsEntry("OUTSIDE", 2L)
                .containsEntry("UNKNOWN", 1L);
    }

    @Test
    void second_nationality_can_be_the_one_of_the_place() {
        var report = report(new Scenario().victim("A", "GTM", "2019-03-01", "nationality", "MEX;GTM"));
        assertThat(report.number("identified.by_place_vs_nationality.WITHIN")).isEqualTo(1);
        assertThat(report.table("identified.nationalities")).containsOnlyKeys("MEX");
    }

    private static AnnualReport report(Scenario scenario) {
        return report(2019, scenario);
    }

    private static AnnualReport report(int year, Scenario scenario) {
        scenario.into(database);
        return database.report(year, COUNTRIES);
    }
}
