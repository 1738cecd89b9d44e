package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register that the generator beside the project makes, brought in, gives for every year, now and as known at five days, leaf by
 * leaf what a counter gives that reads its rows and knows no database. {@code -Damparo.cases=100000 -Damparo.seed=11} tries a large one.
 */
class GeneratedRegisterTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final Path GENERATOR = DATA.resolve("make_cases.py");
    private static final Caller OPERATOR = Cast.caller("made.operator", "corett-st", "CRI", Roles.OPERATOR);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2016, 2, 29),
            LocalDate.of(2018, 6, 30),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2021, 3, 15),
            LocalDate.of(2023, 12, 31));

    @TempDir
    private static Path folder;

    private static BelowHttp it;
    private static Register register;

    @BeforeAll
    static void make() throws Exception {
        assumeTrue(Files.exists(GENERATOR), "left out: make_cases.py does not lie beside the project, in shared/data");
        assumeTrue(generate(), "left out: there is no python3 that makes the register");
        register = Register.in(folder);
        it = BelowHttp.with(TestDatabase.create("generated"));
        it.known(OPERATOR);
        Brought.into(it, OPERATOR, folder, List.of("cases.csv", "events.csv", "availability.csv"));
    }

    @AfterAll
    static void close() {
        if (it != null) {
            it.close();
        }
    }

    private static boolean generate() throws InterruptedException {
        try {
            var python = new ProcessBuilder(
                            "python3",
                            GENERATOR.toString(),
                            "--n",
                            System.getProperty("amparo.cases", "5000"),
                            "--seed",
                            System.getProperty("amparo.seed", "11"),
                            "--out",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            return python.waitFor(5, TimeUnit.MINUTES)
                    && python.exitValue() == 0
                    && Files.exists(folder.resolve("cases.csv"));
        } catch (IOException noPython) {
            return false;
        }
    }

    @Test
    void every_leaf_of_every_year_is_what_the_rows_give_now_and_as_known_at_five_days() {
        var years = Stream.concat(
                        register.cases().stream().map(row -> row.get("identification_date")),
                        register.events().stream().map(row -> row.get("start_date")))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.parse(day).getYear())
                .filter(year -> year >= 2010)
                .distinct()
                .sorted()
                .toList();
        int leaves = 0;
        Map<String, String> differences = new TreeMap<>();
        for (LocalDate day :
                Stream.concat(DAYS.stream(), Stream.of((LocalDate) null)).toList()) {
            Register known = day == null ? register : register.knownAt(day);
            for (int year : years) {
                AnnualReport report = it.inTransaction(() ->
                        it.bean(Counting.class).known(day, Register.MEMBERS).report(year, Register.MEMBERS));
                var expected = NaiveCounter.leaves(known, year);
                leaves += expected.size();
                expected.forEach((path, number) -> {
                    if (!Objects.equals(number, report.number(path))) {
                        differences.put(
                                year + " known at " + day + ' ' + path,
                                number + " expected, " + report.number(path) + " reported");
                    }
                });
            }
        }
        assertThat(differences).as("%d leaves of the years %s", leaves, years).isEmpty();
        assertThat(leaves).as("years %s", years).isGreaterThan(10_000);
    }

    /** The generator makes registers whose 2019 is the published one wherever what was published is consistent. */
    @Test
    void the_published_figures_of_2019_come_out_of_the_rows() throws IOException {
        AnnualReport report = it.inTransaction(() -> it.bean(Counting.class).report(2019, Register.MEMBERS));
        int compared = 0;
        for (var row : Register.rows(Files.readAllLines(DATA.resolve("corett-2019.csv")))) {
            String path = row.get("report_path")
                    .replaceFirst("by_country_unknown_sex_age\\.(...)", "by_country_sex_age.$1.UNKNOWN");
            if (row.get("oracle").equals("EXACT")
                    && path.matches("(identified|assisted)\\..*")
                    && report.isNumber(path)) {
                assertThat(report.number(path))
                        .as("%s %s", row.get("figure_id"), path)
                        .isEqualTo(Long.valueOf(row.get("value")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(25);
    }
}
