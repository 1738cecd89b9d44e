package org.amparo.it.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Registers of a size that no country has: brought in, counted, taken out, taken back. {@code mvn verify -Pmeasure}, with
 * {@code -Damparo.measure.copies=335} for a million cases; it judges nothing, prints, and writes
 * {@code ear/target/measure-registers.txt}.
 */
class RegisterMeasure {

    private static final int COPIES = Integer.getInteger("amparo.measure.copies", 40);
    private final OwnSystem system = new OwnSystem("target/it-measure", true);
    private final Figures figures = new Figures("measure-registers.txt");

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void figures() throws Exception {
        system.beginEmpty();
        bring();
        report();
        fetch();
        takeBack();
    }

    private void bring() throws Exception {
        Path register = SampleRegister.copies(COPIES, Path.of("target/large"));
        long begin = System.nanoTime();
        system.bring(register, "large");
        double seconds = seconds(begin);
        long cases = system.count("case_file");
        long services = system.count("service_provision");
        assertThat(cases).isEqualTo((long) COPIES * SampleRegister.CASES);
        figures.say(
                "import of %d cases and %d services: %.1f s, %.0f cases and %.0f rows a second, server at most %d MB",
                cases,
                services,
                seconds,
                cases / seconds,
                (cases + services) / seconds,
                Figures.mostResidentMegabytes(system, "wildfly"));
    }

    private void report() throws Exception {
        new TurnByTurn(system, figures).say("annual report of 2019 over it", () -> system.report(2019));
    }

    private void fetch() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/large-out"));
        long bytes = 0;
        long begin = System.nanoTime();
        for (String country : SampleRegister.COUNTRIES) {
            Path file = folder.resolve(country + ".zip");
            Files.deleteIfExists(file);
            system.fetch(country, file);
            bytes += Files.size(file);
        }
        figures.say(
                "export of all of them, country by country: %.1f s, %.1f MB zipped, server at %d MB",
                seconds(begin), bytes / 1e6, Figures.residentMegabytes(system, "wildfly"));
    }

    private void takeBack() throws SQLException, IOException {
        String id;
        try (Connection database = system.asOwner();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select public_id from import_run")) {
            answer.next();
            id = answer.getString(1);
        }
        long begin = System.nanoTime();
        system.takeBack(id);
        assertThat(system.count("case_file where not withdrawn")).isZero();
        figures.say(
                "the import taken back: %.1f s, server at most %d MB",
                seconds(begin), Figures.mostResidentMegabytes(system, "wildfly"));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
