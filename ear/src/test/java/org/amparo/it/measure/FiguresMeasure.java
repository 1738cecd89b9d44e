package org.amparo.it.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.it.support.OwnSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a person waits for a year's figures over ten thousand cases and over ten times as many ({@code -Dit.test=FiguresMeasure}; with
 * {@code -Damparo.measure.cases=100000,1000000} over other numbers): the report now and as known at a day, the list behind a number, why it
 * is what it is, what changed, and how long all kept rows take to be compared. Registers of all sizes have the same persons in 2019, and more
 * of them in the other years. It judges nothing; it prints, and writes {@code ear/target/measure-figures.txt}.
 */
class FiguresMeasure {

    private static final Path GENERATOR = Path.of("../../shared/data/make_cases.py");
    private static final int SEED = 1;

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("amparo.measure.cases", "10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();

    /** Of which there are the more persons, the larger the register; and of which there are as many in each. */
    private static final int YEAR = 2021;

    private static final int SAME_YEAR = 2019;

    private final OwnSystem system = new OwnSystem("target/it-measure", true);
    private final Figures figures = new Figures("measure-figures.txt");

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void figures() throws Exception {
        assumeTrue(Files.exists(GENERATOR), "left out: make_cases.py does not lie beside the project, in shared/data");
        Map<String, Double> first = new LinkedHashMap<>();
        for (int cases : SIZES) {
            Path register = made(cases);
            system.beginEmpty();
            bring(register, cases);
            asked().forEach((what, median) -> {
                if (first.putIfAbsent(what, median) != null) {
                    say("%s: %.2f times as long as over %d", what, median / first.get(what), SIZES.get(0));
                }
            });
            recount();
        }
    }

    private void say(String line, Object... values) {
        try {
            figures.say(line, values);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path made(int cases) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/measure-" + cases));
        var generator = new ProcessBuilder(
                        "python3",
                        GENERATOR.toString(),
                        "--n",
                        "" + cases,
                        "--seed",
                        "" + SEED,
                        "--out",
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(generator.waitFor()).isZero();
        return folder;
    }

    private void bring(Path register, int cases) throws Exception {
        long begin = System.nanoTime();
        system.bring(register, "made", true);
        double seconds = (System.nanoTime() - begin) / 1e9;
        say(
                "import of %d cases: %.0f s, %.0f cases a second, server at most %d MB; %d rows of persons and %d of services are kept",
                cases,
                seconds,
                cases / seconds,
                Figures.mostResidentMegabytes(system, "wildfly"),
                system.count("counted_person"),
                system.count("counted_service"));
    }

    private Map<String, Double> asked() throws Exception {
        say("over %d cases:", system.count("case_file"));
        Map<String, Double> medians = new LinkedHashMap<>();
        ask(medians, "annual report of " + YEAR, "secretariat", "annual-report?year=" + YEAR);
        ask(
                medians,
                "annual report of " + YEAR + " as known at its end",
                "secretariat",
                "annual-report?year=" + YEAR + "&knownAt=" + YEAR + "-12-31");
        ask(medians, "annual report of " + SAME_YEAR, "secretariat", "annual-report?year=" + SAME_YEAR);
        for (String figure : new String[] {
            "identified.total_sum_of_countries", "identified.by_sex_age.WOMEN", "services_delivered.total"
        }) {
            ask(medians, "first page behind " + figure, "supervisor.mx", "figures/" + figure + "/cases?year=" + YEAR);
        }
        ask(
                medians,
                "why identified.by_sex_age.WOMEN",
                "secretariat",
                "figures/identified.by_sex_age.WOMEN/explanation?year=" + YEAR);
        ask(
                medians,
                "what changed in identified.by_sex_age.WOMEN",
                "secretariat",
                "figures/identified.by_sex_age.WOMEN/changes?year=" + YEAR + "&from=" + YEAR + "-12-31");
        return medians;
    }

    private void ask(Map<String, Double> medians, String what, String who, String figures) throws Exception {
        medians.put(what, new TurnByTurn(system, this.figures).say(what, () -> system.ask(who, figures)));
    }

    private void recount() {
        long begin = System.nanoTime();
        system.recount();
        say("all kept rows computed anew and compared: %.0f s", (System.nanoTime() - begin) / 1e9);
    }
}
