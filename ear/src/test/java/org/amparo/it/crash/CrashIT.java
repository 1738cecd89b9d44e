package org.amparo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.OwnSystem;
import org.amparo.launcher.AccessTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server is killed while cases are written: what was acknowledged is there with its revision and is counted, and nothing is there by half. Once
 * database and application start anew, once all three servers do.
 */
class CrashIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_CRASH = 40;

    private static final OwnSystem SYSTEM = new OwnSystem("target/it-crash", false);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_CRASH);

    @BeforeAll
    static void start() {
        SYSTEM.beginEmpty();
    }

    @AfterAll
    static void stop() {
        SYSTEM.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wildfly", "mariadb"})
    void every_acknowledged_write_is_there_with_its_revision_and_no_half_of_one(String victim) throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        var tokens = SYSTEM.amparo().accessTokens();
        List<Future<Integer>> ends = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            ends.add(writers.submit(writer(tokens)));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES))
                .as("writes before the crash")
                .isTrue();
        SYSTEM.kill(victim);
        for (var end : ends) {
            end.get(2, TimeUnit.MINUTES);
        }
        writers.shutdown();
        if (victim.equals("wildfly")) {
            SYSTEM.restartBehindSignIn();
        } else {
            SYSTEM.restart();
        }

        for (String number : acknowledged) {
            assertThat(SYSTEM.count("case_file where number = '" + number + "'"))
                    .as(number)
                    .isEqualTo(1);
        }
        assertThat(SYSTEM.count("case_file")).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(SYSTEM.count(
                        "case_file f where (select count(*) from service_provision s where s.case_id = f.id) <> 3"))
                .as("cases without their three services")
                .isZero();
        assertThat(SYSTEM.count(
                        "case_file f where (select count(*) from status_decision d where d.case_id = f.id) <> 1"))
                .as("cases without the first entry of their ledger")
                .isZero();
        assertThat(SYSTEM.count(
                        "case_file f where (select count(*) from counted_service s where s.person_id = f.person_id"
                                + " and s.year = 2020 and s.known_until = '9999-12-31') <> 3"))
                .as("cases whose three services are not counted")
                .isZero();
        assertThat(
                        SYSTEM.count(
                                "counted_person c where not exists (select 1 from case_file f where f.person_id = c.person_id)"))
                .as("persons who are counted without a case")
                .isZero();
        SYSTEM.recount();
        for (String table : List.of("case_file", "service_provision", "status_decision")) {
            assertThat(SYSTEM.count(table + " b where not exists (select 1 from " + table
                            + "_aud a join revision r on r.id = a.rev where a.id = b.id and a.revend is null)"))
                    .as("rows of %s without their revision", table)
                    .isZero();
            assertThat(SYSTEM.count(
                            table + "_aud a where not exists (select 1 from " + table + " b where b.id = a.id)"))
                    .as("history of %s without its row", table)
                    .isZero();
        }
    }

    private Callable<Integer> writer(AccessTokens tokens) {
        return () -> {
            var http = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
            int written = 0;
            while (true) {
                var request = HttpRequest.newBuilder(
                                SYSTEM.amparo().applicationUrl().resolve("/api/v1/cases"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + tokens.of("caseworker.gt"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                caseWithThreeServices().toString()))
                        .build();
                HttpResponse<String> answer;
                try {
                    answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (IOException cutOff) {
                    return written;
                }
                if (answer.statusCode() != 201) {
                    return written;
                }
                try (var reader = Json.createReader(new StringReader(answer.body()))) {
                    acknowledged.add(reader.readObject().getString("number"));
                }
                written++;
                enough.countDown();
            }
        };
    }

    private static JsonObject caseWithThreeServices() {
        var services = Json.createArrayBuilder();
        for (String kind : List.of("MEDICAL", "LEGAL", "PSYCHOSOCIAL")) {
            services.add(Json.createObjectBuilder().add("kind", kind).add("startOn", "2020-05-05"));
        }
        return Json.createObjectBuilder()
                .add("role", "VICTIM")
                .add("profile", Json.createObjectBuilder().add("sex", "F"))
                .add("services", services)
                .build();
    }
}
