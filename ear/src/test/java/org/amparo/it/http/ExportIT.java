package org.amparo.it.http;

import static org.amparo.it.http.Exports.EXPORTS;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.launcher.LaunchFailure;
import org.amparo.launcher.exchange.Exchange;
import org.amparo.launcher.exchange.Transfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves as a file: nothing that the screen would not show, nothing that leads back to a person, and all of it on record. */
class ExportIT {

    private static String number;
    private static String granted;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void record() {
        Records.organisations();
        number = Records.open(
                "caseworker.gt",
                "{'role': 'VICTIM', 'profile': {'sex': 'F', 'nationalities': ['HND', 'GTM']},"
                        + " 'birth': {'birthDate': '2001-05-14'}, 'exploitation': {'forms': ['FORCED_PROSTITUTION']}}");
        Records.decide("supervisor.gt", number, "CONFIRMED", "2019-03-10");
        Records.serve("caseworker.gt", number, "{'kind': 'MEDICAL', 'startOn': '2019-06-01', 'note': 'GEHEIMWORT'}");
        Records.serve("caseworker.gt", number, "{'kind': 'LEGAL', 'startOn': '2019-06-02', 'state': 'DECLINED'}");
        Records.open(
                "caseworker.gt",
                "{'role': 'DEPENDANT', 'linkedCase': '%s', 'profile': {'sex': 'M'}, 'birth': {'birthDate': '2018-07-01'}}",
                number);
        granted = Records.open("caseworker.gt");
        Records.grant("supervisor.gt", granted, "user", "shelter.gt", "['HOUSING_PLACE']");
    }

    @Test
    void a_list_holds_the_cases_that_the_screen_shows_and_no_other() {
        for (String user : List.of("caseworker.gt", "shelter.gt", "caseworker2.gt")) {
            JsonObject export =
                    Exports.done(user, "{'kind': 'cases', 'format': 'csv', 'sort': 'NUMBER', 'descending': false}");
            List<String> numbers = Arrays.stream(Exports.file(user, export).split("\r\n"))
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
            Answer list = Api.as(user).get("/api/v1/cases?sort=NUMBER&order=asc&size=200");
            assertThat(numbers)
                    .isEqualTo(((JsonObject) list.json()).getJsonArray("items").getValuesAs(row -> row.asJsonObject()
                            .getString("number")));
            assertThat(export.getJsonObject("counts").getInt("cases")).isEqualTo(numbers.size());
        }
    }

    @Test
    void a_category_that_is_closed_on_the_screen_is_closed_in_the_file() {
        JsonObject export = Exports.done("shelter.gt", "{'kind': 'cases', 'format': 'csv', 'number': '%s'}", granted);
        assertThat(Exports.file("shelter.gt", export))
                .contains(granted)
                .contains("No abierto para usted")
                .doesNotContain("Femenino");
    }

    @Test
    void a_filter_is_kept_in_the_file_and_on_record() throws SQLException {
        JsonObject export = Exports.done(
                "caseworker.gt", "{'kind': 'cases', 'format': 'xlsx', 'status': 'CONFIRMED', 'number': '%s'}", number);
        assertThat(export.getJsonObject("counts").getInt("cases")).isEqualTo(1);
        assertThat(history(export.getString("id")))
                .containsExactly(
                        "QUEUED by caseworker.gt: cases number=" + number + "&status=CONFIRMED, 0 cases",
                        "WRITING by caseworker.gt: cases number=" + number + "&status=CONFIRMED, 0 cases",
                        "DONE by caseworker.gt: cases number=" + number + "&status=CONFIRMED, 1 cases");
    }

    @Test
    void somebody_elses_export_is_not_found_word_for_word() {
        String id = Exports.done("caseworker.gt", "{'kind': 'cases', 'format': 'csv'}")
                .getString("id");
        for (String path : List.of(EXPORTS + "/%s", EXPORTS + "/%s/file")) {
            Answer foreign = Records.expect(Api.as("supervisor.gt").get(path.formatted(id)), 404);
            Answer absent = Records.expect(Api.as("supervisor.gt").get(path.formatted(UUID.randomUUID())), 404);
            assertThat(Records.lasting(foreign)).isEqualTo(Records.lasting(absent));
        }
        assertThat(Records.list(Api.as("supervisor.gt").get(EXPORTS)).toString())
                .doesNotContain(id);
    }

    @Test
    void a_register_is_for_the_deciding_body_of_its_own_country() {
        String order = "{'kind': 'register', 'country': 'GTM'}";
        Records.expect(Api.as("supervisor.gt").post(EXPORTS, json(order)), 202);
        Records.expect(Api.as("supervisor.cr").post(EXPORTS, json(order)), 404);
        Records.expect(Api.as("caseworker.gt").post(EXPORTS, json(order)), 403);
        Records.expect(Api.as("secretariat").post(EXPORTS, json(order)), 403);
    }

    @Test
    void a_register_leads_back_to_nobody() throws IOException {
        Path archive = folder.resolve("gtm.zip");
        exchange().exportRegister(order("GTM", archive, null));
        String cases = entry(archive, "cases.csv");
        String events = entry(archive, "events.csv");
        assertThat(cases + events)
                .doesNotContain(number, "2001-05-14", "GEHEIMWORT", "gt-svet", "caseworker")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
        assertThat(cases)
                .containsPattern("GTM,VICTIM,IDENTIFIED,2019-03-10,GTM,HND,F,,,17,,SEXUAL,,[^,]*,2019-06-01=18-20");
        assertThat(cases).containsPattern("GTM,DEPENDANT,,,[^,]*,,M,,2018,,,,C\\d{8},");
        assertThat(events).contains(",MEDICAL,").doesNotContain("2019-06-02");
        assertThat(said).last().asString().endsWith("not sealed.");
    }

    @Test
    void a_sealed_register_shows_nothing_of_its_content() throws IOException {
        Path sealed = folder.resolve("gtm.p7m");
        Path certificate = Path.of("src/test/resources/org/amparo/it/http/recipient.pem");
        exchange().exportRegister(order("GTM", sealed, certificate));
        assertThat(Files.readString(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("cases.csv", "case_id");
        assertThat(said).last().asString().endsWith("sealed for the recipient.");
    }

    @Test
    void whoever_runs_the_servers_gets_registers_and_no_list_of_cases() {
        assertThatThrownBy(() -> exchange().exportRegister(order("QQQ", folder.resolve("x.zip"), null)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("Amparo refused (422)");
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    private Exchange exchange() {
        return new Exchange(AmparoSystem.url(), AmparoSystem.issuer(), AmparoSystem.operatorClientSecret(), said::add);
    }

    private static Transfer order(String country, Path target, Path certificate) {
        return new Transfer(
                target, "register", false, null, false, false, null, null, null, null, null, country, certificate);
    }

    private static String entry(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                var content = zip.getInputStream(new ZipEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> history(String id) throws SQLException {
        List<String> history = new ArrayList<>();
        try (Connection owner = AmparoSystem.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select a.state, r.username, a.kind, a.filter, coalesce(a.cases, 0) from export_job_aud a"
                                + " join revision r on r.id = a.rev where a.public_id = '" + id + "' order by a.rev")) {
            while (rows.next()) {
                history.add("%s by %s: %s %s, %d cases"
                        .formatted(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5)));
            }
        }
        return history;
    }
}
