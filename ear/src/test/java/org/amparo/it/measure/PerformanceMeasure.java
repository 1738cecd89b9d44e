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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.launcher.AccessTokens;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.Ports;
import org.amparo.launcher.Profile;
import org.amparo.launcher.Project;
import org.amparo.launcher.StateFolder;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/performance.md: {@code mvn verify -Pmeasure}. It judges nothing; it prints, and writes
 * {@code ear/target/measure.txt}.
 */
class PerformanceMeasure {

    private static final int WARM_UP = 300;
    private static final int SAVES = 500;
    private static final Pattern STARTED = Pattern.compile("started in (\\d+)ms");
    private static final Path RESULT = Path.of("target/measure.txt");

    private final StateFolder state = new StateFolder(Path.of("target/it-measure"));
    private final List<String> lines = new ArrayList<>();
    private Amparo amparo;
    private AccessTokens tokens;

    @Test
    void figures() throws Exception {
        state.claim();
        state.clear();
        try {
            start(false);
            amparo.close();
            long begin = System.nanoTime();
            start(true);
            say("warm start, all three servers: %.1f s".formatted((System.nanoTime() - begin) / 1e9));
            say("of it the application server with the application: " + serverStart());
            saves();
            pages();
            say("resident memory of the application server: %d MB".formatted(resident("wildfly") / 1024));
            Files.write(RESULT, lines);
        } finally {
            amparo.close();
            state.close();
        }
    }

    private void start(boolean empty) {
        amparo = new Amparo(
                new Project(Path.of("..").toAbsolutePath().normalize()),
                state,
                Ports.free(),
                Profile.DEMO,
                System.out::println);
        amparo.keepClasses();
        amparo.start();
        amparo.loadOnce(empty);
        tokens = amparo.accessTokens();
    }

    private void saves() throws Exception {
        var http = HttpClient.newHttpClient();
        String first = null;
        List<Long> overHttp = new ArrayList<>();
        for (int i = 0; i < WARM_UP + SAVES; i++) {
            String token = tokens.of("caseworker.gt");
            long begin = System.nanoTime();
            var answer = http.send(
                    HttpRequest.newBuilder(amparo.applicationUrl().resolve("/api/v1/cases"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    caseWithThreeServices().toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            long nano = System.nanoTime() - begin;
            assertThat(answer.statusCode()).isEqualTo(201);
            if (i >= WARM_UP) {
                overHttp.add(nano);
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                first = reader.readObject().getString("number");
            }
        }
        var database = amparo.database();
        List<Long> bare = new ArrayList<>();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            connection.setAutoCommit(false);
            long id;
            try (var query = connection.prepareStatement("select id from case_file where number = ?")) {
                query.setString(1, first);
                var result = query.executeQuery();
                result.next();
                id = result.getLong(1);
            }
            var copies = new RowCopies(connection, id);
            for (int i = 0; i < WARM_UP + SAVES; i++) {
                long begin = System.nanoTime();
                copies.write();
                if (i >= WARM_UP) {
                    bare.add(System.nanoTime() - begin);
                }
            }
            say("rows a saved case with three services consists of: " + copies.rows());
        }
        var saved = Times.of(overHttp);
        var floor = Times.of(bare);
        say("saving it over HTTP: " + saved);
        say("the same rows by bare JDBC: " + floor);
        say("ratio of the medians: %.2f".formatted(saved.median() / floor.median()));
    }

    private void pages() throws Exception {
        var waits = new PageLoad(amparo.applicationUrl(), "caseworker.gt").of(firstNumber());
        say("pages answered in a second: %.1f".formatted(waits.pagesASecond()));
        say("case list, 50 users, a page a second each: " + Times.of(waits.lists()));
        say("case page, in the same run: " + Times.of(waits.cases()));
        say("load of the machine in the last minute: %.1f, all programs together"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private String firstNumber() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(amparo.applicationUrl().resolve("/api/v1/cases?size=1"))
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
        var matcher = STARTED.matcher(Files.readString(state.log("wildfly")));
        while (matcher.find()) {
            time = matcher.group(1);
        }
        return "%.1f s".formatted(Integer.parseInt(time) / 1000.0);
    }

    private long resident(String server) throws IOException {
        long group = Long.parseLong(Files.readString(state.pidFile(server)).split(" ")[0]);
        return ProcessHandle.of(group).stream()
                .flatMap(leader -> Stream.concat(Stream.of(leader), leader.descendants()))
                .mapToLong(process -> residentOf(process.pid()))
                .max()
                .orElse(0);
    }

    private static long residentOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private void say(String line) {
        lines.add(line);
        System.out.println("MEASURED " + line);
    }
}
