package org.amparo.statistics;

import java.util.List;

/**
 * A register of 2019 for the countries CRI, GTM, HND and NIC in which each condition of the counting fragments decides about
 * somebody. Nearly everybody is served on the day of identification, so that the same persons are identified and assisted.
 */
final class EveryCondition {

    /** Where the age bands begin. */
    static final List<Integer> BANDS = List.of(0, 9, 18, 21, 24, 27, 30, 39, 48);

    /** Rules that have ended or were taken back, and what the columns can hold but nobody can type. */
    static final List<String> AFTERWARDS = List.of(
            "insert into country_rule (country, rule, from_year, until_year) values ('GTM', 'DEPENDANTS_COUNTED', 2000, 2018), ('CRI', 'NATIONALS_ONLY', 2000, 2018)",
            "insert into country_rule (country, rule, from_year, known_until) values ('CRI', 'NATIONALS_ONLY', 2000, '2020-01-01')",
            "update case_file set nationalities = '' where number = 'BLANK'",
            "update case_file set identified_until = '2020-01-31' where number = 'BEYOND'",
            "update case_file set opened_on = '2019-03-01' where number in ('OPENED', 'BESIDE')",
            "update case_file set withdrawn = true where number = 'WITHDRAWN'");

    private static final String DAY = "2019-06-15";

    private final Scenario scenario = new Scenario();

    Scenario register() {
        whenIdentified();
        whoIsLeftOut();
        whichCaseDescribesHer();
        howOld();
        statedElsewhere();
        whoIsDependant();
        whenServed();
        return scenario;
    }

    private void served(String person, String country, String identified, String... columns) {
        scenario.victim(person, country, identified, columns).service("LEGAL", DAY);
    }

    private void dependant(String person, String country, String... columns) {
        scenario.dependant(person, country, columns).service("LEGAL", DAY);
    }

    private void whenIdentified() {
        served("first-day", "GTM", "2019-01-01");
        served("last-day", "GTM", "2019-12-31", "forms", "LABOUR;BEGGING");
        served("day-before", "GTM", "2018-12-31");
        served("day-after", "GTM", "2020-01-01");
        served("opened", "GTM", "2020-01-01", "case_id", "OPENED");
        dependant("beside", "GTM", "case_id", "BESIDE");
        served("beyond", "GTM", "2019-12-15", "case_id", "BEYOND");
        served("elsewhere", "SLV", DAY);
        served("withdrawn", "GTM", DAY, "case_id", "WITHDRAWN");
        served("presumed", "GTM", DAY, "status", "PRESUMED");
        served("discarded", "GTM", DAY, "status", "DISCARDED");
        served("discarded-too", "CRI", DAY, "status", "DISCARDED");
        served("withheld", "GTM", DAY, "identification_place", "XXX");
        served("abroad", "GTM", DAY, "identification_place", "MEX");
    }

    private void whoIsLeftOut() {
        served("foreign", "HND", DAY, "nationality", "GTM");
        served("national", "HND", DAY);
        served("not-asked", "HND", DAY, "nationality", "");
        served("blank", "HND", DAY, "nationality", "", "case_id", "BLANK");
        served("foreign-without-rule", "GTM", DAY, "nationality", "HND");
        served("foreign-after-rule", "CRI", DAY, "nationality", "HND");
        served("foreign-before-rule", "HND", "2018-06-15", "nationality", "GTM");
    }

    private void whichCaseDescribesHer() {
        served("left-out-first", "HND", "2019-01-05", "nationality", "GTM");
        served("left-out-first", "HND", "2019-05-05");
        served("later-recorded-first", "GTM", "2019-06-01", "sex", "M");
        served("later-recorded-first", "GTM", "2019-02-01");
        served("month-recorded-first", "GTM", "2019-02", "sex", "M");
        served("month-recorded-first", "GTM", "2019-02-01");
        dependant("victim-too", "CRI");
        served("victim-too", "CRI", "2017-06-15");
        served("two-countries", "GTM", DAY);
        served("two-countries", "CRI", DAY);
        served("one-serves", "GTM", DAY);
        scenario.victim("one-serves", "CRI", DAY);
    }

    private void howOld() {
        for (int border : BANDS.subList(1, BANDS.size())) {
            born("about-" + border, String.valueOf(2019 - border), "F");
            born("boy-or-man-" + border, String.valueOf(2019 - border), "M");
        }
        born("unborn", "2019-07-01", "F");
        born("child", "2015", "F");
        born("boy", "2015", "M");
        born("child-of-no-sex", "2015", "");
        born("man", "1980", "M");
        born("adult-of-no-sex", "1980", "");
        born("other-sex", "1980", "X");
        group("no-age", DAY, "");
        group("minor", DAY, "MINOR");
        group("adult", DAY, "ADULT");
        group("minor-once", "2018-06-15", "MINOR");
        group("adult-once", "2018-06-15", "ADULT");
    }

    private void born(String person, String birth, String sex) {
        served(person, "GTM", DAY, "birth_date", birth, "age_at_identification", "", "sex", sex);
    }

    private void group(String person, String identified, String stated) {
        served(person, "GTM", identified, "age_at_identification", "", "age_group_stated", stated);
    }

    /** Another day than the identification: what follows is an interval, but for a group in the year of its day. */
    private void statedElsewhere() {
        stated("stated-two-years-before", "age_at_identification", "17", "2017-06-15");
        // Of the month in which she was identified the age is taken as it was stated, whatever her birthday.
        served("stated-in-the-month", "GTM", "2019-06", "age_at_identification", "18");
        stated("stated-later", "age_at_identification", "18", "2021-06-15");
        stated("group-stated-in-the-year", "age_group_stated", "MINOR", "2019-01-05");
        stated("group-stated-before", "age_group_stated", "MINOR", "2017-01-05");
        stated("born-after-all", "age_at_identification", "1", "2025-06-15");
        dependant("child-stated", "CRI", "birth_date", "", "age_at_identification", "7", "stated_on", "2019-01-05");
    }

    private void stated(String person, String column, String value, String on) {
        served(person, "GTM", DAY, "age_at_identification", "", column, value, "stated_on", on);
    }

    private void whoIsDependant() {
        dependant("counted", "CRI");
        dependant("counted-with-stated-age", "CRI", "birth_date", "", "age_at_identification", "30");
        dependant("no-longer-counted", "GTM");
        dependant("never-counted", "NIC");
        dependant("confirmed-by-mistake", "GTM", "status", "IDENTIFIED", "identification_date", DAY);
        dependant("confirmed-later-by-mistake", "GTM", "status", "IDENTIFIED", "identification_date", "2020-02-01");
        dependant("presumed-by-mistake", "GTM", "status", "PRESUMED");
    }

    private void whenServed() {
        provided("planned", "LEGAL", DAY, "state", "PLANNED");
        provided("planned-stay", "HOUSING", DAY, "state", "PLANNED");
        provided("before", "LEGAL", "2018-12-31");
        provided("after", "LEGAL", "2020-01-01");
        provided("stay-after", "HOUSING", "2020-01-01");
        provided("stay-before", "HOUSING", "2018-05-01", "end_date", "2018-12-31");
        provided("stay-into", "HOUSING", "2018-05-01", "end_date", "2019-01-01");
        provided("stay-without-end", "HOUSING", "2017-05-01");
        provided("stay-within", "HOUSING", "2019-03-01", "end_date", "2019-04-01");
    }

    private void provided(String person, String kind, String start, String... columns) {
        scenario.victim(person, "GTM", "2017-06-15").service(kind, start, columns);
    }
}
