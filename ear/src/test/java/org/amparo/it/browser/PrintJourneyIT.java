package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leaves on paper says on every sheet whose print it is and which sheet of how many, and nothing of it is cut. */
class PrintJourneyIT {

    /** What is left of A4 between its margins, at 96 to the inch: upright, and on its side. */
    private static final int UPRIGHT = 687;

    private static final int SIDEWAYS = 1016;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    private static void assertSigned(List<String> sheets, String username) {
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            assertThat(sheets.get(sheet))
                    .as("sheet %d", sheet + 1)
                    .contains(username)
                    .containsPattern("\\d\\d/\\d\\d/\\d{4}, \\d\\d:\\d\\d")
                    .contains(sheet + 1 + " / " + sheets.size());
        }
    }

    @Test
    void a_case_is_printed_with_its_decisions_and_services_and_goes_on_record_as_printed() {
        String number = Records.open("caseworker.gt");
        Records.decide("caseworker.gt", number, "CONFIRMED", "2026-02-03");
        for (int day = 10; day < 29; day++) {
            Records.serve(
                    "caseworker.gt", number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-02-%d'}", day);
        }
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 390)) {
            worker.open("/casefile/file.xhtml?case=" + number);
            worker.sendFrom("a[href*='/casefile/print.xhtml']");
            worker.inspect("case-print");
            var sheets = worker.appearance().print("case-print");
            assertSigned(sheets, "caseworker.gt");
            assertThat(String.join("", sheets))
                    .contains(number)
                    .contains("03/02/2026")
                    .contains("10/02/2026")
                    .contains("28/02/2026");
            assertThat(worker.appearance().cutOnPaper(UPRIGHT)).isZero();
        }
        assertThat(Api.as("supervisor.gt")
                        .get(Records.CASES + "/" + number + "/reads")
                        .json()
                        .toString())
                .contains("\"case-printed\"");
    }

    @Test
    void a_list_says_what_narrows_it_and_shows_every_column() {
        String number = Records.open("caseworker.gt");
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 1280)) {
            worker.open("/casefile/list.xhtml?open=true&q=" + number);
            var sheets = worker.appearance().print("list-print");
            assertSigned(sheets, "caseworker.gt");
            assertThat(String.join("", sheets)).contains(number).contains("Abiertos");
            assertThat(worker.appearance().cutOnPaper(UPRIGHT)).isZero();
        }
    }

    @Test
    void a_page_of_a_longer_list_says_which_rows_of_how_many_it_holds() {
        for (int opened = 0; opened < 26; opened++) {
            Records.open("caseworker.gt");
        }
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 1280)) {
            worker.open("/casefile/list.xhtml");
            var sheets = worker.appearance().print("list-of-many-print");
            assertSigned(sheets, "caseworker.gt");
            assertThat(String.join("", sheets))
                    .contains("1 a 25 de ")
                    .contains("La lista entera se saca")
                    .doesNotContain("Página 1 de");
        }
    }

    @Test
    void a_weeks_grid_lies_on_its_side() {
        Records.open("caseworker.gt");
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 1280)) {
            worker.open("/services/grid.xhtml");
            assertSigned(worker.appearance().print("grid-print"), "caseworker.gt");
            assertThat(worker.appearance().cutOnPaper(SIDEWAYS)).isZero();
        }
    }

    @Test
    void a_years_report_fills_its_sheets() {
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", 1280)) {
            supervisor.open("/statistics/year.xhtml?year=2019");
            assertSigned(supervisor.appearance().print("report-print"), "supervisor.gt");
            assertThat(supervisor.appearance().cutOnPaper(UPRIGHT)).isZero();
        }
    }
}
