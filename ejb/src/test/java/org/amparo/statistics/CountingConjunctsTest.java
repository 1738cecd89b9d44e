package org.amparo.statistics;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.testing.Conjuncts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No condition of the counting fragments can be lost without another count in one register (statistics.md R1 to R16). */
class CountingConjunctsTest {

    private static final Map<String, Object> VALUES = Map.of(
            "from", LocalDate.of(2019, 1, 1),
            "until", LocalDate.of(2019, 12, 31),
            "countries", List.of("CRI", "GTM", "HND", "NIC"));

    private static final String NEVER = "1 = 2";
    private static final String UNKNOWN_NATIONALITIES = "not in ('UNKNOWN', 'NOT_ASKED', 'REFUSED', 'XXX', 'ZZZ')";
    private static final String NATIONALITY_KNOWN =
            "(nationalities <> '' and substring_index(nationalities, ';', 1) " + UNKNOWN_NATIONALITIES + ")";

    private static CountedDatabase database;

    @BeforeAll
    static void register() throws SQLException {
        database = CountedDatabase.create("conjuncts");
        new EveryCondition().register().into(database);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : EveryCondition.AFTERWARDS) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> identified() {
        var conditions = Conjuncts.of("identified", sql(Population.IDENTIFIED))
                .named("role", "c.role = 'VICTIM'", "c.role = 'VICTIM' and c.status = 'CONFIRMED'")
                .named("status", "c.status = 'CONFIRMED'")
                .named(
                        "role of who is not confirmed",
                        "c.role = 'VICTIM'",
                        "c.role = 'VICTIM' and c.status <> 'CONFIRMED'")
                .named("not confirmed", "c.status <> 'CONFIRMED'")
                .named("opened in the year", "c.opened_on between :from and :until")
                .named("identified from within the year", "c.identified_from between :from and :until")
                .named("identified until within the year", "c.identified_until <= :until")
                .named("countries", "c.country in (:countries)")
                .named("form belongs to group", "find_in_set(g.code, replace(f.forms, ';', ',')) > 0")
                .named("forms of the case", "s.forms = c.forms")
                .replaced("order of standings", CountedAs.orderSql("c.standing") + ", ", "")
                .replaced("earliest first", "c.identified_from, c.identified_until, c.id)", "c.id)")
                .replaced(
                        "most exact first", "c.identified_from, c.identified_until, c.id)", "c.identified_from, c.id)")
                .named("nationality known for the place", NATIONALITY_KNOWN, "when not " + NATIONALITY_KNOWN)
                .replaced("nationality not known for the place", "not " + NATIONALITY_KNOWN, NEVER)
                .replaced("place withheld", "coalesce(identification_place, country) in ('XXX', 'ZZZ')", NEVER)
                .named(
                        "place among nationalities",
                        "find_in_set(coalesce(identification_place, country), replace(nationalities, ';', ',')) > 0")
                .named("nationality known", NATIONALITY_KNOWN, "if(" + NATIONALITY_KNOWN)
                .explained(
                        "the reference day is the identification",
                        "identified_from is not null",
                        "identified_from is not null")
                .explained("the reference day is the identification", "year(identified_until) = year(ref_until)")
                .explained("never asked: see above", "stated_age_from >= 18");
        return persons(leftOut(conditions, "c")).eachIsMissed(CountingConjunctsTest::counted);
    }

    @TestFactory
    Stream<DynamicTest> assisted() {
        var conditions = Conjuncts.of("assisted", sql(Population.ASSISTED))
                .named("identified before", "identified_from is not null")
                .named("stated group holds in the year", "year(identified_until) = year(ref_until)")
                .named("stated adult stays one", "stated_age_from >= 18")
                .named("person served", "v.person_id = s.person_id")
                .named("country that served", "v.country = s.country")
                .explained("a stay that begins in the year meets it", kinds());
        return persons(leftOut(served(conditions), "v")).eachIsMissed(CountingConjunctsTest::counted);
    }

