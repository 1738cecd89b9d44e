package org.amparo.it.http;

import static org.amparo.it.http.Records.CASES;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String ADMINISTRATOR = "administrator";
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int AT_ONCE = 5;

    /** What of an answer is another thing a moment later: how far a job is. */
    private static final List<String> OF_THE_MOMENT = List.of(
            "notes",
            "state",
            "failure",
            "counts",
            "progress",
            "profile",
            "problems",
            "bytes",
            "sha256",
            "name",
            "keptUntil",
            "endedAt",
            "confirmable",
            "stoppable");

    /**
     * A call that can be made once.
     *
     * @param table in which it writes a row
     * @param rows how many
     */
    private record Call(
            String user, String verb, String path, String version, JsonStructure body, String table, int rows) {
        static Call create(String user, String path, JsonStructure body, String table, int rows) {
            return new Call(user, "POST", path, null, body, table, rows);
        }

        static Call amend(String user, String verb, String path, String version, JsonStructure body, String table) {
            return new Call(user, verb, path, version, body, table, 1);
        }

        Answer send(String key) {
            var api = Api.as(user).with(KEY, key);
            api = version == null ? api : api.with("If-Match", version);
            if (path.equals(Imports.IMPORTS)) {
                return api.upload(
                        path,
                        Map.of("dryRun", "true", "source", ((JsonObject) body).getString("source")),
                        "cases.csv",
                        Imports.CASES.getBytes(StandardCharsets.UTF_8));
            }
            return switch (verb) {
                case "PATCH" -> api.patch(path, body);
                case "PUT" -> api.put(path, body);
                default -> api.post(path, body);
            };
        }
    }

    private static final Map<String, Supplier<Call>> CALLS = calls();

    private static Map<String, Supplier<Call>> calls() {
        Map<String, Supplier<Call>> calls = new LinkedHashMap<>();
        calls.put(
                "openCase",
                () -> Call.create(
                        WORKER,
                        CASES,
                        json("{'role': 'VICTIM', 'services': [{'kind': 'LEGAL', 'startOn': '2024-01-02'}]}"),
                        "case_file",
                        1));
        calls.put("amendCase", () -> amended("PATCH", "", "{'location': {'originArea': 'GT-01'}}"));
        calls.put("assignCase", () -> {
            String number = Records.open(SUPERVISOR);
            return Call.amend(
                    SUPERVISOR,
                    "POST",
                    CASES + "/" + number + "/assignment",
                    "\"0\"",
                    json("{'username': 'caseworker.gt', 'reason': 'her turn now'}"),
                    "case_file_aud");
        });
        calls.put("closeCase", () -> amended("POST", "/closure", "{'closureReason': 'INDEPENDENT'}"));
        calls.put("reopenCase", () -> {
            String number = Records.open(WORKER);
            Records.close(WORKER, number);
            return Call.amend(
                    WORKER,
                    "POST",
                    CASES + "/" + number + "/reopening",
                    "\"1\"",
                    json("{'reason': 'she came back'}"),
                    "case_file_aud");
        });
        calls.put(
                "recordDecision",
                () -> onCase(
                        WORKER,
                        "/decisions",
                        "{'outcome': 'REQUESTED', 'decidedOn': '2024-05-02'}",
                        "status_decision"));
        calls.put("checkDecision", () -> {
            String number = Records.open("caseworker2.gt");
            Answer paper = Records.expect(
                    Api.as("caseworker2.gt")
                            .post(
                                    CASES + "/" + number + "/decisions",
                                    json(
                                            "{'outcome': 'CONFIRMED', 'decidedOn': '2024-04', 'body': 'gt-svet', 'paperReference': 'P-1'}")),
                    201);
            return Call.amend(
                    "supervisor2.gt",
                    "POST",
                    CASES + "/" + number + "/decisions/" + Records.text(paper, "id") + "/check",
                    paper.header("ETag").orElseThrow(),
                    json("{'agrees': true}"),
                    "status_decision_aud");
        });
        calls.put("correctDecision", () -> {
            String number = Records.open(WORKER);
            var first = Records.firstDecision(WORKER, number);
            return new Call(
                    WORKER,
                    "POST",
                    CASES + "/" + number + "/decisions/" + first.getString("id") + "/correction",
                    "\"" + first.getInt("version") + "\"",
                    json(
                            "{'instead': {'outcome': 'POSSIBLE', 'decidedOn': '2026-03-05'}, 'reason': 'another day it was'}"),
                    "status_decision",
                    1);
        });
        calls.put(
                "logService",
                () -> onCase(WORKER, "/services", "{'kind': 'LEGAL', 'startOn': '2024-05-04'}", "service_provision"));
        calls.put(
                "amendService",
                () -> ofService(
                        "PUT",
                        "",
                        "{'reason': 'a typing error', 'service': {'kind': 'LEGAL', 'startOn': '2024-05-05'}}"));
        calls.put(
                "moveService",
                () -> ofService(
                        "POST",
                        "/move",
                        "{'reason': 'another person it was', 'toCase': '" + Records.open(WORKER) + "'}"));
        calls.put("withdrawService", () -> ofService("POST", "/withdrawal", "{'reason': 'it never took place'}"));
        calls.put(
                "logActivity",
                () -> Call.create(
                        WORKER,
                        "/api/v1/services/activities",
                        json(
                                "{'service': {'kind': 'LEGAL', 'startOn': '2024-05-06'}, 'cases': ['%s', '%s']}",
                                Records.open(WORKER), Records.open(WORKER)),
                        "service_provision",
                        2));
        calls.put(
                "logGrid",
                () -> Call.create(
                        WORKER,
                        "/api/v1/services/grid",
                        json(
                                "{'cells': [{'caseNumber': '%s', 'kind': 'LEGAL', 'on': '2024-05-07'}]}",
                                Records.open(WORKER)),
                        "service_provision",
                        1));
        calls.put(
                "openGrant",
                () -> onCase(
                        SUPERVISOR,
                        "/grants",
                        "{'user': 'caseworker2.gt', 'categories': ['PROFILE'], 'basis': 'REFERRAL'}",
                        "case_grant"));
        calls.put("endGrant", () -> {
            String number = Records.open(WORKER);
            String grant = Records.grant(SUPERVISOR, number, "user", "caseworker2.gt", "['PROFILE']");
            return Call.amend(
                    SUPERVISOR,
                    "POST",
                    CASES + "/" + number + "/grants/" + grant + "/end",
                    null,
                    json("{'reason': 'it is over'}"),
                    "case_grant_aud");
        });
        calls.put(
                "setBar",
                () -> onCase(SUPERVISOR, "/bars", "{'user': 'caseworker2.gt', 'reason': 'kin of hers'}", "case_bar"));
        calls.put("liftBar", () -> {
            String number = Records.open(WORKER);
            Records.bar(SUPERVISOR, number, "caseworker2.gt");
            String bar = Records.list(Api.as(SUPERVISOR).get(CASES + "/" + number + "/bars"))
                    .getJsonObject(0)
                    .getString("id");
            return Call.amend(
                    SUPERVISOR,
                    "POST",
                    CASES + "/" + number + "/bars/" + bar + "/lift",
                    null,
                    json("{'reason': 'not kin after all'}"),
                    "case_bar_aud");
        });
        calls.put("announceAccount", () -> Call.create(ADMINISTRATOR, "/api/v1/accounts", account(), "account", 1));
        calls.put("endAccount", () -> {
            Answer announced = Records.expect(Api.as(ADMINISTRATOR).post("/api/v1/accounts", account()), 201);
            return Call.amend(
                    ADMINISTRATOR,
                    "POST",
                    "/api/v1/accounts/" + Records.text(announced, "id") + "/end",
                    null,
                    json("{}"),
                    "account_aud");
        });
        calls.put(
                "registerOrganisation",
                () -> Call.create(ADMINISTRATOR, "/api/v1/organisations", organisation(code()), "organisation", 1));
        calls.put("endOrganisation", () -> ofOrganisation("/end", false));
        calls.put("reinstateOrganisation", () -> ofOrganisation("/reinstatement", true));
        calls.put(
                "orderExport",
                () -> Call.create(
                        "supervisor2.gt",
                        Exports.EXPORTS,
                        json("{'kind': 'cases', 'format': 'csv'}"),
                        "export_job",
                        1));
        calls.put(
                "startImport",
                () -> Call.create(
                        SUPERVISOR, Imports.IMPORTS, json("{'source': '%s'}", Imports.source()), "import_run", 1));
        calls.put(
                "confirmImport",
                () -> Call.create(
                        SUPERVISOR, Imports.IMPORTS + "/" + looked() + "/confirmation", json("{}"), "import_run", 1));
        calls.put(
                "answerImport",
                () -> Call.create(
                        SUPERVISOR,
                        Imports.IMPORTS + "/" + Imports.asked(SUPERVISOR) + "/answers",
                        json("{'dates': 'dmy'}"),
                        "import_run",
                        1));
        calls.put(
                "cancelImport",
                () -> Call.create(
                        SUPERVISOR, Imports.IMPORTS + "/" + looked() + "/cancellation", json("{}"), "import_run", 0));
        calls.put(
                "stateAvailability",
                () -> new Call(
                        SUPERVISOR,
                        "PUT",
                        "/api/v1/statistics/availability",
                        null,
                        json("{'year': 2003, 'indicator': 'IDENT_FORM', 'status': 'AVAILABLE'}"),
                        "availability",
                        1));
        return calls;
    }

    private static Call onCase(String user, String below, String body, String table) {
        return Call.create(user, CASES + "/" + Records.open(WORKER) + below, json(body), table, 1);
    }

    private static Call amended(String verb, String below, String body) {
        return Call.amend(
                WORKER, verb, CASES + "/" + Records.open(WORKER) + below, "\"0\"", json(body), "case_file_aud");
    }

    private static Call ofService(String verb, String below, String body) {
        String number = Records.open(WORKER);
        String id = Records.serve(WORKER, number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2024-05-04'}");
        return Call.amend(
                WORKER,
                verb,
                CASES + "/" + number + "/services/" + id + below,
                "\"0\"",
                json(body),
                "service_provision_aud");
    }

    private static Call ofOrganisation(String below, boolean ended) {
        String code = code();
        Records.organisation(code, "GTM");
        String path = "/api/v1/organisations/" + code;
        if (ended) {
            Records.expect(Api.as(ADMINISTRATOR).post(path + "/end", json("{}")), 204);
        }
        return Call.amend(ADMINISTRATOR, "POST", path + below, null, json("{}"), "organisation_aud");
    }

    private static JsonObject account() {
        return json("{'username': '%s', 'organisation': 'gt-mp'}", UUID.randomUUID());
    }

    private static String code() {
        return "gt-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static JsonObject organisation(String code) {
        return json("{'code': '%s', 'name': 'Asociación %s', 'country': 'GTM', 'type': 'NGO'}", code, code);
    }

    private static String looked() {
        return Imports.ended(
                        SUPERVISOR, Map.of("dryRun", "true", "source", Imports.source()), "cases.csv", Imports.CASES)
                .getString("id");
    }

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
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void five_at_once_record_once_and_are_answered_alike(String operation) {
        Call call = CALLS.get(operation).get();
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
        if (object.containsKey("createdAt") || object.containsKey("orderedAt")) {
            OF_THE_MOMENT.forEach(lasting::remove);
        }
        return lasting.build();
    }

    private static long rows(Call call) {
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
        Records.expect(reader.post(path, service), 201);
        Records.endGrant(SUPERVISOR, number, grant);
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
