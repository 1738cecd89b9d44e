package org.amparo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.Ports;
import org.amparo.launcher.Profile;
import org.amparo.launcher.Project;
import org.amparo.launcher.StateFolder;
import org.amparo.launcher.exchange.Exchange;
import org.amparo.launcher.exchange.Transfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sample register, brought by the operator's command into an empty system: servers are killed while it is read and while it is
 * written, and each time nothing of it is there; then it comes in as a whole, is counted to the last leaf, and leaves again for another
 * empty system, which counts the same.
 */
class ImportCrashIT {

    private static final Path SAMPLE = Path.of("../ejb/src/test/resources/org/amparo/statistics");

    /** How often each server is killed at each stage; more by {@code -Damparo.it.crashes=N}. */
    private static final int CRASHES = Integer.getInteger("amparo.it.crashes", 1);

    private final StateFolder state = new StateFolder(Path.of("target/it-import"));
    private Amparo amparo;

    @BeforeEach
    void start() {
        state.claim();
        begin();
    }

    @AfterEach
    void stop() {
        amparo.close();
        state.close();
    }

    private void begin() {
        state.clear();
        amparo = started();
        amparo.loadOnce(true);
    }

    private Amparo started() {
        var system = new Amparo(
                new Project(Path.of("..").toAbsolutePath().normalize()),
                state,
                Ports.free(),
                Profile.DEMO,
                System.out::println);
        system.start();
        return system;
    }

    @Test
    void register_is_whole_or_absent_counted_to_the_last_leaf_and_the_same_after_it_has_left() throws Exception {
        Path register = sample();
        for (int i = 0; i < CRASHES; i++) {
            for (String victim : List.of("wildfly", "mariadb")) {
                killDuring(victim, register, "READING", i);
                killDuring(victim, register, "WRITING", i);
            }
        }
        bring(register, "sample");
        assertReports();
        long cases = count("case_file");
        bring(register, "sample");
        assertThat(count("case_file")).as("cases after the same import again").isEqualTo(cases);

        Path folder = Files.createDirectories(state.resolve("exports"));
        List<String> countries = List.of("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM");
        for (String country : countries) {
            exchange()
                    .exportRegister(new Transfer(
                            folder.resolve(country + ".zip"), null, false, null, null, null, null, country, null));
        }
        Path kept = Files.createDirectories(Path.of("target/it-exported"));
        for (String country : countries) {
            Files.copy(
                    folder.resolve(country + ".zip"),
                    kept.resolve(country + ".zip"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        JsonObject before = report(2019);
        amparo.close();
        begin();
        for (String country : countries) {
            bring(kept.resolve(country + ".zip"), "again-" + country);
        }
        assertThat(differences(before, report(2019)))
                .as("leaves that differ after the round trip, but for persons in two countries' registers")
                .isSubsetOf("/total_distinct_region");
    }

    /** Kills a server once the import has come to a stage; then nothing of it is there, and it is said to have failed. */
    private void killDuring(String victim, Path register, String stage, int times) throws Exception {
        var running = CompletableFuture.runAsync(() -> {
            try {
                bring(register, "sample");
            } catch (LaunchFailure cutOff) {
                // The command says that it lost the connection.
            }
        });
        await(() -> stage.equals(lastState()) || running.isDone(), times);
        kill(victim);
        running.get(3, TimeUnit.MINUTES);
        amparo.close();
        amparo = started();
        long cases = count("case_file");
        assertThat(cases).as("after %s was killed while %s", victim, stage).isIn(0L, 3000L);
        if (cases == 0) {
            assertThat(count("service_provision_aud")
                            + count("status_decision")
                            + count("person")
                            + count("import_key"))
                    .as("rows of an import that was cut off")
                    .isZero();
            assertThat(lastState()).isEqualTo("FAILED");
        } else {
            assertThat(count("service_provision")).isEqualTo(9789);
            assertThat(lastState()).isEqualTo("DONE");
            amparo.close();
            begin();
        }
        assertThat(count("staged_case") + count("staged_service")).isZero();
    }

    /** Looks until it holds; {@code times} looks more let later crashes fall later. */
    private static void await(BooleanSupplier holds, int times) {
        int left = times;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!holds.getAsBoolean() || left-- > 0) {
            assertThat(System.nanoTime()).as("the stage is reached").isLessThan(end);
        }
    }

    private String lastState() {
        try (Connection database = connection();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select state from import_run order by id desc limit 1")) {
            return answer.next() ? answer.getString(1) : null;
        } catch (SQLException e) {
            return null;
        }
    }

    private void bring(Path register, String source) {
        exchange().importRegister(new Transfer(register, "register", false, source, null, null, "insert", null, null));
    }

    private Exchange exchange() {
        return new Exchange(
                amparo.applicationUrl(), amparo.issuer(), amparo.operatorClientSecret(), System.out::println);
    }

    private Path sample() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/sample"));
        for (String file : List.of("cases.csv", "events.csv", "availability.csv")) {
            Files.copy(SAMPLE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private void assertReports() throws Exception {
        for (int year : List.of(2018, 2019)) {
            JsonObject expected = json(Files.readString(SAMPLE.resolve("report-" + year + ".json")));
            JsonObject actual = report(year);
            for (String block : List.of("identified", "assisted")) {
                for (var leaf : leaves("", expected.get(block)).entrySet()) {
                    assertThat(leaves("", actual.get(block)).get(leaf.getKey()))
                            .as("%d %s %s", year, block, leaf.getKey())
                            .isEqualTo(leaf.getValue());
                }
            }
        }
    }

    private static List<String> differences(JsonObject one, JsonObject other) {
        return List.of("identified", "assisted").stream()
                .flatMap(block -> {
                    var again = leaves("", other.get(block));
                    return leaves("", one.get(block)).entrySet().stream()
                            .filter(leaf -> !leaf.getValue().equals(again.get(leaf.getKey())))
                            .map(Map.Entry::getKey);
                })
                .toList();
    }

    private static Map<String, JsonValue> leaves(String path, JsonValue value) {
        var leaves = new LinkedHashMap<String, JsonValue>();
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> leaves.putAll(leaves(path + '/' + key, inner)));
        } else {
            leaves.put(path, value);
        }
        return leaves;
    }

    private JsonObject report(int year) throws IOException, InterruptedException {
        var address = URI.create(amparo.applicationUrl() + "/api/v1/statistics/annual-report?year=" + year);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + amparo.accessTokens().of("secretariat"))
                .build();
        return json(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private void kill(String server) throws IOException, InterruptedException {
        String group = Files.readString(state.pidFile(server)).split(" ")[0];
        int exit = new ProcessBuilder("kill", "-KILL", "--", "-" + group)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).as("kill of " + server).isZero();
    }

    private Connection connection() throws SQLException {
        var database = amparo.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private long count(String table) throws SQLException {
        try (Connection database = connection();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select count(*) from " + table)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
