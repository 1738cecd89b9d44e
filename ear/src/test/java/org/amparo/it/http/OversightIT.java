package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What did this person do in these days, what left the system: whichever way it was done. */
class OversightIT {

    private static final String WORKER = "supervisor.cr";
    private static final String AUDITOR = "auditor";
    private static final String ACTS = "/api/v1/oversight/";

    private static String number;
    private static String export;

    @BeforeAll
    static void a_week_of_somebodys_work() {
        Records.organisations();
        number = Records.open(WORKER);
        Api.as(WORKER).get(Records.CASES + "/" + number);
        Api.as(WORKER).get(Records.CASES + "?open=true");
        Api.as(WORKER).get(Records.CASES + "?number=" + number);
        Api.as(WORKER).get(Records.CASES + "/" + number + "/history");
        Records.decide(WORKER, number, "CONFIRMED", "2024-05-02");
        Records.expect(
                Api.as(WORKER).get("/api/v1/statistics/figures/identified.by_sex_age.UNKNOWN/cases?year=2024"), 200);
        var browser = new Browser();
        browser.signIn(WORKER, "/index.xhtml");
        browser.open("/casefile/file.xhtml?case=" + number);
        var done = Exports.done(WORKER, "{'kind': 'cases', 'format': 'csv', 'number': '%s'}", number);
        export = done.getString("id");
        Exports.file(WORKER, done);
    }

