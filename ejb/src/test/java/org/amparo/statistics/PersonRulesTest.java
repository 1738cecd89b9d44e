package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counting rules in Java, person by person, count what the same rules in SQL count of all at once. */
class PersonRulesTest {

    private static CountedDatabase database;

    @BeforeAll
    static void create() {
        database = CountedDatabase.create("person_rules");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void each_condition_of_the_rules_decides_alike() throws SQLException {
        database.empty();
        new EveryCondition().register().into(database);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : EveryCondition.AFTERWARDS) {
                statement.execute(sql);
            }
            agree(List.of(2017, 2018, 2019, 2020));
            statement.execute("delete from country_rule where known_until <> '9999-12-31' or until_year = 2018");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_registers_that_crowd_the_borders_are_counted_alike(long seed) throws SQLException {
        database.empty();
        RegisterLoader.load(RandomRegister.of(seed, 2000), database);
        agree(List.of(2018, 2019, 2020));
    }

    @Test
    void the_sample_register_is_counted_alike() throws SQLException {
        database.empty();
        RegisterLoader.load(Register.sample(), database);
        agree(List.of(2018, 2019));
    }

    private static void agree(List<Integer> years) throws SQLException {
        int last = years.stream().max(Comparator.naturalOrder()).orElseThrow();
        var counted = inJava(last);
        for (int year : years) {
            for (Population population : Population.values()) {
                var expected = inSql(population, year);
                assertThat(expected).as(population + " of " + year).isNotEmpty();
                var found = counted.getOrDefault(population + " " + year, new TreeSet<>());
                assertThat(found.stream().filter(row -> !expected.contains(row)).limit(3))
                        .as("%s of %d in Java alone", population, year)
                        .isEmpty();
                assertThat(expected.stream().filter(row -> !found.contains(row)).limit(3))
                        .as("%s of %d in SQL alone", population, year)
                        .isEmpty();
            }
        }
    }

    private static TreeSet<String> inSql(Population population, int year) {
        String columns = String.join(
                ", ", population.dimensions().stream().map(Dimension::column).toList());
        String service = population.ofPersons() ? "0" : "service_id";
        String sql = population.rows(Source.CURRENT).with() + "select person_id, case_id, " + service + ", " + columns
                + " from counted";
        var found = new TreeSet<String>();
        try (var em = database.entityManager()) {
            List<?> rows = em.createNativeQuery(sql, Object[].class)
                    .setParameter("from", LocalDate.of(year, 1, 1))
                    .setParameter("until", LocalDate.of(year, 12, 31))
                    .setParameter("countries", countries())
                    .getResultList();
            rows.forEach(row -> found.add(Arrays.toString((Object[]) row)));
        }
        return found;
    }

    private static List<String> countries() {
        return Stream.concat(Register.MEMBERS.stream(), Stream.of("COL", "USA")).toList();
    }

    private static Map<String, TreeSet<String>> inJava(int lastYear) throws SQLException {
        Map<String, TreeSet<String>> counted = new HashMap<>();
        Map<String, List<CaseFacts>> cases = new HashMap<>();
        Map<Long, CaseFacts> byId = new HashMap<>();
        Map<String, List<ServiceFacts>> services = new HashMap<>();
        Rulebook rules;
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select * from case_file where not withdrawn")) {
                while (rows.next()) {
                    var file = PersonHistories.factsOfCase(rows, null);
                    byId.put(file.id(), file);
                    cases.computeIfAbsent(file.country() + file.person(), first -> new ArrayList<>())
                            .add(file);
                }
            }
            try (var rows = statement.executeQuery("select * from service_provision where state = 'DELIVERED'")) {
                while (rows.next()) {
                    var service = PersonHistories.factsOfService(rows);
                    var file = byId.get(service.caseId());
                    if (file != null) {
                        services.computeIfAbsent(file.country() + file.person(), first -> new ArrayList<>())
                                .add(service);
                    }
                }
            }
            rules = Rulebook.read(connection);
        }
        cases.forEach((key, hers) -> {
            String country = key.substring(0, 3);
            var of = new PersonRules(country, rules.of(country, LocalDate.now()), lastYear);
            var delivered = new DeliveredByYear(lastYear);
            Set<Integer> years = new TreeSet<>(PersonRules.yearsOfIdentification(hers));
            services.getOrDefault(key, List.of())
                    .forEach(service -> delivered.put(service.id(), Optional.of(service), years));
            for (int year : years) {
                of.of(hers, delivered.in(year, service -> true), year).forEach(unit -> {
                    List<Object> row = new ArrayList<>();
                    row.add(hers.get(0).person());
                    row.add(unit.caseId());
                    row.add(unit.service());
                    row.addAll(Arrays.asList(Profile.read(unit.population(), unit.profile())));
                    counted.computeIfAbsent(unit.population() + " " + unit.year(), first -> new TreeSet<>())
                            .add(row.toString());
                });
            }
        });
        return counted;
    }
}
