package org.amparo.it.http;

import static org.amparo.it.http.Records.CASES;
import static org.amparo.it.http.Records.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Tokens;

/** A call of the API for each operation that takes a key, with what it needs. */
final class PressedCalls {

    private static final String WORKER = "caseworker.gt";
    private static final String SUPERVISOR = "supervisor.gt";
    private static final String ADMINISTRATOR = "administrator";
    private static final String KEY = "Idempotency-Key";

    /**
     * A call that can be made once.
     *
     * @param table in which it writes a row
     * @param rows how many
     */
    record Call(String user, String verb, String path, String version, JsonStructure body, String table, int rows) {
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

    /** By the name of their operation in the API's document. */
    static final Map<String, Supplier<Call>> CALLS = calls();

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
        calls.put("renameOrganisation", () -> {
            String code = code();
            Records.organisation(code, "GTM");
            return Call.amend(
                    ADMINISTRATOR,
                    "PUT",
                    "/api/v1/organisations/" + code + "/name",
                    null,
                    json("{'name': 'Casa %s', 'shortName': 'Casa'}", code),
                    "organisation_aud");
        });
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
                "orderCheck",
                () -> Call.create(
                        Tokens.OPERATOR,
                        "/api/v1/statistics/checks",
                        json("{'mend': false}"),
                        "counted_check where ordered_by <> 'amparo'",
                        1));
        calls.put(
                "orderActs",
                () -> Call.create("auditor", "/api/v1/oversight/files", json("{'acts': 'FILES'}"), "export_job", 1));
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
                "withdrawImport",
                () -> Call.create(
                        SUPERVISOR,
                        Imports.IMPORTS + "/" + Imports.written(SUPERVISOR) + "/withdrawal",
                        json("{'reason': 'a wrong file'}"),
                        "import_run where state in ('WITHDRAWING', 'WITHDRAWN')",
                        1));
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
        calls.put(
                "declareFigure",
                () -> Call.create(
                        SUPERVISOR,
                        Declarations.FIGURES,
                        Declarations.order(Declarations.declarable(SUPERVISOR)),
                        "declared_figure",
                        1));
        calls.put(
                "withdrawDeclaredFigure",
                () -> Call.amend(
                        SUPERVISOR,
                        "POST",
                        Declarations.FIGURES + "/" + Declarations.made(SUPERVISOR) + "/withdrawal",
                        "\"0\"",
                        json("{'reason': 'a newer document came'}"),
                        "declared_figure_aud"));
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
        return json("{'username': 'u-%s', 'organisation': 'gt-mp'}", UUID.randomUUID());
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

    private PressedCalls() {}
}
