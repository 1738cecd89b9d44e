package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scripted sequence of changes to one case, and what its history tells of it, to whom. */
class HistoryIT {

    private static final String WORKER = "caseworker.gt";

    private static String number;
    private static String other;
    private static String service;
    private static Instant before;
    private static Instant after;

    @BeforeAll
    static void play_the_sequence() {
        Records.organisations();
        before = Instant.now();
        number = Records.open(
                WORKER,
                "{'role': 'VICTIM', 'detectedOn': '2024-03-01', 'profile': {'sex': 'F', 'nationalities': ['HND']},"
                        + " 'birth': {'birthDate': '2003'}, 'identity': {'lgbtiq': 'YES'}, 'health': {'pregnancy': 'NO'},"
                        + " 'exploitation': {'forms': ['SEXUAL_UNSPECIFIED']}, 'texts': {'story': 'She told it once.'}}");
        other = Records.open(WORKER);
        change(
                WORKER,
                "",
                "{'profile': {'sex': 'F', 'nationalities': ['HND', 'NIC']}, 'health': {'pregnancy': 'YES'}}");
        Records.decide(WORKER, number, "CONFIRMED", "2024-03-20");
        change(WORKER, "", "{'reason': 'Her papers came.', 'birth': {'birthDate': '2003-07-09'}}");
        service = Records.serve(
                WORKER, number, "{'kind': 'PSYCHOSOCIAL', 'startOn': '2024-03-21', 'note': 'A first talk.'}");
        Records.serve(WORKER, number, "{'kind': 'BASIC_NEEDS', 'startOn': '2024-03-22'}");
        Records.expect(
                Api.as(WORKER)
                        .with("If-Match", "\"0\"")
                        .post(
                                path("/services/" + service + "/move"),
                                json("{'toCase': '%s', 'reason': 'Of her sister.'}", other)),
                200);
        Records.grant("supervisor.gt", number, "user", "shelter.gt", Records.categories("shelter.gt"));
        change(WORKER, "/assignment", "{'username': 'supervisor.gt', 'reason': 'She is on leave.'}");
        after = Instant.now();
    }

    private static void change(String user, String below, String body) {
        String version =
                Records.expect(Api.as(user).get(path("")), 200).header("ETag").orElseThrow();
        Api api = Api.as(user).with("If-Match", version);
        Records.expect(below.isEmpty() ? api.patch(path(""), json(body)) : api.post(path(below), json(body)), 200);
    }

    private static String path(String below) {
        return Records.CASES + "/" + number + below;
    }

    @Test
    void each_change_says_who_when_why_from_what_to_what() {
        JsonObject entry = entryOf(WORKER, number, "birthDate", "2003-07-09");
        assertThat(entry.getString("username")).isEqualTo(WORKER);
        assertThat(entry.getString("role")).isEqualTo("caseworker");
        assertThat(entry.getString("organisation")).isEqualTo("gt-svet");
        assertThat(entry.getString("action")).isEqualTo("CHANGED");
        assertThat(entry.getString("reason")).isEqualTo("Her papers came.");
        assertThat(Instant.parse(entry.getString("at"))).isBetween(before.minusMillis(1), after.plusMillis(1));
        assertThat(change(entry, "birthDate").getString("before")).isEqualTo("2003");
        assertThat(entry.getJsonArray("changes")).as("nothing else changed").hasSize(1);
    }

    @Test
    void one_request_is_one_revision_with_all_its_changes() {
        JsonObject entry = entryOf(WORKER, number, "nationalities", "HND;NIC");
        assertThat(change(entry, "nationalities").getString("before")).isEqualTo("HND");
        assertThat(change(entry, "pregnancy").getString("before")).isEqualTo("NO");
        assertThat(change(entry, "pregnancy").getString("after")).isEqualTo("YES");
    }

    @Test
    void the_opening_tells_what_was_recorded_first() {
        JsonObject opening = entries(WORKER, number).stream()
                .filter(entry -> entry.getString("subject").equals("case")
                        && entry.getString("action").equals("ADDED"))
                .findFirst()
                .orElseThrow();
        assertThat(change(opening, "story").getString("after")).isEqualTo("She told it once.");
        assertThat(change(opening, "birthDate").getString("after")).isEqualTo("2003");
        assertThat(opening.getString("reason", null)).isNull();
    }

    @Test
    void the_decision_and_the_status_that_follows_are_one_revision() {
        JsonObject status = entryOf(WORKER, number, "status", "CONFIRMED");
        JsonObject decision = entryOf(WORKER, number, "outcome", "CONFIRMED");
        assertThat(status.getJsonNumber("revision")).isEqualTo(decision.getJsonNumber("revision"));
        assertThat(change(status, "status").getString("before")).isEqualTo("POSSIBLE");
        assertThat(change(status, "identifiedOn").getString("after")).isEqualTo("2024-03-20");
    }

    @Test
    void a_moved_service_stands_in_both_histories_with_the_reason() {
        assertThat(moved(number)).isEqualTo("MOVED_OUT: Of her sister.");
        assertThat(moved(other)).isEqualTo("MOVED_IN: Of her sister.");
    }

    private static String moved(String ofCase) {
        return entries(WORKER, ofCase).stream()
                .filter(entry -> entry.getString("action").startsWith("MOVED"))
                .filter(entry -> entry.getString("subjectId").equals(service))
                .map(entry -> entry.getString("action") + ": " + entry.getString("reason"))
                .collect(Collectors.joining());
    }

