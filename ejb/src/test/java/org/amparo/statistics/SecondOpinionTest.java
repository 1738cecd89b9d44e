package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report agrees with a counter that reads the same register row by row, on registers full of borderline cases. */
class SecondOpinionTest {

    private static CountedDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = CountedDatabase.create("second_opinion");
        everyNationalityCounts();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void report_agrees_with_the_naive_counter_in_every_leaf(long seed) {
        Register register = RandomRegister.of(seed, 3000);
        database.empty();
        RegisterLoader.load(register, database);
        for (int year = 2018; year <= 2021; year++) {
            AnnualReport report = database.report(year, Register.MEMBERS);
            Map<String, String> differences = new TreeMap<>();
            NaiveCounter.leaves(register, year).forEach((path, expected) -> {
                if (!Objects.equals(expected, report.number(path))) {
                    differences.put(path, expected + " expected, " + report.number(path) + " reported");
                }
            });
            assertThat(differences).as("seed %d, year %d", seed, year).isEmpty();
        }
    }

    /** A register in the exchange format already holds only what the rules of inclusion let in. */
    private static void everyNationalityCounts() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from country_rule where rule = 'NATIONALS_ONLY'");
        }
    }
}
