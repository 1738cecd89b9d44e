package org.amparo.it.http;

import static org.amparo.it.http.Records.CASES;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the API answers, whatever it is about: versions, pages, problems, languages. */
class ApiContractIT {

    private static final String WORKER = "caseworker.gt";

    private static String number;

    @BeforeAll
    static void open() {
        Records.organisations();
        number = Records.open(WORKER);
    }

    @Test
    void a_new_case_has_an_address_and_a_version() {
        Answer opened = Records.expect(
                Api.as(WORKER)
                        .post(
                                CASES,
                                json("{'role': 'VICTIM', 'services': [{'kind': 'MEDICAL', 'startOn': '2024-01-02'}]}")),
                201);
        String address = opened.header("Location").orElseThrow();
        assertThat(address).endsWith(CASES + "/" + Records.text(opened, "number"));
        assertThat(opened.header("ETag")).hasValue("\"0\"");
        Answer services = Api.as(WORKER).get(CASES + "/" + Records.text(opened, "number") + "/services");
        assertThat(Records.list(services)).hasSize(1);
    }

    @Test
    void an_intake_is_stored_whole_or_not_at_all() {
        long cases = total();
        Answer refused = Api.as(WORKER)
                .post(
                        CASES,
                        json("{'role': 'VICTIM', 'services': [{'kind': 'MEDICAL', 'startOn': '2024-01-02'},"
                                + " {'kind': 'MEDICAL', 'startOn': '2999-01-02'}]}"));
        assertThat(Records.text(Records.expect(refused, 422), "type")).endsWith("/problems/service-in-future");
        assertThat(total()).isEqualTo(cases);
    }

    private static long total() {
        Answer list = Api.as("supervisor.gt").get(CASES + "?size=1&assignedTo=nobody.else");
        assertThat(((JsonObject) list.json()).getInt("total")).isZero();
        return ((JsonObject) Api.as("supervisor.gt").get(CASES + "?size=1").json())
                .getJsonNumber("total")
                .longValue();
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String change = "{'location': {'originArea': 'GT-01'}}";
        String mine = Records.open(WORKER);
        String path = CASES + "/" + mine;
        Records.expect(Api.as(WORKER).patch(path, json(change)), 428);
        Records.expect(Api.as(WORKER).with("If-Match", "0").patch(path, json(change)), 400);
        Answer changed = Records.expect(Api.as(WORKER).with("If-Match", "\"0\"").patch(path, json(change)), 200);
        assertThat(changed.header("ETag")).hasValue("\"1\"");
        Answer again = Records.expect(Api.as(WORKER).with("If-Match", "\"0\"").patch(path, json(change)), 200);
        assertThat(again.header("ETag")).as("it has succeeded already").hasValue("\"1\"");
        Answer late = Records.expect(
                Api.as(WORKER).with("If-Match", "\"0\"").patch(path, json(change.replace("01", "02"))), 412);
        assertThat(Records.text(late, "type")).endsWith("/problems/stale-version");
    }

    @Test
    void a_list_names_its_neighbouring_pages() {
        IntStream.range(0, 3).forEach(i -> Records.open("caseworker2.gt"));
        Answer first = Records.expect(Api.as("caseworker2.gt").get(CASES + "?size=1&sort=NUMBER&order=asc"), 200);
        assertThat(first.header("Link")).hasValueSatisfying(links -> assertThat(links)
                .contains("rel=\"first\"", "rel=\"next\"", "rel=\"last\"", "sort=NUMBER")
                .doesNotContain("rel=\"prev\""));
        Answer second = Api.as("caseworker2.gt").get(CASES + "?size=1&page=1&sort=NUMBER&order=asc");
        String one = first.at("/items/0/number").toString();
        String two = second.at("/items/0/number").toString();
        assertThat(one).isLessThan(two);
    }

    @Test
    void a_long_list_is_walked_by_next_and_back_by_previous() {
        IntStream.range(0, 5).forEach(i -> Records.open("caseworker2.gt"));
        String list = CASES + "?assignedTo=caseworker2.gt&size=2&sort=OPENED&order=desc";
        List<String> whole = numbers(list.replace("size=2", "size=200"));
        List<String> forwards = new ArrayList<>();
        JsonObject page = page(list);
        JsonObject last = page;
        for (int turned = 1; turned <= 4; turned++) {
            forwards.addAll(numbers(page));
            last = page;
            page = page(list + "&cursor=" + page.getString("next"));
        }
        assertThat(forwards).isEqualTo(whole.subList(0, forwards.size()));
        assertThat(numbers(page(list + "&cursor=" + page.getString("previous"))))
                .isEqualTo(numbers(last));
        assertThat(last.getBoolean("exact")).isTrue();
        assertThat(last.getInt("total")).isEqualTo(whole.size());
        Answer answer =
                Records.expect(Api.as("caseworker2.gt").get(list + "&cursor=" + page.getString("previous")), 200);
        assertThat(answer.header("Link").orElseThrow()).contains("rel=\"next\"", "cursor=", "rel=\"prev\"");
        String foreign = list.replace("OPENED", "NUMBER") + "&cursor=" + page.getString("previous");
        Answer refused = Records.expect(Api.as("caseworker2.gt").get(foreign), 422);
        assertThat(Records.text(refused, "type")).endsWith("/problems/cursor-of-another-list");
        Answer deep = Records.expect(Api.as("caseworker2.gt").get(list + "&page=50001"), 422);
        assertThat(Records.text(deep, "type")).endsWith("/problems/page-too-deep");
    }

