package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that is opened and saved by somebody who touched nothing changes nothing, and asks for nothing. */
class UntouchedIT {

    private static final Path FORMS = Path.of("../web/src/main/webapp/WEB-INF/fragments/casefile");
    private static final String USER = "caseworker.gt";

    /** Cases with something in every field, and with what no form can say anew. */
    private static final List<String> CASES = List.of(
            """
            {'role': 'VICTIM', 'detectedOn': '2026-01-07', 'detectionSource': 'POLICE', 'identificationPlace': 'MEX',
             'profile': {'sex': 'F', 'statedAge': {'from': 18, 'until': 20}, 'nationalities': ['HND', 'SLV', 'GTM'], 'languages': ['es', 'en'],
               'interpreter': 'NO', 'peoples': ['NOT_ASKED'], 'migrationStatus': ['UNKNOWN']},
             'birth': {'birthDate': '2006'},
             'identity': {'lgbtiq': 'REFUSED', 'genderIdentity': 'UNKNOWN'},
             'location': {'originArea': 'GT-01', 'detectionArea': 'REFUSED'},
             'health': {'disability': ['NONE'], 'pregnancy': 'NO'},
             'exploitation': {'forms': ['SEXUAL_UNSPECIFIED', 'LABOUR_FISHING', 'LABOUR_MINING'], 'means': ['UNKNOWN'], 'recruiterRelations': ['REFUSED'],
               'travelTourism': 'UNKNOWN', 'recruitmentArea': 'GT-01'},
             'texts': {'needsNow': 'a blanket\\nand <b>an interpreter & tea</b>', 'story': 'she said: \\"no\\"'}}""",
            "{'role': 'VICTIM', 'profile': {'sex': 'M', 'statedAge': {'from': 21}}, 'birth': {'birthDate': '2004-05'}}",
            "{'role': 'VICTIM', 'profile': {'statedAge': {'from': 0, 'until': 17}}}",
            "{'role': 'VICTIM', 'profile': {'statedAge': {'from': 18}}}",
            "{'role': 'VICTIM', 'profile': {'statedAge': {'from': 16, 'until': 16}}}",
            "{'role': 'VICTIM'}");

    private static final List<String> SERVICES = List.of(
            "{'kind': 'LEGAL', 'startOn': '2026-01-15', 'note': 'one\\ntwo'}",
            "{'kind': 'MEDICAL', 'type': 'HIV_TEST', 'startOn': '2026-01-15', 'endOn': '2026-01-16', 'modality': 'REMOTE'}",
            "{'kind': 'HOUSING', 'startOn': '2026-01-15', 'provider': 'gt-albergue-ceiba', 'providerType': 'JOINT'}",
            "{'kind': 'PSYCHOSOCIAL', 'state': 'UNAVAILABLE', 'barrier': 'NO_CAPACITY', 'startOn': '2026-01-15'}",
            "{'kind': 'PSYCHOSOCIAL', 'state': 'DECLINED', 'startOn': '2026-01-15'}");

    private static Browser worker;

    @BeforeAll
    static void signIn() {
        Records.organisations();
        worker = Browser.as(USER);
    }