    @TestFactory
    Stream<DynamicTest> services() {
        var conditions = Conjuncts.of("services", sql(Population.SERVICES_DELIVERED))
                .named("kinds that have no stay", kinds())
                .named("person's country", "p.country = c.country")
                .named("person", "p.person_id = c.person_id")
                .named("one case describes her", "position = 1")
                .explained("who was not served has no service to show", "v.person_id = s.person_id")
                .explained("nor has she in a country that did not serve her", "v.country = s.country");
        return leftOut(served(conditions), "v").eachIsMissed(CountingConjunctsTest::counted);
    }

    private static Conjuncts served(Conjuncts conditions) {
        String confirmed = "v.role = 'VICTIM' and v.status = 'CONFIRMED' and v.identified_until <= :until";
        String later = "v.role = 'VICTIM' and v.status = 'CONFIRMED' then 'PRESUMED'";
        String counted =
                """
                exists (
                        select 1 from %s r where r.country = v.country and r.rule = 'DEPENDANTS_COUNTED'
                          and year(:until) between r.from_year and coalesce(r.until_year, 9999))"""
                        .formatted(Source.CURRENT.rules());
        return conditions
                .named("state of a service", "s.state = 'DELIVERED'", "s.state = 'DELIVERED' and s.kind in")
                .named("start in the year", "s.start_on between :from and :until")
                .named("state of a stay", "s.state = 'DELIVERED'", "s.state = 'DELIVERED' and s.kind = 'HOUSING'")
                .named("kind of a stay", "s.kind = 'HOUSING'")
                .named("stay begins by the year's end", "s.start_on <= :until")
                .named("stay reaches the year", "(s.end_on is null or s.end_on >= :from)")
                .replaced("stay without an end", "s.end_on is null", NEVER)
                .replaced("stay that ends in the year or later", "s.end_on >= :from", NEVER)
                .named("case of the service", "c.id = d.case_id")
                .named("countries", "c.country in (:countries)")
                .named("role of a victim", "v.role = 'VICTIM'", confirmed)
                .named("status of a victim", "v.status = 'CONFIRMED'", confirmed)
                .named("identified by the year's end", "v.identified_until <= :until", confirmed)
                .named("identified in the year", "v.identified_from >= :from")
                .named("role of a victim who was identified later", "v.role = 'VICTIM'", later)
                .named("status of a victim who was identified later", "v.status = 'CONFIRMED'", later)
                .named("role of a victim who is not confirmed", "v.role = 'VICTIM'", "v.role = 'VICTIM' then case")
                .named("dependants are counted", counted)
                .named("dependants: rule's country", "r.country = v.country", "r.country = v.country and r.rule = 'DEP")
                .named("dependants: rule", "r.rule = 'DEPENDANTS_COUNTED'")
                .named("dependants: rule's years", "year(:until) between r.from_year and coalesce(r.until_year, 9999)")
                .replaced("order of standings", CountedAs.orderSql("c.standing") + ", ", "")
                .replaced("earliest first", "c.identified_from, c.identified_until, c.id)", "c.id)")
                .replaced(
                        "most exact first", "c.identified_from, c.identified_until, c.id)", "c.identified_from, c.id)");
    }

    private static Conjuncts leftOut(Conjuncts conditions, String alias) {
        return conditions
                .named("withdrawn with its import", "not withdrawn")
                .named("a rule that holds by what is known now", "known_until = '9999-12-31'")
                .replaced(
                        "left out",
                        PersonColumns.leftOut(alias, Source.CURRENT.rules()).strip(),
                        NEVER)
                .named("left out: nationality recorded", alias + ".nationalities <> ''")
                .named(
                        "left out: nationality known",
                        "substring_index(" + alias + ".nationalities, ';', 1) " + UNKNOWN_NATIONALITIES)
                .named(
                        "left out: no national",
                        "find_in_set(%1$s.country, replace(%1$s.nationalities, ';', ',')) = 0".formatted(alias))
                .named(
                        "left out: rule's country",
                        "r.country = " + alias + ".country",
                        "r.country = " + alias + ".country and r.rule = 'NATIONALS_ONLY'")
                .named("left out: rule", "r.rule = 'NATIONALS_ONLY'")
                .named(
                        "left out: rule's years",
                        "year(" + alias + ".identified_until) between r.from_year and coalesce(r.until_year, 9999)");
    }