    private static JsonObject asked(String of, String query) {
        return (JsonObject) Records.expect(Api.as(AUDITOR).get(ACTS + of + "?" + query), 200)
                .json();
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Test
    void page_list_search_figures_list_export_history_and_api_are_all_answered() {
        var read = asked("reads", "person=" + WORKER + "&number=" + number + "&size=200");
        Set<String> operations = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        items(read).forEach(act -> {
            operations.add(act.getString("operation"));
            kinds.add(act.getString("kind"));
        });
        assertThat(operations)
                .contains("case", "case-page", "cases", "history", "figure", "cases-exported", "case-opened");
        assertThat(read.toString())
                .as("what the cases of a list have in common")
                .doesNotContain("by_sex_age", "open=");
        assertThat(kinds).contains("PAGE", "LIST", "SEARCH", "HISTORY", "FIGURE", "EXPORT", "ANSWER");
        assertThat(asked("reads", "person=" + WORKER + "&kind=EXPORT&size=200").toString())
                .as("that the file was fetched")
                .contains("file-fetched", export);
    }

    @Test
    void what_left_the_system_is_told_without_the_number_that_was_looked_for() {
        var files = items(asked("files", "person=" + WORKER + "&number=" + number));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.getString("id")).isEqualTo(export);
            assertThat(file.getString("state")).isEqualTo("DONE");
            assertThat(file.getInt("rows")).isEqualTo(1);
            assertThat(file.keySet())
                    .as("what the cases of a list say is found by its sum, trying")
                    .doesNotContain("sha256", "bytes");
            assertThat(file.toString()).doesNotContain(number);
        });
    }

    @Test
    void a_change_names_its_parts_and_no_value() {
        var changes = asked("changes", "person=" + WORKER + "&number=" + number);
        assertThat(items(changes)).hasSize(2);
        assertThat(changes.toString())
                .contains("\"subject\":\"decision\"", "\"status\"", number)
                .doesNotContain("CONFIRMED", "POSSIBLE", "2024-05-02");
    }

    @Test
    void an_order_of_no_list_is_refused_at_its_field() {
        var refused = Api.as(AUDITOR).post(ACTS + "files", json("{}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field").toString()).isEqualTo("\"acts\"");
    }

    @Test
    void each_total_is_that_of_its_list_and_neighbours_are_named() {
        String query = "person=" + WORKER + "&number=" + number;
        var totals = asked("totals", query);
        for (String of : List.of("reads", "changes", "files", "registers")) {
            var page = asked(of, query + "&size=1");
            assertThat(totals.getInt(of)).as(of).isEqualTo(page.getInt("total"));
        }
        assertThat(Api.as(AUDITOR).get(ACTS + "reads?" + query + "&size=1").header("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\"", "size=1"));
    }

    @ParameterizedTest
    @CsvSource({
        "reads,   from=19,                           from",
        "reads,   number=GT-7K,                      number",
        "reads,   kind=GLANCE,                       kind",
        "reads,   from=2026-02-01&until=2026-01-01,  until",
        "changes, subject=weather,                   subject"
    })
    void a_filter_that_cannot_be_read_is_refused_by_its_name(String list, String query, String field) {
        var refused = Records.expect(Api.as(AUDITOR).get(ACTS + list + "?" + query), 400);
        assertThat(((JsonObject) refused.json())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @Test
    void a_number_that_nobody_has_is_answered_as_one_that_is_not_hers_to_know() {
        assertThat(asked("reads", "number=" + Records.unused()).getInt("total")).isZero();
        Records.expect(Api.as(AUDITOR).get(ACTS + "reads/2000000000/cases"), 404);
    }

    @Test
    void the_whole_answer_is_a_file_that_is_itself_on_record() {
        var ordered = (JsonObject) Records.expect(
                        Api.as(AUDITOR)
                                .post(
                                        ACTS + "files",
                                        json(
                                                "{'acts': 'CHANGES', 'query': {'person': '%s', 'number': '%s'}}",
                                                WORKER, number)),
                        202)
                .json();
        var done = Exports.ended(AUDITOR, ordered.getString("id"));
        String file = Exports.file(AUDITOR, done);
        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains(number, WORKER).doesNotContain("CONFIRMED");
        assertThat(file)
                .as("whose time it is, and no codes but numbers")
                .contains("UTC-06:00", "Costa Rica")
                .containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")
                .doesNotContain("CRI", "cr-conatt");
        assertThat(items(asked("files", "person=" + AUDITOR)).toString())
                .contains("\"kind\":\"acts\"", ordered.getString("id"));
        assertThat(items(asked("reads", "person=" + AUDITOR + "&kind=AUDIT&size=200"))
                        .toString())
                .contains("audit-exported", "audit-changes");
        var seen = Records.expect(Api.as(WORKER).get(Records.CASES + "/" + number + "/reads?size=200"), 200);
        assertThat(seen.body()).as("the owner sees that it was audited").contains("audit-changes");
    }

    @ParameterizedTest
    @CsvSource({
        "reads, person=nadie.gt,            person-unknown",
        "totals, person=nadie.gt,           person-unknown",
        "files, organisation=gt-nowhere,    acting-organisation-unknown"
    })
    void of_nobody_it_is_not_said_that_nothing_was_done(String list, String query, String code) {
        var refused = Records.expect(Api.as(AUDITOR).get(ACTS + list + "?" + query), 422);
        assertThat(refused.body()).contains(code);
    }

    @Test
    void a_page_offers_organisations_by_name_and_says_at_its_field_that_nobody_is_called_so() {
        var browser = Browser.as(AUDITOR);
        var page = browser.open("/oversight/acts.xhtml?asked=1&person=" + WORKER + "&organisation=cr-conatt");
        assertThat(page.body())
                .contains("<select id=\"o-organisation\"")
                .containsPattern("value=\"cr-conatt\" selected=\"selected\">CONATT · ");
        var nobody = browser.open("/oversight/acts.xhtml?asked=1&person=nadie.gt&organisation=gt-nowhere");
        assertThat(nobody.body())
                .contains("id=\"o-person-error\"", "id=\"o-organisation-error\"", "No existe ninguna cuenta")
                .doesNotContain("<table");
    }

    @Test
    void a_list_of_which_every_case_is_barred_to_her_is_not_there() {
        String hidden = Records.open(WORKER);
        var done = Exports.done(WORKER, "{'kind': 'cases', 'format': 'csv', 'number': '%s'}", hidden);
        Exports.file(WORKER, done);
        String file = done.getString("id");
        String hers = "person=" + WORKER + "&size=200";
        assertThat(asked("files", hers).toString()).contains(file);
        assertThat(asked("reads", hers).toString()).contains(file);
        Records.bar(WORKER, hidden, AUDITOR);
        assertThat(asked("files", hers).toString()).doesNotContain(file);
        assertThat(asked("reads", hers).toString()).as("that it was fetched").doesNotContain(file);
        assertThat(asked("reads", hers).toString()).as("other files").contains(export);
        assertThat(asked("changes", hers).toString())
                .as("that it was ordered")
                .contains("case")
                .doesNotContain("exportJob");
    }

    @Test
    void a_decision_is_told_alike_whatever_was_decided() {
        Set<String> told = new HashSet<>();
        for (String outcome : List.of("CONFIRMED", "NOT_CONFIRMED", "REQUESTED")) {
            String decided = Records.open(WORKER);
            Records.decide(WORKER, decided, outcome, "2024-05-02");
            var last = items(asked("changes", "number=" + decided)).get(0);
            told.add(last.getJsonArray("parts").toString().replace(decided, ""));
        }
        assertThat(told).singleElement().asString().contains("decision", "status");
    }

    @Test
    void of_a_list_of_what_waits_it_is_not_told_which() {
        Records.decide(WORKER, Records.open(WORKER), "REQUESTED", "2024-05-02");
        Records.expect(Api.as(WORKER).get("/api/v1/work/requests"), 200);
        assertThat(asked("reads", "person=" + WORKER + "&kind=LIST&size=200").toString())
                .as("what its cases have in common")
                .contains("\"operation\":\"work\"")
                .doesNotContain("requests-to-decide");
    }

    @Test
    void a_kind_that_there_is_not_is_refused_at_its_field() {
        var page = Browser.as(AUDITOR).open("/oversight/acts.xhtml?asked=1&kind=nothing");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"o-kind-error\"").doesNotContain("<table");
    }

    @Test
    void nobody_but_an_auditor_asks() {
        for (String user : List.of("supervisor.gt", "caseworker.gt", "administrator", "secretariat", "shelter.gt")) {
            Records.expect(Api.as(user).get(ACTS + "reads"), 403);
        }
        var browser = new Browser();
        browser.signIn("supervisor.gt", "/index.xhtml");
        for (String page : List.of("/oversight/acts.xhtml?asked=1", "/oversight/cases.xhtml?act=1")) {
            assertThat(browser.open(page).status()).as(page).isEqualTo(403);
        }
    }
}