    static List<String> sections() throws IOException {
        try (Stream<Path> forms = Files.list(FORMS)) {
            return forms.map(form -> form.getFileName().toString())
                    .filter(name -> name.startsWith("form-"))
                    .map(name -> name.replaceAll("form-(.*)\\.xhtml", "$1"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void a_section_of_a_case(String section) throws SQLException {
        for (String particulars : CASES) {
            String number = Records.open(USER, particulars.replace("%", "%%"));
            Records.decide(USER, number, "CONFIRMED", "2026-02-01");
            String path = Records.CASES + "/" + number;
            JsonObject recorded = read(path);
            assertUntouched("/casefile/edit.xhtml?case=" + number + "&section=" + section);
            assertThat(read(path)).isEqualTo(recorded);
        }
    }

    private static JsonObject read(String path) {
        return (JsonObject) Records.expect(Api.as(USER).get(path), 200).json();
    }

    private static void assertUntouched(String page) throws SQLException {
        long before = revisions();
        Answer saved = PageForm.with("save", worker.open(page)).get(0).press(worker, "save");
        assertThat(saved.status()).as("%s: %s", page, saved.body()).isEqualTo(302);
        assertThat(revisions()).as("revisions of %s", page).isEqualTo(before);
    }

    @Test
    void a_service() throws SQLException {
        String number = Records.open(USER);
        for (String particulars : SERVICES) {
            String id = Records.serve(USER, number, particulars);
            String path = Records.CASES + "/" + number + "/services/" + id;
            JsonObject recorded = read(path);
            assertUntouched("/services/service.xhtml?case=" + number + "&id=" + id);
            assertThat(read(path)).isEqualTo(recorded);
        }
    }

    @Test
    void of_a_planned_service_it_asks_what_became_of_it() throws SQLException {
        String number = Records.open(USER);
        for (String day : List.of("2026-01-15", "2036-01-15")) {
            String id =
                    Records.serve(USER, number, "{'kind': 'PSYCHOSOCIAL', 'state': 'PLANNED', 'startOn': '%s'}", day);
            long before = revisions();
            Answer asked = PageForm.with("save", worker.open("/services/service.xhtml?case=" + number + "&id=" + id))
                    .get(0)
                    .press(worker, "save");
            assertThat(asked.status()).as(asked.body()).isEqualTo(200);
            assertThat(asked.body()).contains("Por favor indique qué resultó.");
            assertThat(revisions()).isEqualTo(before);
        }
    }

    /** Whatever else is saved: without a word of hers nothing comes of it, and where a word is needed she is asked. */
    @Test
    void any_page_of_the_system() throws SQLException {
        var changed = new ArrayList<String>();
        for (var page : FormPages.all().entrySet()) {
            var browser = Browser.as(page.getValue());
            for (PageForm form : PageForm.with("save", browser.open(page.getKey()))) {
                long before = revisions();
                Answer answer = form.press(browser, "save");
                assertThat(answer.status()).as(page.getKey()).isIn(200, 302);
                if (revisions() != before) {
                    changed.add(page.getKey());
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    /** Only what the chosen branch asks for is looked at: the others are out of sight. */
    @Test
    void a_branch_that_is_not_taken_is_neither_stored_nor_in_the_way() {
        String number = Records.open(USER);
        String page = "/casefile/edit.xhtml?case=" + number + "&section=profile";
        Answer saved = PageForm.with("save", worker.open(page))
                .get(0)
                .type(":birthDate:field:date", "31/02/2026")
                .type(":known", "AGE")
                .type(":ageFrom", "17")
                .press(worker, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        JsonObject after = read(Records.CASES + "/" + number);
        assertThat(after.getJsonObject("profile").getJsonObject("statedAge").getInt("until"))
                .isEqualTo(17);
        assertThat(after.getJsonObject("birth")).doesNotContainKey("birthDate");
        Answer other = PageForm.with("save", worker.open(page))
                .get(0)
                .type(":ageFrom", "nobody knows")
                .type(":known", "BIRTH_DATE")
                .type(":birthDate:field:date", "2008")
                .press(worker, "save");
        assertThat(other.status()).as(other.body()).isEqualTo(302);
        after = read(Records.CASES + "/" + number);
        assertThat(after.getJsonObject("birth").getString("birthDate")).isEqualTo("2008");
        assertThat(after.getJsonObject("profile").getJsonObject("statedAge").getInt("from"))
                .as("what was stated stays beside the date")
                .isEqualTo(17);
        Answer next = PageForm.with("next", worker.open("/casefile/intake.xhtml"))
                .get(0)
                .type("f:linked:field:number", "nobody")
                .press(worker, "next");
        assertThat(next.status()).as(next.body()).isEqualTo(302);
    }

    private static long revisions() throws SQLException {
        try (var owner = AmparoSystem.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from revision")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
