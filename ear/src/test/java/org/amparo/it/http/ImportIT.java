package org.amparo.it.http;

import static org.amparo.it.http.Imports.AVAILABILITY;
import static org.amparo.it.http.Imports.CASES;
import static org.amparo.it.http.Imports.EVENTS;
import static org.amparo.it.http.Imports.IMPORTS;
import static org.amparo.it.http.Imports.count;
import static org.amparo.it.http.Imports.ended;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Api;
import org.amparo.it.support.Tokens;
import org.amparo.it.support.Until;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers that a supervisor brings: counted as the rules say, known when they come again, refused line by line, never by half. */
class ImportIT {

    private static final String USER = "supervisor.gt";

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    private static Map<String, String> from(String source) {
        return Map.of("source", source);
    }

    private static String line(String id, String rest) {
        return id + ",P-" + id + ",GTM," + rest + "\n";
    }

    private static String victim(String id) {
        return line(id, "VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2001-06-01");
    }

    @Test
    void whole_register_comes_in_is_counted_and_stands_in_the_history() {
        String source = Imports.source();
        byte[] register = Imports.zip(Map.of(
                "cases.csv",
                CASES
                        + victim("A")
                        + line("D", "DEPENDANT,,,,HND,M,,1999-01-02,,,,A,2001-06-01")
                        + line("B", "VICTIM,PRESUMED,2001-07-01,GTM,,M,,,17,,,,2001-07-02")
                        + line("C", "VICTIM,DISCARDED,2001-08-01,GTM,,X,,,,ADULT,UNKNOWN,,2001-08-02"),
                "events.csv",
                EVENTS + "E1,SERVICE,GTM,A,P-A,2001-05-05,,LEGAL,,,1,,,,,,,2001-05-06\n"
                        + "E2,HOUSING,GTM,A,P-A,2001-05-01,2001-06-30,SHELTER,,,1,,,,,,,2001-05-06\n"
                        + "E3,PREVENTION,GTM,,,2001-09-01,,DIRECT,,,500,,,,,,,2001-09-02\n",
                "availability.csv",
                AVAILABILITY + "2001,GTM,PREV_DIRECT,PARTIAL,one ministry only\n"));
        JsonObject before = report(2001);
        JsonObject run = ended(USER, from(source), "register.zip", register);
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
        assertThat(count(run, "cases", "new")).isEqualTo(4);
        assertThat(count(run, "events", "new")).isEqualTo(2);
        assertThat(count(run, "events", "notYetTaken")).isEqualTo(1);
        assertThat(count(run, "availability", "new")).isEqualTo(1);
        assertThat(codes(run))
                .as("when a country itself brings a register, since when it knew of a row is not read")
                .containsOnly("row-before-identification");
        assertThat(codes(ended(
                        Tokens.OPERATOR,
                        Map.of("dryRun", "true", "source", Imports.source()),
                        "register.zip",
                        register)))
                .contains("row-registered-before-case");
        JsonObject after = report(2001);
        assertThat(number(after, "identified", "total_sum_of_countries"))
                .isEqualTo(number(before, "identified", "total_sum_of_countries") + 1);
        assertThat(number(after, "assisted", "total_sum_of_countries"))
                .isEqualTo(number(before, "assisted", "total_sum_of_countries") + 1);

        JsonArray cases = ((JsonObject)
                        Records.expect(Api.as(USER).get(IMPORTS + "/" + run.getString("id") + "/cases"), 200)
                                .json())
                .getJsonArray("items");
        assertThat(cases.stream().map(one -> one.asJsonObject().getString("sourceId")))
                .containsExactly("A", "B", "C", "D");
        String number = cases.getJsonObject(0).getString("number");
        JsonObject found = (JsonObject) Records.expect(Api.as(USER).get(Records.CASES + "/" + number), 200)
                .json();
        assertThat(found.getString("identifiedOn")).isEqualTo("2001-05-04");
        assertThat(found.getString("registeredOn")).isNotEqualTo("2001-06-01");
        JsonArray history =
                Records.list(Records.expect(Api.as(USER).get(Records.CASES + "/" + number + "/history"), 200));
        assertThat(history)
                .allSatisfy(entry ->
                        assertThat(entry.asJsonObject().getString("username")).isEqualTo(USER))
                .anySatisfy(entry ->
                        assertThat(entry.asJsonObject().getString("reason", "")).contains(source));
        assertThat(history.stream()
                        .map(entry -> entry.asJsonObject().getJsonNumber("revision"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void same_rows_again_change_nothing_and_other_rows_of_the_same_name_are_an_error_unless_changes_are_taken_over()
            throws SQLException {
        String source = Imports.source();
        ended(USER, from(source), "cases.csv", CASES + victim("A") + victim("B"));
        long history = rows("case_file_aud");
        JsonObject again = ended(USER, from(source), "cases.csv", CASES + victim("B") + victim("A"));
        assertThat(again.getString("state")).isEqualTo("DONE");
        assertThat(count(again, "cases", "unchanged")).isEqualTo(2);
        assertThat(rows("case_file_aud")).isEqualTo(history);

        String other = CASES + victim("A") + victim("B").replace(",F,", ",M,").replace("2001-05-04", "2001-05-09");
        JsonObject refused = ended(USER, from(source), "cases.csv", other);
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(problem(refused, "row-differs").getInt("line")).isEqualTo(3);

        JsonObject tried =
                ended(USER, Map.of("source", source, "mode", "upsert", "dryRun", "true"), "cases.csv", other);
        assertThat(tried.getString("state")).as(tried.toString()).isEqualTo("CHECKED");
        JsonObject taken = ended(USER, Map.of("source", source, "mode", "upsert"), "cases.csv", other);
        assertThat(taken.getString("state")).as(taken.toString()).isEqualTo("DONE");
        assertThat(count(taken, "cases", "changed")).isEqualTo(1);
        String number = ((JsonObject)
                        Records.expect(Api.as(USER).get(IMPORTS + "/" + taken.getString("id") + "/cases"), 200)
                                .json())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        JsonObject changed = (JsonObject) Records.expect(Api.as(USER).get(Records.CASES + "/" + number), 200)
                .json();
        assertThat(changed.getJsonObject("profile").getString("sex")).isEqualTo("M");
        assertThat(changed.getString("identifiedOn")).isEqualTo("2001-05-09");
        assertThat(
                        Records.list(Records.expect(Api.as(USER).get(Records.CASES + "/" + number + "/decisions"), 200))
                                .stream()
                                .map(entry -> entry.asJsonObject().getString("outcome")))
                .containsExactly("POSSIBLE", "CONFIRMED", "REVOKED", "CONFIRMED");
    }

    @Test
    void dry_run_writes_nothing_and_can_be_confirmed() throws SQLException {
        String source = Imports.source();
        long before = rows("case_file");
        JsonObject checked = ended(USER, Map.of("source", source, "dryRun", "true"), "cases.csv", CASES + victim("A"));
        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        assertThat(rows("case_file")).isEqualTo(before);
        assertNothingStaysLaidReady();
        var confirmed = Records.expect(
                Api.as(USER)
                        .post(IMPORTS + "/" + checked.getString("id") + "/confirmation", JsonValue.EMPTY_JSON_OBJECT),
                202);
        assertThat(ended(USER, Records.text(confirmed, "id")).getString("state"))
                .isEqualTo("DONE");
        assertThat(rows("case_file")).isEqualTo(before + 1);
        var late = Api.as(USER)
                .post(IMPORTS + "/" + checked.getString("id") + "/confirmation", JsonValue.EMPTY_JSON_OBJECT);
        Records.expect(late, 422);
    }

    @Test
    void every_broken_row_is_named_by_its_line_and_nothing_is_half_imported() throws SQLException {
        long cases = rows("case_file");
        long keys = rows("data_key");
        String broken = CASES
                + victim("A")
                + victim("A")
                + line("C", "VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,N,2001-05-05,,,,,2001-06-01")
                + line("D", "VICTIM,IDENTIFIED,2001-02-30,GTM,HND,F,N,,,,,,2001-06-01")
                + line("E", "VICTIM,IDENTIFIED,2001-05-04,GTM,XYZ,Q,N,,,,TALKING,,2001-05-01")
                + line("F", "VICTIM,IDENTIFIED,2999-05-04,GTM,HND,F,N,,,,,,2999-06-01")
                + line("G", "DEPENDANT,,,,HND,M,,,,,,NOBODY,2001-06-01")
                + "H,P-H,CRI,VICTIM,PRESUMED,2001-07-01,CRI,,M,,,17,,,,2001-07-02\n"
                + "I,P-I,GTM,VICTIM\n";
        JsonObject run = ended(USER, from(Imports.source()), "cases.csv", broken);
        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(run.getJsonObject("problems").getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .map(problem -> problem.getInt("line") + " " + problem.getString("field", "") + " "
                                + problem.getString("code")))
                .contains(
                        "3 case_id row-given-twice",
                        "4 birth_date born-after-identification",
                        "5 identification_date row-not-a-date",
                        "6 nationality row-country-unknown",
                        "6 sex row-code-unknown",
                        "6 forms row-code-unknown",
                        "6 registered_on row-registered-too-early",
                        "7 identification_date date-in-future",
                        "8 linked_case_id row-case-missing",
                        "9 country row-other-country",
                        "10  row-has-other-width");
        assertThat(run.getJsonObject("problems").getJsonArray("items"))
                .allSatisfy(problem ->
                        assertThat(problem.asJsonObject().getString("message")).isNotBlank())
                .anySatisfy(problem -> assertThat(problem.asJsonObject().getString("message"))
                        .isEqualTo("Se espera uno de estos: vacío, F, M o X"));
        String file = Records.expect(Api.as(USER).get(IMPORTS + "/" + run.getString("id") + "/problems"), 200)
                .body();
        assertThat(file).contains("A,P-A,GTM,VICTIM,IDENTIFIED").contains("I,P-I,GTM,VICTIM");
        assertThat(rows("case_file")).isEqualTo(cases);
        assertNothingStaysLaidReady();
        assertThat(rows("data_key")).as("only the import's own key is more").isEqualTo(keys + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/cases.csv, import-zip-holds-other",
        "folder/cases.csv, import-columns-missing",
        "notes.docx, import-zip-holds-other",
        "cases.csv, import-columns-missing"
    })
    void zip_with_anything_else_is_refused_as_a_whole(String name, String code) {
        JsonObject run = ended(USER, from(Imports.source()), "r.zip", Imports.zip(Map.of(name, "x,y\n1,2\n")));
        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(codes(run)).containsExactly(code);
    }

    @Test
    void register_of_some_megabytes_is_taken_and_nothing_else_so_large() {
        StringBuilder file = new StringBuilder(CASES);
        for (int i = 0; i < 50; i++) {
            file.append(victim("LARGE-" + i).strip()).append(" ".repeat(60_000)).append('\n');
        }
        JsonObject run =
                ended(USER, Map.of("dryRun", "true", "source", Imports.source()), "cases.csv", file.toString());
        assertThat(run.getString("state")).isEqualTo("CHECKED");
        assertThat(Api.as("caseworker.gt")
                        .upload("/api/v1/cases", Map.of(), "cases.csv", new byte[3_000_000])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void zip_bomb_is_left_off_at_a_gibibyte() {
        String line = victim("A").strip() + " ".repeat(60_000) + "\n";
        JsonObject run = ended(USER, from(Imports.source()), "r.zip", Imports.zip("cases.csv", CASES, line, 18_000));
        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(codes(run)).contains("import-zip-too-large");
    }

    @Test
    void another_encoding_is_asked_about_and_the_answer_brings_the_same_file() {
        String source = Imports.source();
        byte[] file = (CASES + victim("A") + victim("Ñandú")).getBytes(Charset.forName("windows-1252"));
        JsonObject asked = ended(USER, from(source), "cases.csv", file);
        assertThat(asked.getString("state")).isEqualTo("ASKED");
        assertThat(problem(asked, "import-not-utf8").getInt("line")).isEqualTo(3);
        assertThat(asked.getJsonObject("question").getString("about")).isEqualTo("encoding");
        var answers = IMPORTS + "/" + asked.getString("id") + "/answers";
        var taken = Records.expect(
                Api.as(USER)
                        .post(
                                answers,
                                Json.createObjectBuilder()
                                        .add("encoding", "windows-1252")
                                        .build()),
                202);
        assertThat(ended(USER, Records.text(taken, "id")).getString("state")).isEqualTo("DONE");
        assertThat(Records.text(Records.expect(Api.as(USER).post(answers, JsonValue.EMPTY_JSON_OBJECT), 422), "type"))
                .endsWith("/import-answered-before");
    }

    @Test
    void dates_that_could_be_read_in_two_ways_are_asked_once_and_can_be_said_beforehand() {
        String file = CASES + victim("A").replace("2001-05-04", "04/05/2001");
        JsonObject asked = ended(USER, from(Imports.source()), "cases.csv", file);
        assertThat(asked.getString("state")).isEqualTo("ASKED");
        assertThat(codes(asked)).containsExactly("import-dates-asked");
        String source = Imports.source();
        JsonObject run = ended(USER, Map.of("source", source, "dates", "dmy"), "cases.csv", file);
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
        assertThat(run.getJsonArray("notes").getJsonObject(0).getString("message"))
                .contains("identification_date");
        var unknown =
                Api.as(USER).upload(IMPORTS, Map.of("dates", "american"), "x", file.getBytes(StandardCharsets.UTF_8));
        Records.expect(unknown, 400);
    }

    @Test
    void whose_register_it_is_has_to_be_said_and_is_asked_where_its_rows_are_known_under_another_name() {
        var nobodys = Api.as(USER).upload(IMPORTS, Map.of(), "cases.csv", CASES.getBytes(StandardCharsets.UTF_8));
        Records.expect(nobodys, 422);
        assertThat(Records.text(nobodys, "type")).endsWith("/import-source-missing");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String file = CASES + victim("A" + mark) + victim("B" + mark) + victim("C" + mark);
        String source = Imports.source();
        assertThat(ended(USER, from(source), "cases.csv", file).getString("state"))
                .isEqualTo("DONE");
        JsonObject asked =
                ended(USER, Map.of("source", Imports.source(), "anotherRegister", "false"), "cases.csv", file);
        assertThat(asked.getString("state")).isEqualTo("ASKED");
        assertThat(codes(asked)).containsExactly("import-rows-of-another-source");
        assertThat(asked.getJsonObject("problems")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("message"))
                .as("the day as the reader writes it")
                .containsPattern("desde el \\d\\d/\\d\\d/\\d{4}:");
        assertThat(asked.getJsonObject("question").getString("source")).isEqualTo(source);
        String answers = IMPORTS + "/" + asked.getString("id") + "/answers";
        Records.expect(Api.as(USER).post(answers, one("register", "perhaps")), 400);
        var taken = Records.expect(Api.as(USER).post(answers, one("register", "same")), 202);
        JsonObject same = ended(USER, Records.text(taken, "id"));
        assertThat(same.getString("source")).isEqualTo(source);
        assertThat(count(same, "cases", "unchanged")).isEqualTo(3);
    }

    private static JsonObject one(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    @Test
    void files_to_begin_with_can_be_downloaded_and_brought() {
        var example = Records.expect(Api.as(USER).get(IMPORTS + "/templates/register?example=true"), 200);
        assertThat(example.body()).startsWith("PK");
        Records.expect(Api.as("caseworker.gt").get(IMPORTS + "/templates/register"), 403);
        Records.expect(Api.as(USER).get(IMPORTS + "/templates/other"), 400, 404);
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_understood() {
        String file = '\uFEFF'
                + (CASES + victim("Ñandú")).replace("SEXUAL;LABOUR", "SEXUAL").replace(',', ';');
        JsonObject run = ended(USER, from(Imports.source()), "cases.csv", file);
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
    }

    @Test
    void quotation_mark_that_never_closes_is_found() {
        JsonObject run = ended(
                USER,
                from(Imports.source()),
                "cases.csv",
                CASES + "\"" + victim("A").repeat(2000));
        assertThat(run.getString("state")).isEqualTo("REFUSED");
        assertThat(codes(run)).containsAnyOf("import-line-too-long", "import-quote-broken");
    }

    @Test
    void form_without_a_file_or_with_an_unknown_format_is_told_which_field() {
        var noFormat =
                Api.as(USER).upload(IMPORTS, Map.of("format", "excel"), "x", "x".getBytes(StandardCharsets.UTF_8));
        Records.expect(noFormat, 400);
        assertThat(noFormat.body()).contains("\"field\":\"format\"");
        var onBehalf = Api.as(USER)
                .upload(
                        IMPORTS,
                        Map.of("as", "Ana", "source", Imports.source()),
                        "x",
                        CASES.getBytes(StandardCharsets.UTF_8));
        Records.expect(onBehalf, 422);
        assertThat(Records.text(onBehalf, "type")).endsWith("/import-operator-only");
    }

    @Test
    void import_of_another_country_is_not_found() {
        String id = Imports.ownOf(USER);
        var foreign = Records.expect(Api.as("supervisor.cr").get(IMPORTS + "/" + id), 404);
        var absent = Records.expect(Api.as("supervisor.cr").get(IMPORTS + "/" + UUID.randomUUID()), 404);
        assertThat(Records.lasting(foreign)).isEqualTo(Records.lasting(absent));
    }

    @Test
    void caseworker_brings_no_register() {
        var answer =
                Api.as("caseworker.gt").upload(IMPORTS, Map.of(), "cases.csv", CASES.getBytes(StandardCharsets.UTF_8));
        Records.expect(answer, 403);
    }

    /** The rows that were laid ready are forgotten after the import has ended; each look is a query. */
    private static void assertNothingStaysLaidReady() throws SQLException {
        Until.seen(Duration.ofMinutes(1), () -> rows("staged_case"), staged -> staged == 0);
    }

    private static JsonObject problem(JsonObject run, String code) {
        return run.getJsonObject("problems").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(problem -> problem.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonObject run) {
        return run.getJsonObject("problems").getJsonArray("items").stream()
                .map(problem -> problem.asJsonObject().getString("code"))
                .toList();
    }

    private static JsonObject report(int year) {
        return (JsonObject) Records.expect(Api.as(USER).get("/api/v1/statistics/annual-report?year=" + year), 200)
                .json();
    }

    private static int number(JsonObject report, String block, String leaf) {
        return report.getJsonObject(block).getInt(leaf);
    }

    private static long rows(String table) throws SQLException {
        try (Connection connection = AmparoSystem.asOwner();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from " + table)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
