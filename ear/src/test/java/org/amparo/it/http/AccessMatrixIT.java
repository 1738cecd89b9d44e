package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of docs/access.md, by every role, on a case of her own, a granted one, one of another
 * organisation, one of another country and one that does not exist. Changes carry a version that never was, so that what is
 * allowed ends in 412 and the records stay as they are.
 */
class AccessMatrixIT {

    private static final Path TABLE = Path.of("../docs/access.md");
    private static final String REFUSED = "–";
    private static final String NO_CASE = "yes";
    private static final String NEVER_FOUND = "none";
    private static final String NEVER_A_VERSION = "\"999999\"";

    /** Which user stands for a role, by whose case it is. */
    private static final Map<String, Map<Whose, String>> ACTORS = Map.of(
            "caseworker",
            Map.of(
                    Whose.OWN, "caseworker.gt",
                    Whose.GRANTED, "caseworker2.gt",
                    Whose.OTHER_ORGANISATION, "caseworker2.gt",
                    Whose.OTHER_COUNTRY, "caseworker.cr",
                    Whose.ABSENT, "caseworker.gt"),
            "supervisor",
            Map.of(
                    Whose.OWN, "supervisor.gt",
                    Whose.GRANTED, "supervisor2.gt",
                    Whose.OTHER_ORGANISATION, "supervisor.gt",
                    Whose.OTHER_COUNTRY, "supervisor.cr",
                    Whose.ABSENT, "supervisor.gt"),
            "shelter",
            grantee("shelter.gt", "shelter.cr"),
            "prosecutor",
            grantee("prosecutor.gt", "prosecutor.cr"),
            "referrer",
            grantee("referrer.gt", "referrer.cr"),
            "auditor",
            grantee("auditor", "auditor"),
            "administrator",
            grantee("administrator", "administrator"),
            "secretariat",
            grantee("secretariat", "secretariat"),
            Tokens.OPERATOR,
            grantee(Tokens.OPERATOR, Tokens.OPERATOR));

    /** An organisation without users, whose end hurts no other test. */
    private static final String CLOSING = "gt-por-cerrar";

    /** What a door of figures has to be asked. */
    private static final Map<String, String> FIGURES_ASKED = Map.of(
            "/statistics/annual-report/file", "?year=2004&format=csv",
            "/statistics/years", "?figure=identified.by_sex_age&from=2004",
            "/statistics/years/file", "?figure=identified.by_sex_age&from=2004&format=csv",
            "/statistics/table", "?population=IDENTIFIED&rows=CELL&from=2004",
            "/statistics/table/file", "?population=IDENTIFIED&rows=CELL&from=2004&format=csv");

    private enum Whose {
        OWN,
        GRANTED,
        OTHER_ORGANISATION,
        OTHER_COUNTRY,
        ABSENT
    }

    private static Map<Whose, String> grantee(String inCountry, String abroad) {
        return Map.of(
                Whose.GRANTED, inCountry,
                Whose.OTHER_ORGANISATION, inCountry,
                Whose.OTHER_COUNTRY, abroad,
                Whose.ABSENT, inCountry);
    }

    /** One cell of the table for one case, and what it has to answer. */
    record Attempt(String verb, String path, String role, Whose whose, String cell) {
        @Override
        public String toString() {
            return "%s %s by %s, %s".formatted(verb, path, role, whose == null ? "no case" : whose);
        }
    }

    private record Target(String number, String decision, String service, String grant, String bar) {}

    private static Target owned;
    private static Target granted;
    private static Target ofOtherOrganisation;

    @BeforeAll
    static void record() {
        Records.organisations();
        Records.organisation(CLOSING, "GTM");
        owned = target("caseworker.gt", "supervisor.gt");
        ofOtherOrganisation = target("caseworker2.gt", null);
        granted = target("caseworker.gt", "supervisor.gt");
        for (String user :
                List.of("caseworker2.gt", "supervisor2.gt", "shelter.gt", "prosecutor.gt", "referrer.gt", "auditor")) {
            Records.grant("supervisor.gt", granted.number(), "user", user, Records.categories(user));
        }
    }

