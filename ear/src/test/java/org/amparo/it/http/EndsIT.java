package org.amparo.it.http;

import static org.amparo.it.http.Records.CASES;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What has ended opens nothing any more: a grant by its time, an account and an organisation by the administrator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final OwnSystem system = new OwnSystem("target/it-ends", false);

    @BeforeAll
    void start() {
        system.beginEmptyWithMovableClock();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    private Api as(String username) {
        return Api.to(system)
                .with(
                        "Authorization",
                        "Bearer " + system.amparo().accessTokens().of(username));
    }

    private String open(String worker) {
        return Records.text(Records.expect(as(worker).post(CASES, json("{'role': 'VICTIM'}")), 201), "number");
    }

    @Test
    void a_grant_of_an_hour_is_over_when_it_is_over_and_what_is_written_later_says_so() throws SQLException {
        String number = open("caseworker.gt");
        var order = json(
                "{'user': 'shelter.gt', 'categories': ['PROFILE'], 'basis': 'REFERRAL', 'endsAt': '%s'}",
                now().plus(Duration.ofHours(1)));
        Records.expect(as("supervisor.gt").post(CASES + "/" + number + "/grants", order), 201);
        Records.expect(as("shelter.gt").get(CASES + "/" + number), 200);
        system.passTime(Duration.ofMinutes(59));
        Records.expect(as("shelter.gt").get(CASES + "/" + number), 200);
        system.passTime(Duration.ofMinutes(2));
        Records.expect(as("shelter.gt").get(CASES + "/" + number), 404);
        Records.expect(as("shelter.gt").get(CASES + "/" + number + "/history"), 404);
        assertThat(((JsonObject)
                                Records.expect(as("shelter.gt").get(CASES), 200).json())
                        .getInt("total"))
                .isZero();
        var grant = (JsonObject)
                Records.list(Records.expect(as("supervisor.gt").get(CASES + "/" + number + "/grants"), 200))
                        .get(0);
        assertThat(grant.getBoolean("holds")).isFalse();
    }

    @Test
    void a_file_of_a_day_is_deleted_when_the_day_is_over() throws SQLException {
        open("caseworker.gt");
        String id = Records.text(
                Records.expect(
                        as("caseworker.gt").post(Exports.EXPORTS, json("{'kind': 'cases', 'format': 'csv'}")), 202),
                "id");
        await(id, "DONE");
        Records.expect(as("caseworker.gt").get(Exports.EXPORTS + "/" + id + "/file"), 200);
        system.passTime(Duration.ofHours(25));
        await(id, "EXPIRED");
        Records.expect(as("caseworker.gt").get(Exports.EXPORTS + "/" + id + "/file"), 404, 410, 422);
    }

    private void await(String export, String state) {
        Until.seen(
                LIMIT,
                () -> Records.text(
                        Records.expect(as("caseworker.gt").get(Exports.EXPORTS + "/" + export), 200), "state"),
                state::equals);
    }

    @Test
    void an_account_that_the_administrator_ends_is_nobody_from_the_next_request_on() {
        String number = open("caseworker.hn");
        var api = as("caseworker.hn");
        Records.expect(api.get(CASES + "/" + number), 200);
        String id = account("HND", "caseworker.hn");
        Records.expect(as("administrator").post("/api/v1/accounts/" + id + "/end", json("{}")), 200, 204);
        Instant ended = Instant.now();
        Records.expect(api.get(CASES + "/" + number), 403);
        System.out.printf(
                "%d ms after an account had been ended its open token was refused%n",
                Duration.between(ended, Instant.now()).toMillis());
        assertNobody(api, number);
        assertNobody(as("caseworker.hn"), number);
        // Announced anew it claims its name, and only then is let in.
        Records.expect(
                as("administrator")
                        .post("/api/v1/accounts", json("{'username': 'caseworker.hn', 'organisation': 'hn-cicesct'}")),
                201);
        Records.expect(as("caseworker.hn").get(CASES + "/" + number), 200);
    }

    @Test
    void whoever_acts_for_an_organisation_that_has_ended_is_nobody() {
        String number = open("caseworker2.cr");
        Records.expect(as("caseworker2.cr").get(CASES + "/" + number), 200);
        Records.expect(
                as("administrator")
                        .post("/api/v1/organisations/" + organisation("caseworker2.cr") + "/end", json("{}")),
                200,
                204);
        assertNobody(as("caseworker2.cr"), number);
        Records.expect(
                as("administrator").post("/api/v1/organisations/cr-ong-amanecer/reinstatement", json("{}")), 200, 204);
        Records.expect(as("caseworker2.cr").get(CASES + "/" + number), 200);
    }

    @Test
    void the_administrator_cannot_lock_the_system_by_ending_her_own_organisation() {
        String own = organisation("administrator");
        var refused =
                Records.expect(as("administrator").post("/api/v1/organisations/" + own + "/end", json("{}")), 422);
        assertThat(Records.text(refused, "type")).endsWith("/organisation-is-your-own");
        Records.expect(as("administrator").get("/api/v1/me"), 200);
    }

    /** The same for a case of hers, one of another's and one that never was. */
    private void assertNobody(Api api, String own) {
        String foreign = open("caseworker.sv");
        for (String path : List.of("", "/history", "/decisions", "/services")) {
            var answers = List.of(own, foreign, Records.unused()).stream()
                    .map(number -> Records.expect(api.get(CASES + "/" + number + path), 403))
                    .map(Records::lasting)
                    .distinct()
                    .toList();
            assertThat(answers).as(path).hasSize(1);
        }
        for (String path : List.of(CASES, "/api/v1/me", Exports.EXPORTS, "/api/v1/code-lists")) {
            Records.expect(api.get(path), 403);
        }
    }

    private String account(String country, String username) {
        Answer answer = Records.expect(as("administrator").get("/api/v1/accounts?country=" + country), 200);
        return Records.list(answer).getValuesAs(JsonObject.class).stream()
                .filter(account -> account.getString("username").equals(username))
                .map(account -> account.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private String organisation(String username) {
        var me =
                (JsonObject) Records.expect(as(username).get("/api/v1/me"), 200).json();
        return me.getString("organisation");
    }

    /** The moment as the moved clock has it; the tests of this class share it. */
    private Instant now() throws SQLException {
        try (var database = system.asOwner();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select clock_offset from installation")) {
            answer.next();
            return Instant.now().plus(answer.getLong(1), ChronoUnit.MICROS);
        }
    }
}