    private static Conjuncts persons(Conjuncts conditions) {
        conditions
                .named("one case describes her", "d.position = 1")
                .named("birth known", "birth_from is not null")
                .replaced("born after the reference day", "birth_from > ref_until", NEVER)
                .named(
                        "stated on another day",
                        "not ((stated_age_on_from, stated_age_on_until) <=> (identified_from, identified_until))")
                .named(
                        "one age, or in another year",
                        "(stated_age_from = stated_age_until or year(stated_age_on_until) <> year(ref_until))")
                .replaced("stated age of another year", "year(stated_age_on_until) <> year(ref_until)", NEVER)
                .replaced(
                        "born after the reference day, by what was stated",
                        "date_add(date_sub(stated_age_on_from, interval stated_age_until + 1 year), interval 1 day) > ref_until",
                        NEVER)
                .named("stated age is one age", "stated_age_from = stated_age_until")
                .named("no age stated", "stated_age_from is null")
                .named("other sex", "sex = 'X'")
                .named("women: sex", "sex = 'F'", "sex = 'F' and least_age >= 18")
                .named("women: age", "least_age >= 18", "sex = 'F' and least_age >= 18")
                .named("men: sex", "sex = 'M'", "sex = 'M' and least_age >= 18")
                .named("men: age", "least_age >= 18", "sex = 'M' and least_age >= 18")
                .named("girls: sex", "sex = 'F'", "sex = 'F' and most_age < 18")
                .named("girls: age", "most_age < 18", "sex = 'F' and most_age < 18")
                .named("boys: sex", "sex = 'M'", "sex = 'M' and most_age < 18")
                .named("boys: age", "most_age < 18", "sex = 'M' and most_age < 18")
                .named("adult", "least_age >= 18", "when least_age >= 18 then 'ADULT'")
                .named("minor", "most_age < 18", "when most_age < 18 then 'MINOR'");
        var bands = EveryCondition.BANDS;
        for (int i = 0; i < bands.size(); i++) {
            String from = "least_age >= " + bands.get(i);
            String until = "most_age <= " + (i + 1 < bands.size() ? bands.get(i + 1) - 1 : 999);
            String both = from + " and " + until;
            if (i == 0) {
                conditions.explained("no age is below zero", from, both);
            } else {
                conditions.named("band of " + bands.get(i) + ": least age", from, both);
            }
            if (i + 1 == bands.size()) {
                conditions.explained("no age is above 999", until, both);
            } else {
                conditions.named("band of " + bands.get(i) + ": most age", until, both);
            }
        }
        return conditions;
    }

    private static String kinds() {
        return "s.kind in ('MEDICAL', 'PSYCHOSOCIAL', 'LEGAL', 'BASIC_NEEDS', 'EDUCATION_TRAINING', 'FAMILY_REUNIFICATION', 'UNSPECIFIED')";
    }

    private static String sql(Population population) {
        return population.rows(Source.CURRENT).with();
    }

    /** All rows of {@code counted}, whatever their order; parameters that are gone with a condition are not asked for. */
    private static List<String> counted(String with) {
        try (EntityManager em = database.entityManager()) {
            Query query = em.createNativeQuery(with + "select * from counted", Object[].class);
            VALUES.entrySet().stream()
                    .filter(value -> with.contains(":" + value.getKey()))
                    .forEach(value -> query.setParameter(value.getKey(), value.getValue()));
            return ((List<?>) query.getResultList())
                    .stream()
                            .map(row -> Arrays.toString((Object[]) row))
                            .sorted()
                            .toList();
        }
    }
}