    private static Target target(String worker, String supervisor) {
        String number = Records.open(worker);
        String decision = Records.text(
                Records.expect(
                        Api.as(worker)
                                .post(
                                        Records.CASES + "/" + number + "/decisions",
                                        json(
                                                "{'outcome': 'CONFIRMED', 'decidedOn': '2024-05-02', 'body': 'gt-svet', 'paperReference': 'P-7'}")),
                        201),
                "id");
        String service = Records.serve(worker, number, "{'kind': 'MEDICAL', 'startOn': '2024-05-03'}");
        String grant = supervisor == null
                ? null
                : Records.grant(supervisor, number, "organisation", CLOSING, "['HOUSING_PLACE']");
        String bar = supervisor == null
                ? null
                : Records.text(
                        Records.expect(
                                Api.as(supervisor)
                                        .post(
                                                Records.CASES + "/" + number + "/bars",
                                                json("{'organisation': '%s', 'reason': 'a good reason'}", CLOSING)),
                                201),
                        "id");
        return new Target(number, decision, service, grant, bar);
    }

    static Stream<Attempt> attempts() throws IOException {
        List<List<String>> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| Operation |")
                        || line.startsWith("| GET /")
                        || line.startsWith("| POST /")
                        || line.startsWith("| PUT /")
                        || line.startsWith("| PATCH /"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> roles = rows.get(0);
        var attempts = new ArrayList<Attempt>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String[] operation = row.get(0).split(" ");
            for (int column = 1; column < row.size(); column++) {
                add(attempts, operation[0], operation[1], roles.get(column), row.get(column));
            }
        }
        return attempts.stream();
    }

    private static void add(List<Attempt> attempts, String verb, String path, String role, String cell) {
        if (aboutCases(path)) {
            ACTORS.get(role).keySet().forEach(whose -> attempts.add(new Attempt(verb, path, role, whose, cell)));
        } else {
            attempts.add(new Attempt(verb, path, role, null, cell));
        }
    }

