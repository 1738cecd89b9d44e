package org.amparo.it.http;

import static org.amparo.it.http.Records.CASES;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every call that records something, as the API's document has it, five times at once under one key: one record, five equal answers, and
 * the same once more afterwards.
 */
class OncePerPressIT {

    private static final String WORKER = "caseworker.gt";
    private static final String SUPERVISOR = "supervisor.gt";
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int AT_ONCE = 5;

    /** What of an answer is another thing a moment later: how far a job is. */
    private static final List<String> OF_THE_MOMENT = List.of(
            "persons",
            "differences",
            "rows",
            "notes",
            "state",
            "failure",
            "counts",
            "progress",
            "profile",
            "problems",
            "question",
            "bytes",
            "sha256",
            "name",
            "keptUntil",
            "endedAt",
            "confirmable",
            "stoppable",
            "answerable",
            "withdrawable",
            "withdrawn");

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    /** Those of the document that take a key: whatever takes one has to be tried here. */
    static Stream<String> operations() {
        var names = new TreeSet<String>();
        JsonObject paths =
                (JsonObject) Api.as("auditor").get("/developers/openapi.json").at("/paths");
        paths.values().forEach(path -> path.asJsonObject().values().stream()
                .map(JsonValue::asJsonObject)
                .filter(operation ->
                        operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                                .anyMatch(one -> KEY.equals(one.asJsonObject().getString("name"))))
                .forEach(operation -> names.add(operation.getString("operationId"))));
        return names.stream();
    }

    @Test
    void every_call_that_takes_a_key_is_tried() {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(PressedCalls.CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void five_at_once_record_once_and_are_answered_alike(String operation) {
        // What an earlier call has ordered writes rows of its own.
        Imports.allEnded("supervisor.gt");
        PressedCalls.Call call = PressedCalls.CALLS.get(operation).get();
        String key = UUID.randomUUID().toString();
        long before = rows(call);
        var answers = atOnce(() -> call.send(key));
        assertThat(answers).as(bodies(answers)).allMatch(answer -> answer.status() < 300 || call.rows() == 0);
        assertThat(answers.stream().map(OncePerPressIT::lasting).distinct())
                .as(bodies(answers))
                .hasSize(1);
        assertThat(rows(call) - before).as("rows of " + call.table()).isEqualTo(call.rows());
        assertThat(answers.stream().filter(answer -> answer.header(REPLAYED).isEmpty()))
                .as("those that were not told to be repetitions")
                .hasSize(call.rows() == 0 ? AT_ONCE : 1);
        Answer later = call.send(key);
        assertThat(lasting(later)).isEqualTo(lasting(answers.get(0)));
        assertThat(rows(call) - before).isEqualTo(call.rows());
    }

    private static List<Answer> atOnce(Supplier<Answer> call) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(one -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String bodies(List<Answer> answers) {
        return answers.stream()
                        .map(answer -> answer.status() + " " + answer.body())
                        .toList() + "";
    }

    /** Status, address and content, without what is new in every answer. */
    private static List<Object> lasting(Answer answer) {
        return List.of(
                answer.status(),
                answer.header("Location").orElse(""),
                answer.header("ETag").orElse(""),
                answer.body().isEmpty() ? "" : withoutTheMoment(answer.json()));
    }

    private static JsonValue withoutTheMoment(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        var lasting = Json.createObjectBuilder(object).remove("instance").remove("traceId");
        if (Stream.of("createdAt", "orderedAt", "begunAt").anyMatch(object::containsKey)) {
            OF_THE_MOMENT.forEach(lasting::remove);
        }
        return lasting.build();
    }

    private static long rows(PressedCalls.Call call) {
        try (var owner = AmparoSystem.asOwner();
                var query = owner.prepareStatement("select count(*) from " + call.table());
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_same_key_with_another_content_is_refused_in_words() {
        String key = UUID.randomUUID().toString();
        var worker = Api.as(WORKER).with(KEY, '"' + key + '"');
        Records.expect(worker.post(CASES, json("{'role': 'VICTIM'}")), 201);
        Answer unquoted = Api.as(WORKER).with(KEY, key).post(CASES, json("{ 'role' :  'VICTIM' }"));
        assertThat(Records.expect(unquoted, 201).header(REPLAYED)).hasValue("true");
        JsonObject other = json("{'role': 'VICTIM', 'detectionSource': 'POLICE'}");
        Answer refused = Records.expect(worker.post(CASES, other), 422);
        assertThat(Records.text(refused, "type")).endsWith("/problems/press-with-another-body");
        assertThat(Records.text(refused, "detail")).contains("clave nueva");
        Answer inEnglish = worker.with("Accept-Language", "en").post(CASES, other);
        assertThat(Records.text(inEnglish, "detail")).contains("under a new key");
    }

    @Test
    void what_was_refused_can_be_mended_under_its_key() {
        var worker = Api.as(WORKER).with(KEY, UUID.randomUUID().toString());
        Records.expect(worker.post(CASES, json("{'role': 'VICTIM', 'detectedOn': '2999-01-01'}")), 422);
        Answer mended = Records.expect(worker.post(CASES, json("{'role': 'VICTIM'}")), 201);
        assertThat(mended.header(REPLAYED)).isEmpty();
    }

    @Test
    void a_record_that_is_closed_to_her_by_now_is_not_found() {
        String key = UUID.randomUUID().toString();
        String number = Records.open(WORKER);
        JsonObject service = json("{'kind': 'LEGAL', 'startOn': '2024-05-04'}");
        Records.grant(SUPERVISOR, number, "user", "caseworker2.gt", "['LEGAL']");
        String grant = Records.list(Api.as(SUPERVISOR).get(CASES + "/" + number + "/grants"))
                .getJsonObject(0)
                .getString("id");
        var reader = Api.as("caseworker2.gt").with(KEY, key);
        String path = CASES + "/" + number + "/services";
        Records.expect(reader.post(path, service), 201);
        String id = Records.text(Records.expect(reader.post(path, service), 201), "id");
        var withdrawal = json("{'reason': 'it never took place'}");
        var versioned = reader.with("If-Match", "\"0\"");
        Records.expect(versioned.post(path + "/" + id + "/withdrawal", withdrawal), 204);
        Records.expect(versioned.post(path + "/" + id + "/withdrawal", withdrawal), 204);
        Records.endGrant(SUPERVISOR, number, grant);
        Records.expect(versioned.post(path + "/" + id + "/withdrawal", withdrawal), 404);
        Answer closed = Records.expect(reader.post(path, service), 404);
        assertThat(closed.header(REPLAYED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"\"", "\"open", "two words", "\"a\" \"b\""})
    void a_key_that_is_none_is_refused(String key) {
        Answer refused = Records.expect(Api.as(WORKER).with(KEY, key).post(CASES, json("{'role': 'VICTIM'}")), 400);
        assertThat(refused.at("/errors/0/field")).isEqualTo(Json.createValue(KEY));
        assertThat(refused.at("/errors/0/code")).isEqualTo(Json.createValue("not-a-press-key"));
    }

    @Test
    void a_key_has_a_hundred_characters_at_most() {
        String longest = UUID.randomUUID() + "x".repeat(64);
        Records.expect(Api.as(WORKER).with(KEY, longest).post(CASES, json("{'role': 'VICTIM'}")), 201);
        Records.expect(Api.as(WORKER).with(KEY, longest + "x").post(CASES, json("{'role': 'VICTIM'}")), 400);
    }
}
