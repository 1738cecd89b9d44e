package org.amparo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.SampleRegister;
import org.amparo.it.support.Until;
import org.amparo.launcher.LaunchFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Registers brought by the operator's command into an empty system. Servers are killed at points of an import, and each time it
 * is there as a whole or not at all; then the sample comes in, is counted to the last leaf, and leaves again for another empty system,
 * which counts the same. The sign-in is never killed and keeps running.
 */
class ImportCrashIT {

    /** How many of the points; all of them with {@code -Damparo.it.crashes=10}. */
    private static final int CRASHES = Integer.getInteger("amparo.it.crashes", 3);

    private final OwnSystem system = new OwnSystem("target/it-import", false);

    @BeforeEach
    void start() {
        system.beginEmpty();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void register_that_is_cut_off_can_be_brought_again_and_is_counted_to_the_last_leaf_the_same_after_it_has_left()
            throws Exception {
        Path register = SampleRegister.copies(1, Path.of("target/sample"));
        cutOffAtEachPoint(register);
        system.bring(register, "sample");
        assertWhole();
        assertReports();
        long history = system.count("case_file_aud");
        system.bring(register, "sample");
        assertThat(system.count("case_file"))
                .as("cases after the same import again")
                .isEqualTo(SampleRegister.CASES);
        assertThat(system.count("case_file_aud"))
                .as("history after the same import again")
                .isEqualTo(history);

        Path exported = Files.createDirectories(Path.of("target/it-exported"));
        for (String country : SampleRegister.COUNTRIES) {
            Path file = exported.resolve(country + ".zip");
            Files.deleteIfExists(file);
            system.fetch(country, file);
        }
        JsonObject before = system.report(2019);
        system.emptyBehindSignIn();
        for (String country : SampleRegister.COUNTRIES) {
            system.bring(exported.resolve(country + ".zip"), "again-" + country);
        }
        assertThat(differences(before, system.report(2019)))
                .as("leaves that differ after the round trip, but for persons in two countries' registers")
                .isSubsetOf("/total_distinct_region");
    }

    private void cutOffAtEachPoint(Path register) throws Exception {
        for (CrashPoint point : CrashPoint.ALL.subList(0, CRASHES)) {
            cutOff(register, point);
            assertAbsent(point);
        }
    }

    private void cutOff(Path register, CrashPoint point) throws Exception {
        try (Connection database = system.asOwner()) {
            database.setAutoCommit(false);
            long before = point.hold(database);
            var running = CompletableFuture.runAsync(() -> {
                try {
                    system.bring(register, "sample");
                } catch (LaunchFailure cutOff) {
                    // The command says that it lost the connection.
                }
            });
            Until.seen(
                    Duration.ofMinutes(2),
                    () -> {
                        assertThat(running).as(point.toString()).isNotDone();
                        return point.isReached(database, before);
                    },
                    reached -> reached);
            system.kill(point.victim());
            running.get(3, TimeUnit.MINUTES);
        }
        system.restartBehindSignIn();
        System.out.println(point);
    }

    private void assertAbsent(CrashPoint point) throws SQLException {
        for (String table : List.of(
                "case_file",
                "case_file_aud",
                "status_decision",
                "status_decision_aud",
                "service_provision",
                "service_provision_aud",
                "person",
                "availability",
                "import_key")) {
            assertThat(system.count(table)).as("%s after %s", table, point).isZero();
        }
        assertThat(system.count("import_run where state = 'DONE'"))
                .as("imports that say they are whole")
                .isZero();
        assertNothingLeft();
    }

    private void assertWhole() throws SQLException {
        assertThat(system.count("case_file")).as("cases").isEqualTo(SampleRegister.CASES);
        assertThat(system.count("service_provision")).isEqualTo(SampleRegister.SERVICES);
        assertThat(system.count("service_provision_aud")).isEqualTo(SampleRegister.SERVICES);
        assertThat(system.count("import_run where state = 'DONE'")).isEqualTo(1);
        assertNothingLeft();
    }

    /** An import says that it is done before it has cleared what lay ready for it. */
    private void assertNothingLeft() throws SQLException {
        Until.seen(
                Duration.ofMinutes(1),
                () -> system.count("staged_case") + system.count("staged_service") + system.count("staged_person"),
                staged -> staged == 0);
        assertThat(system.count("data_key k where not exists"
                        + " (select 1 from case_file c where c.data_key_id = k.id)"
                        + " and not exists (select 1 from import_run r where r.data_key_id = k.id)"))
                .as("keys of cases that are not there")
                .isZero();
    }

    private void assertReports() throws Exception {
        for (int year : List.of(2018, 2019)) {
            JsonObject expected = json(Files.readString(SampleRegister.FOLDER.resolve("report-" + year + ".json")));
            JsonObject actual = system.report(year);
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

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