    private static boolean aboutCases(String path) {
        return path.contains("{number}") || path.startsWith("/services");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void answers_as_the_table_says(Attempt attempt) {
        String user = attempt.whose() == null
                ? ACTORS.get(attempt.role()).get(Whose.ABSENT)
                : ACTORS.get(attempt.role()).get(attempt.whose());
        Answer answer = send(user, attempt, target(attempt));
        if (attempt.cell().equals(REFUSED)) {
            Records.expect(answer, 403);
            return;
        }
        if (attempt.cell().equals(NO_CASE)) {
            assertAllowed(answer);
            return;
        }
        switch (attempt.whose()) {
            case OWN -> assertAllowed(answer);
            case GRANTED -> assertGranted(attempt.cell(), answer);
            default -> assertLikeAbsent(user, attempt, answer);
        }
    }

    private static void assertAllowed(Answer answer) {
        if (answer.response().request().method().equals("GET")) {
            Records.expect(answer, 200);
        } else {
            Records.expect(answer, 200, 201, 202, 204, 412, 422);
        }
    }

    private static void assertGranted(String cell, Answer answer) {
        if (cell.contains("granted")) {
            assertAllowed(answer);
        } else if (cell.equals(NEVER_FOUND)) {
            Records.expect(answer, 404);
        } else {
            Records.expect(answer, 422);
            assertThat(Records.text(answer, "type")).endsWith("/case-not-owned");
        }
    }

    /** A foreign case answers word for word as one that does not exist. */
    private static void assertLikeAbsent(String user, Attempt attempt, Answer answer) {
        Records.expect(answer, 404);
        Answer absent = send(user, attempt, new Target(Records.unused(), id(), id(), id(), id()));
        Records.expect(absent, 404);
        assertThat(Records.lasting(answer)).isEqualTo(Records.lasting(absent));
        assertThat(answer.response().headers().map().keySet())
                .isEqualTo(absent.response().headers().map().keySet());
    }

    private static Target target(Attempt attempt) {
        if (attempt.whose() == null) {
            return null;
        }
        return switch (attempt.whose()) {
            case OWN -> owned;
            case GRANTED -> granted;
            case OTHER_ORGANISATION -> attempt.role().equals("supervisor") ? ofOtherOrganisation : owned;
            case OTHER_COUNTRY -> ofOtherOrganisation;
            case ABSENT -> new Target(Records.unused(), id(), id(), id(), id());
        };
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Answer send(String user, Attempt attempt, Target target) {
        Api api = Api.as(user).with("If-Match", NEVER_A_VERSION);
        String path = "/api/v1" + path(attempt, user, target);
        if (attempt.verb().equals("POST") && attempt.path().equals("/imports")) {
            var fields = Map.of("dryRun", "true", "source", Imports.source());
            return api.upload(path, fields, "cases.csv", Imports.CASES.getBytes(StandardCharsets.UTF_8));
        }
        return switch (attempt.verb()) {
            case "GET" -> api.get(path);
            case "PATCH" -> api.patch(path, body(attempt, target));
            case "PUT" -> api.put(path, body(attempt, target));
            default -> api.post(path, body(attempt, target));
        };
    }

    private static String path(Attempt attempt, String user, Target target) {
        String pattern = attempt.path();
        if (pattern.startsWith("/exports/{id}")) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : Exports.ownOf(user));
        }
        if (pattern.equals("/imports/{id}/withdrawal")) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : Imports.written(user));
        }
        if (pattern.startsWith("/imports/{id}")) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : Imports.ownOf(user));
        }
        if (pattern.equals("/statistics/annual-report") || pattern.equals("/statistics/availability")) {
            return pattern + (attempt.verb().equals("GET") ? "?year=2004" : "");
        }
        if (FIGURES_ASKED.containsKey(pattern)) {
            return pattern + FIGURES_ASKED.get(pattern);
        }
        if (pattern.equals("/statistics/declared-figures")) {
            return pattern + (attempt.verb().equals("GET") ? "?year=2004" : "");
        }
        if (pattern.startsWith("/statistics/declared-figures/{id}")) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : Declarations.made("supervisor.gt"));
        }
        if (pattern.equals("/statistics/checks/{id}")) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : checked(user));
        }
        if (pattern.contains("{act}")) {
            return pattern.replace("{act}", attempt.cell().equals(REFUSED) ? "1" : ownRead(user));
        }
        if (target == null) {
            return pattern.replace("{id}", attempt.cell().equals(REFUSED) ? id() : announced())
                    .replace("{code}", CLOSING)
                    .replace("{country}", "GTM")
                    .replace("{list}", "service_kind")
                    .replace("{format}", "register")
                    .replace("{path}/cases", "identified.by_sex_age.WOMEN/cases?year=2004")
                    .replace("{path}/explanation", "identified.by_sex_age.WOMEN/explanation?year=2004")
                    .replace("{path}/changes", "identified.by_sex_age.WOMEN/changes?year=2004&from=2005-01-01");
        }
        String id = pattern.contains("/decisions/")
                ? target.decision()
                : pattern.contains("/services/")
                        ? target.service()
                        : pattern.contains("/bars/") ? target.bar() : target.grant();
        return pattern.replace("{number}", target.number()).replace("{id}", String.valueOf(id));
    }

    private static String checked(String user) {
        return Records.text(
                Records.expect(Api.as(user).post("/api/v1/statistics/checks", json("{'mend': false}")), 202), "id");
    }

    /** The number of an act of reading that this account has done: it asks who read what, which is one. */
    private static String ownRead(String user) {
        Api.as(user).get("/api/v1/oversight/reads");
        JsonObject newest = (JsonObject)
                Api.as(user).get("/api/v1/oversight/reads?kind=AUDIT&size=1").json();
        return newest.getJsonArray("items").getJsonObject(0).get("act").toString();
    }

    /** An account that nobody will miss. */
    private static String announced() {
        return Records.text(
                Records.expect(
                        Api.as("administrator")
                                .post("/api/v1/accounts", json("{'username': 'u-%s', 'organisation': 'gt-mp'}", id())),
                        201),
                "id");
    }

    private static JsonObject body(Attempt attempt, Target target) {
        String operation = attempt.path().replace("/cases/{number}", "");
        return switch (operation) {
            case "/cases" -> json("{'role': 'VICTIM'}");
            case "" -> json("{'reason': 'a good reason', 'location': {'originArea': 'UNKNOWN'}}");
            case "/assignment" -> json("{'username': 'caseworker.gt', 'reason': 'a good reason'}");
            case "/closure" -> json("{'closureReason': 'INDEPENDENT'}");
            case "/reopening" -> json("{'reason': 'a good reason'}");
            case "/decisions" -> json("{'outcome': 'REQUESTED', 'decidedOn': '2024-05-02'}");
            case "/decisions/{id}/check" -> json("{'agrees': true}");
            case "/decisions/{id}/correction" -> json("{'mistaken': true, 'reason': 'a good reason'}");
            case "/services" -> json("{'kind': 'LEGAL', 'startOn': '2024-05-04'}");
            case "/services/{id}" -> json(
                    "{'reason': 'a good reason', 'service': {'kind': 'MEDICAL', 'startOn': '2024-05-05'}}");
            case "/services/{id}/move" -> json("{'reason': 'a good reason', 'toCase': '%s'}", Records.unused());
            case "/services/{id}/withdrawal", "/grants/{id}/end", "/bars/{id}/lift" -> json(
                    "{'reason': 'a good reason'}");
            case "/services/activities" -> json(
                    "{'service': {'kind': 'SOCIAL'}, 'cases': ['%s']}"
                            .replace("SOCIAL'", "LEGAL', 'startOn': '2024-05-06'"),
                    target.number());
            case "/services/grid" -> json(
                    "{'cells': [{'caseNumber': '%s', 'kind': 'LEGAL', 'on': '2024-05-07'}]}", target.number());
            case "/grants" -> json("{'user': 'nobody.gt', 'categories': ['PROFILE'], 'basis': 'REFERRAL'}");
            case "/bars" -> json("{'user': 'nobody.gt', 'reason': 'a good reason'}");
            case "/accounts" -> json("{'username': 'u-%s', 'organisation': 'gt-mp'}", id());
            case "/organisations" -> json(
                    "{'code': 'gt-mp', 'name': 'Ministerio', 'country': 'GTM', 'type': 'LawEnforcement'}");
            case "/organisations/{code}/name" -> json("{'name': 'Por cerrar'}");
            case "/oversight/files" -> json("{'acts': 'FILES'}");
            case "/organisations/{code}/end",
                    "/organisations/{code}/reinstatement",
                    "/accounts/{id}/end",
                    "/imports/{id}/cancellation",
                    "/imports/{id}/answers",
                    "/imports/{id}/confirmation" -> json("{}");
            case "/imports/{id}/withdrawal" -> json("{'reason': 'a wrong file'}");
            case "/exports" -> attempt.role().equals(Tokens.OPERATOR)
                    ? json(Exports.REGISTER)
                    : json("{'kind': 'cases', 'format': 'csv'}");
            case "/statistics/checks" -> json("{'mend': false}");
            case "/statistics/availability" -> json("{'year': 2004, 'indicator': 'IDENT_FORM', 'status': 'AVAILABLE'}");
            case "/statistics/declared-figures" -> Declarations.order(
                    attempt.cell().equals(REFUSED) ? "identified.lgbtiq" : Declarations.declarable("supervisor.gt"));
            case "/statistics/declared-figures/{id}/withdrawal" -> json("{'reason': 'a newer document came'}");
            default -> throw new IllegalStateException("no body for " + attempt);
        };
    }
}