    private static JsonObject page(String list) {
        return (JsonObject)
                Records.expect(Api.as("caseworker2.gt").get(list), 200).json();
    }

    private static List<String> numbers(String list) {
        return numbers(page(list));
    }

    private static List<String> numbers(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(row -> row.asJsonObject().getString("number"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "?status=NOBODY, status, not-one-of",
        "?page=one, page, not-a-number",
        "?open=perhaps, open, not-yes-or-no",
        "?identifiedIn=99999, identifiedIn, not-a-year",
        "?order=up, order, not-one-of"
    })
    void a_parameter_that_cannot_be_read_is_named(String query, String field, String code) {
        assertField(Api.as(WORKER).get(CASES + query), field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rol': 'VICTIM'} | rol | unknown-property",
                "{'role': 'NOBODY'} | role | not-one-of",
                "{'role': 'VICTIM', 'detectedOn': '2024-02-30'} | detectedOn | not-a-date",
                "{'detectedOn': '2024-02-01'} | role | not-null",
                "{'role': 'VICTIM', 'services': [{'kind': 'MEDICAL'}]} | services[0].startOn | not-null",
                "{'role': 'VICTIM', 'detectionSource': '12345678901234567890123456789012345678901'} | detectionSource | size",
                "{'role': 'VICTIM', 'profile': {'statedAge': {'from': 131}}} | profile.statedAge.from | max"
            })
    void a_field_that_cannot_be_taken_is_named(String body, String field, String code) {
        assertField(Api.as(WORKER).post(CASES, json("%s", body)), field, code);
    }

    private static void assertField(Answer answer, String field, String code) {
        Records.expect(answer, 400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.at("/errors/0/field")).isEqualTo(Json.createValue(field));
        assertThat(answer.at("/errors/0/code")).isEqualTo(Json.createValue(code));
        assertThat(answer.at("/errors/0/message").toString()).hasSizeGreaterThan(5);
    }

    /** Whoever reads it would take the last one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role': 'VICTIM', 'role': 'DEPENDANT'} | role",
                "{'role': 'VICTIM', 'profile': {'sex': 'F', 'sex': 'M'}} | profile.sex"
            })
    void a_member_that_is_given_twice_is_named(String body, String field) {
        long before = total();
        assertField(
                Api.as(WORKER).text("POST", CASES, "application/json", body.replace('\'', '"')), field, "given-twice");
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void what_is_no_command_is_400() {
        Records.expect(Api.as(WORKER).post(CASES, Json.createArrayBuilder().build()), 400);
    }

    /** Read before the role is asked; the fault is the sender's and leaves no line of the server's own. */
    @Test
    void what_cannot_be_read_is_400_whatever_is_wrong_with_it() throws IOException {
        long before = faults();
        for (String body : List.of(
                "[".repeat(60_000) + "]".repeat(60_000),
                "{\"role\":".repeat(60_000) + "1" + "}".repeat(60_000),
                "{\"role\": " + "9".repeat(5_000) + "}",
                "{\"role\": 1" + "0".repeat(5_000) + ".5}",
                "{\"role\": \"VICTIM\"",
                "")) {
            Answer answer = Records.expect(Api.as(WORKER).text("POST", CASES, "application/json", body), 400);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(faults()).isEqualTo(before);
    }

    private static long faults() throws IOException {
        return Files.readString(AmparoSystem.file("logs/wildfly.log"))
                .lines()
                .filter(line -> line.contains(" SEVERE ") || line.contains(" ERROR ") || line.startsWith("\tat "))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?size=0", "?size=201"})
    void a_page_out_of_range_is_a_rule(String query) {
        Records.expect(Api.as(WORKER).get(CASES + query), 422);
    }

    @Test
    void the_method_and_the_media_types_are_checked() {
        Records.expect(Api.as(WORKER).patch("/api/v1/me", json("{}")), 405);
        Records.expect(Api.as(WORKER).with("Accept", "text/csv").get(CASES), 406);
        Records.expect(Api.as(WORKER).get("/api/v1/nowhere"), 404);
        Records.expect(Api.as(WORKER).get("/api/v1/code-lists/nothing"), 404);
        Records.expect(Api.as(WORKER).get(CASES + "/" + number + "?asOf=yesterday"), 400);
        for (String ahead : List.of("2090-01-01", "9999-12-31", "2090-01-01T00:00:00Z")) {
            for (String part : List.of("", "/services", "/decisions")) {
                var refused = Records.expect(Api.as(WORKER).get(CASES + "/" + number + part + "?asOf=" + ahead), 400);
                assertThat(refused.body()).as(part + ahead).contains("in-the-future", "asOf");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"es, No se encontró", "en, Not found", "'en-GB, es;q=0.5', Not found", "fr, No se encontró"})
    void a_problem_speaks_the_callers_language(String accepted, String title) {
        Answer answer = Api.as(WORKER).with("Accept-Language", accepted).get(CASES + "/" + Records.unused());
        assertThat(Records.text(answer, "title")).isEqualTo(title);
    }

    @Test
    void a_problem_bears_the_requests_id() {
        Answer answer = Api.as(WORKER).get(CASES + "/" + Records.unused());
        assertThat(answer.header("X-Request-Id")).hasValue(Records.text(answer, "traceId"));
        assertThat(Records.text(answer, "instance")).isEqualTo("urn:uuid:" + Records.text(answer, "traceId"));
    }

    @Test
    void a_caller_is_told_who_she_is() {
        JsonObject caller =
                (JsonObject) Api.as("supervisor.cr").get("/api/v1/me").json();
        assertThat(caller.getString("organisation")).isEqualTo("cr-conatt");
        assertThat(caller.getString("country")).isEqualTo("CRI");
        assertThat(caller.getJsonArray("roles")).containsExactly(Json.createValue("supervisor"));
    }

    @ParameterizedTest
    @CsvSource({"es, Femenino", "en, Female"})
    void code_lists_have_words_in_both_languages(String language, String word) {
        Answer list = Api.as(WORKER).get("/api/v1/code-lists/sex?lang=" + language);
        assertThat(Records.list(list).getJsonObject(0).getString("label")).isEqualTo(word);
    }

    @Test
    void a_decision_from_paper_holds_once_a_second_person_has_checked_it() {
        String mine = Records.open("caseworker2.gt");
        Answer recorded = Records.expect(
                Api.as("caseworker2.gt")
                        .post(
                                CASES + "/" + mine + "/decisions",
                                json(
                                        "{'outcome': 'CONFIRMED', 'decidedOn': '2024-04', 'body': 'gt-svet', 'paperReference': 'P-1'}")),
                201);
        assertThat(Records.text(recorded, "state")).isEqualTo("AWAITING_CHECK");
        String decision = CASES + "/" + mine + "/decisions/" + Records.text(recorded, "id");
        Api again = Api.as("caseworker2.gt")
                .with("If-Match", recorded.header("ETag").orElseThrow());
        Answer alone = Records.expect(again.post(decision + "/check", json("{'agrees': true}")), 422);
        assertThat(Records.text(alone, "type")).endsWith("/check-needs-second-person");
        assertThat(Records.text(Api.as("caseworker2.gt").get(CASES + "/" + mine), "status"))
                .isEqualTo("POSSIBLE");
    }

    @Test
    void a_correction_is_an_entry_of_its_own_that_a_second_person_checks() {
        String number = Records.open(WORKER);
        String entry = CASES + "/" + number + "/decisions/" + Records.decide(WORKER, number, "CONFIRMED", "2024-05-14");
        var order = json(
                "{'mistaken': false, 'reason': 'another year it was', 'instead': {'outcome': 'CONFIRMED', 'decidedOn': '2025-05-14'}}");
        assertThat(Api.as(WORKER).post(entry + "/correction", order).status()).isEqualTo(428);
        String read = Api.as(WORKER).get(entry).header("ETag").orElseThrow();
        Answer proposed = Records.expect(Api.as(WORKER).with("If-Match", read).post(entry + "/correction", order), 201);
        assertThat(Records.text(proposed, "state")).isEqualTo("PROPOSED");
        assertThat(entry).endsWith(Records.text(proposed, "corrects"));
        String correction = CASES + "/" + number + "/decisions/" + Records.text(proposed, "id");
        assertThat(proposed.header("Location").orElseThrow()).endsWith(correction);
        assertThat(Records.text(
                        Records.expect(Api.as(WORKER).with("If-Match", read).post(entry + "/correction", order), 422),
                        "type"))
                .as("who was slower reads what stands against it, not that she should read anew")
                .endsWith("/correction-awaits");
        Answer agreed = Records.expect(
                Api.as("supervisor.gt")
                        .with("If-Match", proposed.header("ETag").orElseThrow())
                        .post(correction + "/check", json("{'agrees': true}")),
                200);
        assertThat(Records.text(agreed, "state")).isEqualTo("EFFECTIVE");
        assertThat(Records.text(Api.as(WORKER).get(entry), "state")).isEqualTo("CORRECTED");
        assertThat(Records.text(Api.as(WORKER).get(CASES + "/" + number), "identifiedOn"))
                .isEqualTo("2025-05-14");
        Answer mistake = Records.expect(
                Api.as(WORKER)
                        .with(
                                "If-Match",
                                Api.as(WORKER).get(correction).header("ETag").orElseThrow())
                        .post(correction + "/correction", json("{'mistaken': true}")),
                422);
        assertThat(Records.text(mistake, "type")).endsWith("/reason-missing");
    }

    @Test
    void the_document_needs_a_sign_in() {
        assertThat(Api.anonymous().get("/developers/openapi.json").status()).isIn(302, 401);
        Answer document = Records.expect(Api.as("auditor").get("/developers/openapi.json"), 200);
        assertThat(document.at("/openapi").toString()).contains("3.1");
        assertThat(Api.anonymous().get("/openapi").status()).isNotEqualTo(200);
    }

    @Test
    void the_page_shows_every_operation_with_its_example() {
        Answer page =
                Records.expect(Api.as("auditor").with("Accept", "text/html").get("/developers/index.xhtml"), 200);
        JsonObject paths =
                (JsonObject) Api.as("auditor").get("/developers/openapi.json").at("/paths");
        assertThat(paths.keySet()).allSatisfy(path -> assertThat(page.body()).contains(path));
        assertThat(page.body()).contains("operation", "GT-7K3M-92QX-C");
    }

    @Test
    void two_programs_write_two_sections_and_who_is_overtaken_is_told_which() {
        String path = CASES + "/" + Records.open(WORKER);
        String read =
                Records.expect(Api.as(WORKER).get(path), 200).header("ETag").orElseThrow();
        var api = Api.as(WORKER).with("If-Match", read);
        Records.expect(api.patch(path, json("{'profile': {'sex': 'X'}}")), 200);
        Records.expect(api.patch(path, json("{'texts': {'story': 'by bus'}}")), 200);
        Records.expect(api.patch(path, json("{'profile': {'sex': 'X'}}")), 200);
        Answer overtaken = Records.expect(
                api.patch(path, json("{'profile': {'sex': 'F'}, 'location': {'originArea': 'GT-01'}}")), 412);
        assertThat(((JsonObject) overtaken.json()).getJsonArray("errors"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.asJsonObject().getString("field")).isEqualTo("profile");
                    assertThat(error.asJsonObject().getString("code")).isEqualTo("changed-since");
                });
    }

    @Test
    void what_is_not_said_of_a_service_or_an_age_is_not_asked() {
        String path = CASES + "/" + Records.open(WORKER);
        var service = (JsonObject) Records.expect(
                        Api.as(WORKER).post(path + "/services", json("{'kind': 'LEGAL', 'startOn': '2026-01-15'}")),
                        201)
                .json();
        assertThat(service.getString("providerType")).isEqualTo("NOT_ASKED");
        assertThat(service.getString("modality")).isEqualTo("NOT_ASKED");
        var opened = (JsonObject) Records.expect(Api.as(WORKER).get(path), 200).json();
        assertThat(opened.getJsonObject("profile").getString("ageAnswer")).isEqualTo("NOT_ASKED");
        assertThat(opened.getJsonObject("exploitation").getString("mainForm")).isEqualTo("NOT_ASKED");
        var unknown = json(
                "{'role': 'VICTIM', 'profile': {'ageAnswer': 'UNKNOWN'},"
                        + " 'exploitation': {'forms': ['LABOUR_FISHING', 'SEXUAL_UNSPECIFIED'], 'mainForm': 'SEXUAL_UNSPECIFIED'}}");
        opened = (JsonObject)
                Records.expect(Api.as(WORKER).post(CASES, unknown), 201).json();
        assertThat(opened.getJsonObject("profile").getString("ageAnswer")).isEqualTo("UNKNOWN");
        assertThat(opened.getJsonObject("exploitation").getString("mainForm")).isEqualTo("SEXUAL_UNSPECIFIED");
        var other = json(
                "{'role': 'VICTIM', 'exploitation': {'forms': ['LABOUR_FISHING'], 'mainForm': 'SEXUAL_UNSPECIFIED'}}");
        assertThat(Records.text(Records.expect(Api.as(WORKER).post(CASES, other), 422), "type"))
                .endsWith("main-form-not-among-forms");
    }
}
