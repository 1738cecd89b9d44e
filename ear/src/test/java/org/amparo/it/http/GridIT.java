package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The week's grid while rows come and are closed: a tick is of the person in whose row it was set. */
class GridIT {

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    @Test
    void a_tick_on_a_page_of_before_a_row_came_is_of_the_person_in_whose_row_it_was_set() {
        String ticked = Records.open("caseworker.sv");
        var worker = Browser.as("caseworker.sv");
        Answer before = worker.open("/services/grid.xhtml?kind=EDUCATION_TRAINING");
        String came = Records.open("caseworker.sv");
        PageForm.with("add", before).get(0).type("f:more:field:number", came).press(worker, "add");
        Answer saved = PageForm.with("save", before)
                .get(0)
                .type("tick", cell(before, ticked))
                .press(worker, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(services("caseworker.sv", came)).isZero();
        assertThat(services("caseworker.sv", ticked)).isEqualTo(1);
    }

    @Test
    void what_no_box_says_ticks_nothing() {
        String foreign = Records.open("caseworker.cr");
        String own = Records.open("caseworker.sv");
        var worker = Browser.as("caseworker.sv");
        Answer opened = worker.open("/services/grid.xhtml?kind=LEGAL");
        LocalDate today = LocalDate.now(ZoneId.of("America/El_Salvador"));
        for (String tick : List.of(
                "",
                "x",
                "/",
                own,
                own + "/",
                own + "/2026",
                own + "/" + today.plusDays(1),
                own + "/" + today.minusDays(8))) {
            Answer saved =
                    PageForm.with("save", opened).get(0).type("tick", tick).press(worker, "save");
            assertThat(saved.status()).as(tick).isEqualTo(302);
        }
        PageForm.with("save", opened).get(0).type("tick", foreign + "/" + today).press(worker, "save");
        assertThat(services("caseworker.sv", own)).isZero();
        assertThat(services("caseworker.cr", foreign)).isZero();
    }

    @Test
    void a_closed_case_of_an_order_is_named_and_nothing_of_it_is_logged() {
        String closed = Records.open("caseworker.sv");
        String open = Records.open("caseworker.sv");
        Records.close("caseworker.sv", closed);
        var cells = Records.json(
                "{'cells': [{'caseNumber': '%s', 'kind': 'LEGAL', 'on': '2026-03-09'}, {'caseNumber': '%s', 'kind': 'LEGAL', 'on': '2026-03-09'}]}",
                open, closed);
        Answer refused = Api.as("caseworker.sv").post("/api/v1/services/grid", cells);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("cases-are-closed", closed).doesNotContain(open);
        assertThat(services("caseworker.sv", open)).isZero();
    }

    @Test
    void a_row_of_a_grid_that_is_closed_is_taken_off_and_the_ticks_of_the_others_stay() {
        String gone = Records.open("caseworker.sv");
        String left = Records.open("caseworker.sv");
        LocalDate today = LocalDate.now(ZoneId.of("America/El_Salvador"));
        Records.serve("caseworker.sv", gone, "{'kind': 'LEGAL', 'startOn': '%s'}", today);
        var worker = Browser.as("caseworker.sv");
        Answer opened = worker.open("/services/grid.xhtml?kind=LEGAL");
        assertThat(ticks(opened, gone)).isEqualTo(1);
        assertThat(ticks(opened, left)).isZero();
        Answer ticked = PageForm.with("save", opened)
                .get(0)
                .type("tick", cell(opened, left))
                .press(worker, "add");
        assertThat(ticks(ticked, left)).isEqualTo(1);
        Records.bar("supervisor.sv", gone, "caseworker.sv");
        String tick = cell(opened, left);
        Answer told = PageForm.with("save", ticked).get(0).type("tick", tick).press(worker, "save");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains("ya no está abierta para usted y se quitó")
                .doesNotContain(gone);
        assertThat(ticks(told, left)).isEqualTo(1);
        assertThat(services("caseworker.sv", left)).isZero();
        Answer saved = PageForm.with("save", told).get(0).type("tick", tick).press(worker, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(services("caseworker.sv", left)).isEqualTo(1);
    }

    @Test
    void ticks_of_last_week_go_once_their_kind_is_closed() {
        String number = Records.open("caseworker.gt");
        LocalDate today = LocalDate.now(ZoneId.of("America/Guatemala"));
        for (LocalDate day : List.of(today, today.minusWeeks(1))) {
            Records.serve("caseworker.gt", number, "{'kind': 'BASIC_NEEDS', 'startOn': '%s'}", day);
        }
        Records.serve("caseworker.gt", number, "{'kind': 'BASIC_NEEDS', 'startOn': '%s'}", today.minusWeeks(1));
        Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['LEGAL']");
        String grant = Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['SERVICES']");
        var reader = Browser.as("caseworker2.gt");
        Answer opened = reader.open("/services/grid.xhtml?kind=BASIC_NEEDS");
        Answer added = PageForm.with("add", opened)
                .get(0)
                .type("f:more:field:number", number)
                .press(reader, "add");
        Answer repeated = PageForm.with("repeat", added).get(0).press(reader, "repeat");
        assertThat(ticks(repeated, number)).isEqualTo(1);
        Records.endGrant("supervisor.gt", number, grant);
        Answer told = PageForm.with("save", repeated)
                .get(0)
                .type("tick", cell(repeated, number))
                .press(reader, "save");
        assertThat(told.body()).contains("ya no está abierta para usted y se quitó", number);
        assertThat(ticks(told, number)).isZero();
    }

    private static List<String> cells(Answer grid, String number) {
        return Pattern.compile("<input [^>]*aria-label=\"" + number + ", [^>]*>")
                .matcher(grid.body())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static long ticks(Answer grid, String number) {
        assertThat(cells(grid, number)).as(grid.body()).hasSize(7);
        return cells(grid, number).stream()
                .filter(cell -> cell.contains(" checked"))
                .count();
    }

    /** What the first box of a row says: Monday, which is never ahead. */
    private static String cell(Answer grid, String number) {
        return cells(grid, number).get(0).replaceAll(".* value=\"([^\"]*)\".*", "$1");
    }

    private static int services(String user, String number) {
        return Records.list(Api.as(user).get(Records.CASES + "/" + number + "/services"))
                .size();
    }
}
