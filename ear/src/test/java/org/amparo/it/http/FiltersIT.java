package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address asks for and cannot be read is refused where it stands, and nothing is shown as if it had not been asked. */
class FiltersIT {

    private static final String USER = "supervisor.gt";
    private static String number;
    private static Browser browser;

    @BeforeAll
    static void signIn() {
        Records.organisations();
        number = Records.open("caseworker.gt");
        browser = Browser.as(USER);
    }

    @ParameterizedTest
    @CsvSource({
        "/casefile/list.xhtml?year=19, l-year",
        "/casefile/list.xhtml?year=2O19, l-year",
        "/casefile/list.xhtml?status=NOBODY, l-status",
        "/casefile/list.xhtml?role=victims, l-role",
        "/casefile/list.xhtml?open=perhaps, l-open",
        "/casefile/list.xhtml?mine=maybe, l-mine",
        "/casefile/history.xhtml?from=31/02/2026, h-from",
        "/casefile/history.xhtml?until=yesterday, h-until",
        "/casefile/history.xhtml?field=none, h-field",
        "/casefile/history.xhtml?person=nobody, h-person",
        "/services/grid.xhtml?kind=XYZ, kind",
        "/services/grid.xhtml?week=31/02/2026, week",
        "/services/grid.xhtml?mine=maybe, mine",
        "/statistics/year.xhtml?year=19, year",
        "/statistics/year.xhtml?known=the+end, known",
        "/statistics/year.xhtml?known=31/12/2999, known",
        "/statistics/years.xhtml?from=2019&until=2018, until",
        "/statistics/years.xhtml?from=2001&until=2019, from",
        "/statistics/years.xhtml?figure=identified.none, figure",
        "/statistics/years.xhtml?known=31/12/2999, known",
        "/statistics/table.xhtml?rows=SERVICE, rows",
        "/statistics/table.xhtml?rows=CELL&columns=CELL, columns",
        "/statistics/table.xhtml?rows=LGBTIQ&columns=CELL, rows",
        "/statistics/table.xhtml?form=NOTHING, form",
        "/statistics/behind.xhtml?figure=identified.total&year=last, year",
        "/statistics/changed.xhtml?figure=identified.by_country.GTM&year=2019&from=the+end, from",
        "/statistics/changed.xhtml?figure=identified.by_country.GTM&year=2019&until=31/12/2999, until",
        "/statistics/changed.xhtml?figure=identified.by_country.GTM&year=2019&from=31/12/2019&until=30/12/2019, until",
        "/statistics/availability.xhtml?year=x, year",
        "/statistics/declared.xhtml?year=x, year"
    })
    void an_unreadable_filter_is_said_at_its_field_and_nothing_is_listed(String address, String field) {
        Answer page = browser.open(address + (address.contains("history") ? "&case=" + number : ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("problem-summary", "href=\"#" + field + "\"");
        assertThat(page.body())
                .doesNotContain("<tbody>", "class=\"history\"", "class=\"stack report\"", "f:save", "id=\"export\"");
        if (!address.contains("behind")) {
            assertThat(page.body()).contains("id=\"" + field + "-error\"");
        }
    }

    @Test
    void a_figure_that_there_is_not_is_not_found() {
        assertThat(browser.open("/statistics/availability.xhtml?year=2025&indicator=NONE")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/statistics/declared.xhtml?year=2025&figure=NONE")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/organisation/list.xhtml?country=XX").status()).isEqualTo(403);
        assertThat(browser.open("/exchange/import-template.xhtml?format=").status())
                .isEqualTo(404);
    }

    /** A list is ordered as a file with the filters of its page, or not at all. */
    @Test
    void no_file_is_ordered_of_a_list_whose_filter_cannot_be_read() {
        var all = PageForm.with("csv", browser.open("/casefile/list.xhtml")).get(0);
        int before = exports();
        Answer anew = browser.post("/casefile/list.xhtml?year=19", all.written("csv"));
        assertThat(anew.status()).isEqualTo(302);
        assertThat(exports()).isEqualTo(before);
    }

    private static int exports() {
        return Records.list(Records.expect(Api.as(USER).get("/api/v1/exports"), 200))
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/casefile/list.xhtml?estatus=POSSIBLE",
                "/index.xhtml?mine=1",
                "/statistics/year.xhtml?year=2019&country=GTM"
            })
    void a_name_that_a_page_does_not_know_is_told(String address) {
        String name = address.replaceAll(".*[?&](\\w+)=\\w*$", "$1");
        assertThat(browser.open(address).body()).contains("La dirección pide algo que esta página no conoce: " + name);
        assertThat(browser.open("/casefile/list.xhtml?%22call+555%22=1").body())
                .contains("no conoce: …")
                .doesNotContain("call 555");
    }

    @ParameterizedTest
    @CsvSource({"/casefile/list.xhtml?page=9999", "/exchange/imports.xhtml?page=9999", "/casefile/list.xhtml?page=x"})
    void a_page_beyond_the_end_leads_to_the_last_one(String address) {
        Imports.ownOf(USER);
        Answer page = browser.open(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<tbody>").containsPattern("<th scope=\"row\">");
    }

    /** Every operation of the API's document, with a parameter that it does not have. */
    @Test
    void every_door_of_the_api_refuses_a_parameter_that_it_does_not_know() {
        var paths =
                (JsonObject) Api.as("auditor").get("/developers/openapi.json").at("/paths");
        List<String> tried = new ArrayList<>();
        paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream()
                .filter(Set.of("get", "post", "put", "patch")::contains)
                .forEach(method -> {
                    String address = path.replaceAll("[{]\\w+[}]", "x") + "?as_of=2024-01-01";
                    String type = address.endsWith("/imports?as_of=2024-01-01") && method.equals("post")
                            ? "multipart/form-data; boundary=B"
                            : "application/json";
                    Answer answer = Api.as(USER).text(method.toUpperCase(java.util.Locale.ROOT), address, type, "{}");
                    tried.add(method + " " + path);
                    assertThat(answer.status())
                            .as("%s %s: %s", method, path, answer.body())
                            .isEqualTo(400);
                    assertThat(answer.at("/errors/0/field").toString()).as(path).isEqualTo("\"as_of\"");
                    assertThat(answer.at("/errors/0/code").toString())
                            .as(path)
                            .isIn("\"unknown-parameter\"", "\"takes-no-parameters\"");
                }));
        assertThat(tried).hasSizeGreaterThan(50);
    }

    @Test
    void a_parameter_that_is_not_known_is_told_with_those_that_are() {
        Answer answer = Records.expect(Api.as(USER).get("/api/v1/cases?stauts=POSSIBLE&open=true&open=false"), 400);
        assertThat(answer.body())
                .contains("\"stauts\"", "sort, status.", "identifiedIn", "\"given-twice\"")
                .doesNotContain("POSSIBLE");
        Records.expect(Api.as(USER).get("/api/v1/cases?status=POSSIBLE"), 200);
    }
}