    @Test
    void a_grant_and_a_hand_over_are_told_with_their_author() {
        JsonObject assignment = entryOf("supervisor.gt", number, "assignedTo", "supervisor.gt");
        assertThat(assignment.getString("username")).isEqualTo(WORKER);
        assertThat(assignment.getString("role")).isEqualTo("caseworker");
        assertThat(change(assignment, "assignedTo").getString("before")).isEqualTo(WORKER);
        assertThat(entries("supervisor.gt", number))
                .anySatisfy(entry -> assertThat(entry.getString("subject")).isEqualTo("grant"));
    }

    @Test
    void the_case_stands_as_it_stood_before_and_after_each_change() {
        String amended = at("nationalities", "HND;NIC");
        assertThat(caseAt(amended).getString("status")).isEqualTo("POSSIBLE");
        assertThat(caseAt(amended).getJsonObject("birth").getString("birthDate"))
                .isEqualTo("2003");
        assertThat(caseAt(amended).getJsonObject("health").getString("pregnancy"))
                .isEqualTo("YES");

        String decided = at("status", "CONFIRMED");
        assertThat(caseAt(decided).getString("status")).isEqualTo("CONFIRMED");
        assertThat(caseAt(decided).getString("identifiedOn")).isEqualTo("2024-03-20");
        assertThat(caseAt(decided).getJsonObject("birth").getString("birthDate"))
                .isEqualTo("2003");

        String told = at("birthDate", "2003-07-09");
        assertThat(caseAt(told).getJsonObject("birth").getString("birthDate")).isEqualTo("2003-07-09");
        assertThat(caseAt(told).getString("assignedTo")).isEqualTo(WORKER);
    }

    @Test
    void decisions_and_services_stand_as_they_stood() {
        String amended = at("nationalities", "HND;NIC");
        assertThat(list("/decisions?asOf=" + amended)).hasSize(1);
        assertThat(list("/decisions?asOf=" + at("status", "CONFIRMED"))).hasSize(2);
        assertThat(list("/services?asOf=" + amended)).isEmpty();
        assertThat(list("/services?asOf=" + at("kind", "BASIC_NEEDS"))).hasSize(2);
        assertThat(list("/services")).hasSize(1);
    }

    @Test
    void a_past_state_has_no_tag_to_change_it_by() {
        Answer past = Api.as(WORKER).get(path("?asOf=" + at("status", "CONFIRMED")));
        assertThat(past.header("ETag")).isEmpty();
    }

    @Test
    void before_the_opening_there_was_no_case() {
        Answer past = Records.expect(Api.as(WORKER).get(path("?asOf=2024-12-31")), 404);
        Answer absent = Api.as(WORKER).get(Records.CASES + "/" + Records.unused() + "?asOf=2024-12-31");
        assertThat(Records.lasting(past)).isEqualTo(Records.lasting(absent));
    }

    @Test
    void what_is_closed_to_a_grantee_stays_closed_in_the_history() {
        Set<String> fields = entries("shelter.gt", number).stream()
                .flatMap(entry -> entry.getJsonArray("changes").stream())
                .map(change -> change.asJsonObject().getString("field"))
                .collect(Collectors.toSet());
        assertThat(fields)
                .contains("sex", "nationalities")
                .doesNotContain(
                        "birthDate",
                        "lgbtiq",
                        "genderIdentity",
                        "pregnancy",
                        "disability",
                        "forms",
                        "story",
                        "outcome");
        assertThat(Api.as("shelter.gt").get(path("/history")).body())
                .doesNotContain("She told it once", "Her papers came", "2003-07-09", "A first talk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.gt", "shelter.gt"})
    void identity_is_told_to_the_assigned_worker_alone(String reader) {
        boolean assigned = reader.equals("supervisor.gt");
        assertThat(Api.as(reader).get(path("/history")).body().contains("lgbtiq"))
                .isEqualTo(assigned);
        assertThat(Api.as(WORKER).get(path("/history")).body())
                .as("no longer assigned")
                .doesNotContain("lgbtiq");
    }

    @Test
    void what_is_closed_to_a_grantee_stays_closed_in_the_past() {
        JsonObject past =
                (JsonObject) Records.expect(Api.as("shelter.gt").get(path("?asOf=" + at("status", "CONFIRMED"))), 200)
                        .json();
        assertThat(past)
                .containsKey("profile")
                .doesNotContainKeys("birth", "identity", "health", "exploitation", "texts");
    }

    private static List<JsonObject> entries(String reader, String ofCase) {
        Answer answer = Records.expect(Api.as(reader).get(Records.CASES + "/" + ofCase + "/history"), 200);
        return Records.list(answer).getValuesAs(JsonObject.class);
    }

    /** The entry in which a field got a value. */
    private static JsonObject entryOf(String reader, String ofCase, String field, String value) {
        return entries(reader, ofCase).stream()
                .filter(entry -> entry.getJsonArray("changes").stream()
                        .map(JsonValue::asJsonObject)
                        .anyMatch(change -> change.getString("field").equals(field)
                                && change.getString("after", "").equals(value)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject change(JsonObject entry, String field) {
        return entry.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .filter(change -> change.getString("field").equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** The moment at which a field got a value. */
    private static String at(String field, String value) {
        return entryOf(WORKER, number, field, value).getString("at");
    }

    private static JsonObject caseAt(String moment) {
        return (JsonObject)
                Records.expect(Api.as(WORKER).get(path("?asOf=" + moment)), 200).json();
    }

    private static JsonArray list(String below) {
        return Records.list(Records.expect(Api.as(WORKER).get(path(below)), 200));
    }
}
