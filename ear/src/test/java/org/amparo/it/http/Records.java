package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.shared.CaseNumber;

/** Records of the tests' own, made through the API as programs make them. */
public final class Records {

    /** Address of cases. */
    public static final String CASES = "/api/v1/cases";

    static final String ALL_CATEGORIES =
            """
            ["PROFILE", "BIRTH_DATE", "SENSITIVE_IDENTITY", "LOCATION", "HEALTH", "PSYCHOSOCIAL", "EXPLOITATION", "LEGAL",
             "FAMILY", "SERVICES", "HOUSING_PLACE", "FREE_TEXT"]""";

    /** Organisations of demo users that no migration brings. */
    private static final Map<String, String> ORGANISATIONS =
            Map.of("gt-ong-amanecer", "GTM", "gt-albergue-ceiba", "GTM", "gt-mp", "GTM", "cr-ong-amanecer", "CRI");

    private Records() {}

    /** JSON in single quotes. */
    public static JsonObject json(String text, Object... values) {
        String quoted = String.format(text, values).replace('\'', '"');
        try (JsonReader reader = Json.createReader(new StringReader(quoted))) {
            return reader.readObject();
        }
    }

    /** The answer, once its status is one of these. */
    public static Answer expect(Answer answer, int... statuses) {
        assertThat(Arrays.stream(statuses).boxed().toList())
                .as(
                        "%s %s: %s",
                        answer.response().request().method(), answer.response().uri(), answer.body())
                .contains(answer.status());
        return answer;
    }

    /** Posts an order; what is asked of it, for tests record in years that no other uses, is right. */
    static Answer post(String user, String path, JsonObject order) {
        var answer = Api.as(user).post(path, order);
        if (answer.status() != 422 || !answer.json().asJsonObject().containsKey("unlikely")) {
            return answer;
        }
        var confirmed = Json.createArrayBuilder();
        answer.json()
                .asJsonObject()
                .getJsonArray("unlikely")
                .forEach(asked -> confirmed.add(asked.asJsonObject().get("code")));
        return Api.as(user)
                .post(
                        path,
                        Json.createObjectBuilder(order)
                                .add("confirmed", confirmed)
                                .build());
    }

    /** Makes the organisations of the demo's users known, whichever test comes first. */
    public static void organisations() {
        ORGANISATIONS.forEach(Records::organisation);
    }

    /** Makes one organisation known, unless it is already. */
    public static void organisation(String code, String country) {
        JsonObject order = json("{'code': '%s', 'name': '%s', 'country': '%s', 'type': 'NGO'}", code, code, country);
        expect(Api.as("administrator").post("/api/v1/organisations", order), 201, 422);
    }

    /** Opens a case and returns its number. */
    public static String open(String user, String body, Object... values) {
        return text(expect(post(user, CASES, json(body, values)), 201), "number");
    }

    /** Opens a victim's case without particulars. */
    public static String open(String user) {
        return open(user, "{'role': 'VICTIM', 'profile': {'sex': 'F'}}");
    }

    /** Records a decision of the user's own organisation and returns its id. */
    public static String decide(String user, String number, String outcome, String on) {
        return text(
                expect(
                        post(
                                user,
                                CASES + "/" + number + "/decisions",
                                json("{'outcome': '%s', 'decidedOn': '%s', 'reasonCode': 'OTHER'}", outcome, on)),
                        201),
                "id");
    }

    /** Logs a service and returns its id. */
    public static String serve(String user, String number, String body, Object... values) {
        return text(expect(post(user, CASES + "/" + number + "/services", json(body, values)), 201), "id");
    }

    /** Withdraws a service that was logged and not touched since. */
    public static void withdrawService(String user, String number, String id) {
        expect(
                Api.as(user)
                        .with("If-Match", "\"0\"")
                        .post(
                                CASES + "/" + number + "/services/" + id + "/withdrawal",
                                json("{'reason': 'It is not hers.'}")),
                204);
    }

    /** The most that a demo user's role may see of a case. */
    static String categories(String username) {
        if (username.startsWith("shelter")) {
            return "['PROFILE', 'FAMILY', 'SERVICES', 'HOUSING_PLACE']".replace('\'', '"');
        }
        if (username.startsWith("prosecutor")) {
            return "['PROFILE', 'EXPLOITATION', 'LEGAL']".replace('\'', '"');
        }
        return username.startsWith("referrer") || username.equals("auditor") ? "[]" : ALL_CATEGORIES;
    }

    /** Grants a case to a user, or to an organisation, and returns the grant's id. */
    public static String grant(String supervisor, String number, String grantee, String name, String categories) {
        return text(
                expect(
                        Api.as(supervisor)
                                .post(
                                        CASES + "/" + number + "/grants",
                                        json(
                                                "{'%s': '%s', 'categories': %s, 'basis': 'REFERRAL', 'basisReference': 'R-1'}",
                                                grantee, name, categories)),
                        201),
                "id");
    }

    /** Closes a case. */
    public static void close(String user, String number) {
        expect(
                asItStands(user, number)
                        .post(CASES + "/" + number + "/closure", json("{'closureReason': 'INDEPENDENT'}")),
                200);
    }

    /** Puts a colleague in charge of a case. */
    static void assign(String supervisor, String number, String worker) {
        expect(
                asItStands(supervisor, number)
                        .post(
                                CASES + "/" + number + "/assignment",
                                json("{'username': '%s', 'reason': 'she is on leave'}", worker)),
                200);
    }

    private static Api asItStands(String user, String number) {
        String version = expect(Api.as(user).get(CASES + "/" + number), 200)
                .header("ETag")
                .orElseThrow();
        return Api.as(user).with("If-Match", version);
    }

    /** Ends a grant. */
    static void endGrant(String supervisor, String number, String grant) {
        expect(
                Api.as(supervisor)
                        .post(CASES + "/" + number + "/grants/" + grant + "/end", json("{'reason': 'it is over'}")),
                200,
                204);
    }

    /** Hides a case from an account. */
    public static void bar(String supervisor, String number, String user) {
        expect(
                Api.as(supervisor)
                        .post(CASES + "/" + number + "/bars", json("{'user': '%s', 'reason': 'kin of hers'}", user)),
                201);
    }

    /** A case number that is well made and that no case has. */
    static String unused() {
        return CaseNumber.random("GT", new SecureRandom()).value();
    }

    /** A text of the answered object. */
    static String text(Answer answer, String name) {
        return ((JsonObject) answer.json()).getString(name);
    }

    /** The answered list of objects. */
    public static JsonArray list(Answer answer) {
        return (JsonArray) answer.json();
    }

    /** What somebody is recorded to have read of a case, as its owner's supervisor is told. */
    static List<String> readBy(String reader, String number) {
        return json(Api.as("supervisor.gt").get(CASES + "/" + number + "/reads").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(read -> read.getString("username").equals(reader))
                .map(read -> read.getString("operation"))
                .toList();
    }

    /** The answered object without what is new in every answer. */
    static JsonObject lasting(Answer answer) {
        JsonObject problem = (JsonObject) answer.json();
        return Json.createObjectBuilder(problem)
                .add("instance", JsonValue.NULL)
                .add("traceId", JsonValue.NULL)
                .build();
    }

    /** The first entry of a case's ledger. */
    public static JsonObject firstDecision(String user, String number) {
        return expect(Api.as(user).get(CASES + "/" + number + "/decisions"), 200)
                .json()
                .asJsonArray()
                .getJsonObject(0);
    }
}
