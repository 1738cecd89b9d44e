package org.amparo.it.measure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.it.support.OwnSystem;
import org.amparo.launcher.AccessTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/performance.md: {@code mvn verify -Pmeasure}. It judges nothing; it prints, and writes
 * {@code ear/target/measure.txt}.
 */
class PerformanceMeasure {

    /** Saves after which the JVM still compiles what a save runs through. */
    private static final int COLD = 300;

    /** Saves after which it has. */
    private static final int WARM = 2500;

    private static final int SAVES = 500;
    private static final Pattern STARTED = Pattern.compile("started in (\\d+)ms");

    private final OwnSystem system = new OwnSystem("target/it-measure", true);
    private final Figures figures = new Figures("measure.txt");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> saved = new ArrayList<>();
    private final List<Long> bare = new ArrayList<>();
    private AccessTokens tokens;

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void figures() throws Exception {
        system.beginWithDemo();
        figures.say(
                "resident memory of the application server after the first start: %d MB",
                Figures.residentMegabytes(system, "wildfly"));
        system.amparo().close();
        long begin = System.nanoTime();
        system.restart();
        figures.say("warm start, all three servers: %.1f s", (System.nanoTime() - begin) / 1e9);
        figures.say("of it the application server with the application: %s", serverStart());
        tokens = system.amparo().accessTokens();
        try (Connection connection = system.asOwner()) {
            connection.setAutoCommit(false);
            var copies = new RowCopies(connection, idOf(connection, save()));
            figures.say("rows a saved case with three services consists of: %s", copies.rows());
            save(copies, COLD + SAVES);
            compare(COLD);
            // Before there are thousands of cases, which a list has to sort.
            pages();
            save(copies, WARM + SAVES);
            compare(WARM);
        }
        figures.say("resident memory of the application server: %d MB", Figures.residentMegabytes(system, "wildfly"));
    }

    /** Until there are so many, turn by turn, so that both find the same machine and tables of the same size. */
    private void save(RowCopies copies, int until) throws Exception {
        while (bare.size() < until) {
            save();
            long begin = System.nanoTime();
            copies.write();
            bare.add(System.nanoTime() - begin);
        }
    }

    private void compare(int after) throws IOException {
        var overHttp = Times.of(saved.subList(after, after + SAVES));
        var floor = Times.of(bare.subList(after, after + SAVES));
        figures.say("after %d saves, saving it over HTTP: %s", after, overHttp);
        figures.say("after %d saves, the same rows by bare JDBC: %s", after, floor);
        figures.say("after %d saves, ratio of the medians: %.2f", after, overHttp.median() / floor.median());
    }

    /** Saves a case and returns its number. */
    private String save() throws IOException, InterruptedException {
        String token = tokens.of("caseworker.gt");
        long begin = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(system.amparo().applicationUrl().resolve("/api/v1/cases"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                caseWithThreeServices().toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        saved.add(System.nanoTime() - begin);
        assertThat(answer.statusCode()).isEqualTo(201);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("number");
        }
    }

    private static long idOf(Connection connection, String number) throws SQLException {
        try (var query = connection.prepareStatement("select id from case_file where number = ?")) {
            query.setString(1, number);
            var result = query.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }

    private void pages() throws Exception {
        var waits = new PageLoad(system.amparo().applicationUrl(), "caseworker.gt").of(firstNumber());
        figures.say("pages answered in a second: %.1f", waits.pagesASecond());
        figures.say("case list, 50 users, a page a second each: %s", Times.of(waits.lists()));
        figures.say("case page, in the same run: %s", Times.of(waits.cases()));
        figures.say(
                "load of the machine in the last minute: %.1f, all programs together",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private String firstNumber() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(system.amparo().applicationUrl().resolve("/api/v1/cases?size=1"))
                        .header("Authorization", "Bearer " + tokens.of("caseworker.gt"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray("items").getJsonObject(0).getString("number");
        }
    }

    private static JsonObject caseWithThreeServices() {
        var services = Json.createArrayBuilder();
        for (String kind : List.of("MEDICAL", "LEGAL", "PSYCHOSOCIAL")) {
            services.add(Json.createObjectBuilder().add("kind", kind).add("startOn", "2020-05-05"));
        }
        return Json.createObjectBuilder()
                .add("role", "VICTIM")
                .add("profile", Json.createObjectBuilder().add("sex", "F"))
                .add("texts", Json.createObjectBuilder().add("story", "Invented words of some length, sealed."))
                .add("services", services)
                .build();
    }

    private String serverStart() throws IOException {
        String time = "";
        var matcher = STARTED.matcher(Files.readString(system.file("logs/wildfly.log")));
        while (matcher.find()) {
            time = matcher.group(1);
        }
        return "%.1f s".formatted(Integer.parseInt(time) / 1000.0);
    }
}
