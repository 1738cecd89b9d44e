package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The week's grid at the keyboard: what it takes to fill it, and that no tick is lost unasked. */
class GridJourneyIT {

    private static final int PERSONS = 40;
    private static final String WORKER = "caseworker.hn";
    private static final ZoneId ZONE = ZoneId.of("America/Tegucigalpa");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Keys that were pressed since the page was opened. */
    private int keys;

    @BeforeAll
    static void persons() {
        for (int i = 0; i < PERSONS; i++) {
            Records.open(WORKER);
        }
    }

    private static String lastWeek(String kind) {
        var day = LocalDate.now(ZONE).minusWeeks(1);
        return "/services/grid.xhtml?kind=" + kind + "&mine=1&week="
                + DateTimeFormatter.ofPattern("dd'%2F'MM'%2F'yyyy").format(day);
    }

    private void press(Visitor worker, String key) {
        keys++;
        worker.press(key);
    }

    private void repeat(Visitor worker, String key, int times) {
        for (int i = 0; i < times; i++) {
            press(worker, key);
        }
    }

    private void enterGrid(Visitor worker) {
        do {
            press(worker, "Tab");
        } while (worker.all("table.grid input:focus").count() == 0);
    }

    /** One tabulator from the grid to the button that stands in sight below it. */
    private void save(Visitor worker, int ticks) {
        assertThat(worker.all(".fresh").innerText()).isEqualTo(String.valueOf(ticks));
        press(worker, "Tab");
        assertThat(worker.all("[id='f:save']:focus").count()).isEqualTo(1);
        keys++;
        long pressed = System.nanoTime();
        worker.sendBy("Enter");
        System.out.printf(
                "grid: %d ticks, %d keys, saved in %d ms%n", ticks, keys, (System.nanoTime() - pressed) / 1_000_000);
        assertThat(worker.all(".messages").innerText()).startsWith(ticks + " atenciones quedaron registradas");
    }

    /** Each box is reached by an arrow and ticked by Space; before this grid it took 378 keys. */
    @Test
    void two_days_of_forty_persons() {
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open(lastWeek("BASIC_NEEDS"));
            enterGrid(worker);
            for (String down : List.of("ArrowDown", "ArrowUp")) {
                press(worker, "Space");
                for (int person = 1; person < PERSONS; person++) {
                    press(worker, down);
                    press(worker, "Space");
                }
                if (down.equals("ArrowDown")) {
                    repeat(worker, "ArrowRight", 2);
                }
            }
            save(worker, 2 * PERSONS);
            assertThat(keys).isLessThan(190);
        }
    }

    /** The same, where Shift carries the tick along. */
    @Test
    void two_days_of_forty_persons_with_shift() {
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open(lastWeek("MEDICAL"));
            enterGrid(worker);
            press(worker, "Space");
            repeat(worker, "Shift+ArrowDown", PERSONS - 1);
            repeat(worker, "ArrowRight", 2);
            press(worker, "Space");
            repeat(worker, "Shift+ArrowUp", PERSONS - 1);
            save(worker, 2 * PERSONS);
            assertThat(keys).isLessThan(115);
        }
    }

    /** Before this grid it took 498 keys. */
    @Test
    void five_days_of_forty_persons() {
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open(lastWeek("EDUCATION_TRAINING"));
            enterGrid(worker);
            press(worker, "Space");
            for (int day = 0; day < 5; day++) {
                repeat(worker, day % 2 == 0 ? "Shift+ArrowDown" : "Shift+ArrowUp", PERSONS - 1);
                if (day < 4) {
                    press(worker, "Shift+ArrowRight");
                }
            }
            save(worker, 5 * PERSONS);
            assertThat(keys).isLessThan(235);
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 1280", "es, 390", "en, 1280", "en, 390"})
    void keys_lead_through_it_and_head_and_save_stay_in_sight(String language, int width) {
        try (var worker = new Visitor(CHROMIUM, WORKER, language, width)) {
            worker.open(lastWeek("LEGAL"));
            worker.all("table.grid input").first().focus();
            assertThat(worker.all("table.grid input:not([tabindex='-1'])").count())
                    .as("one stop of the tabulator")
                    .isEqualTo(1);
            worker.press("End");
            assertThat(focused(worker)).endsWith(sunday().toString());
            worker.press("Home");
            assertThat(focused(worker)).endsWith(sunday().minusDays(6).toString());
            worker.press("Control+End");
            worker.press("Space");
            String head = "table.grid thead th >> nth=1";
            assertThat(worker.all(head).isVisible()).isTrue();
            double below = worker.all(head).boundingBox().y;
            assertThat(below).as("the days stay above").isBetween(0.0, 844.0);
            assertThat(worker.all("table.grid input:focus").boundingBox().y).isGreaterThan(below);
            var save = worker.all("[id='f:save']").boundingBox();
            assertThat(save.y + save.height).as("the button is in sight").isLessThan(width == 390 ? 844 : 900);
            worker.inspect("grid-keys");
            worker.press("Control+Home");
            assertThat(worker.all("table.grid input:focus").getAttribute("aria-label"))
                    .as("whose box it is, and of which day")
                    .startsWith(focused(worker).replaceAll("/.*", "") + ", ");
        }
    }

    private static String focused(Visitor worker) {
        return worker.all("table.grid input:focus").getAttribute("value");
    }

    private static LocalDate sunday() {
        var day = LocalDate.now(ZONE).minusWeeks(1);
        return day.plusDays(7L - day.getDayOfWeek().getValue());
    }

    @Test
    void before_ticks_are_lost_the_browser_asks() {
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open(lastWeek("PSYCHOSOCIAL"));
            worker.tick("table.grid input >> nth=3");
            for (String away : List.of("form.filters button[type=submit]", "form.filters a >> nth=0", ".brand")) {
                assertThat(worker.askedBeforeLeaving(away)).as(away).isEqualTo("beforeunload");
            }
            assertThat(worker.all(".fresh").innerText()).isEqualTo("1");
            worker.send("f:save");
            assertThat(worker.text()).contains("Una atención quedó registrada");
        }
    }

    @Test
    void a_case_that_was_closed_meanwhile_is_named_and_the_rest_is_saved() {
        String closed;
        String open;
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open("/services/grid.xhtml?kind=FAMILY_REUNIFICATION&mine=1");
            closed = numberOf(worker, 0);
            open = numberOf(worker, 1);
            for (String number : List.of(closed, open)) {
                worker.tick("input[value^='" + number + "/']:enabled >> nth=0");
            }
            Records.close(WORKER, closed);
            worker.send("f:save");
            assertThat(worker.all(".messages").innerText())
                    .contains("Una atención quedó registrada", closed)
                    .doesNotContain(open);
            worker.inspect("grid-closed-meanwhile");
        }
        assertThat(services(open)).contains("FAMILY_REUNIFICATION");
        assertThat(services(closed)).doesNotContain("FAMILY_REUNIFICATION");
    }

    /** Whose row it is, counted from the first one. */
    private static String numberOf(Visitor worker, int row) {
        return worker.all("table.grid tr:has(input) >> nth=" + row)
                .locator(".case-number")
                .innerText();
    }

    private static String services(String number) {
        return Records.expect(Api.as(WORKER).get(Records.CASES + "/" + number + "/services"), 200)
                .body();
    }

    @Test
    void ticks_come_back_after_the_sign_in_with_a_row_that_was_added() {
        String mine;
        String other = Records.open("supervisor.hn");
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open("/services/grid.xhtml?kind=UNSPECIFIED&mine=1");
            mine = numberOf(worker, 0);
            worker.type("f:more:field:number", other);
            worker.send("f:add");
            for (String number : List.of(mine, other)) {
                worker.tick("input[value^='" + number + "/']:enabled >> nth=0");
            }
            worker.loseSession();
            worker.sendFrom("[id='f:save']");
            worker.signIn(WORKER);
            for (String number : List.of(mine, other)) {
                assertThat(worker.all("input[value^='" + number + "/']:enabled >> nth=0")
                                .isChecked())
                        .as(number)
                        .isTrue();
            }
            worker.inspect("grid-back");
            worker.send("f:save");
            assertThat(worker.text()).contains("2 atenciones quedaron registradas");
        }
    }

    @Test
    void hers_stand_before_the_teams_and_pages_lead_to_the_others() {
        String teams = Records.open("supervisor.hn");
        for (int i = PERSONS; i < 65; i++) {
            Records.open(WORKER);
        }
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open("/services/grid.xhtml?kind=HOUSING");
            assertThat(worker.all("table.grid tbody tr.part").first().innerText())
                    .isEqualTo("Mis casos");
            assertThat(worker.all("table.grid tbody tr:not(.part)").count()).isEqualTo(60);
            boolean found = false;
            while (worker.all("nav.pager a:has-text('Siguiente')").count() == 1 && !found) {
                worker.sendFrom("nav.pager a:has-text('Siguiente')");
                found = worker.all("tbody:has-text('Del equipo') tr:has-text('" + teams + "')")
                                .count()
                        == 1;
            }
            assertThat(found).as("the team's, beyond the first page").isTrue();
            worker.inspect("grid-team");
            worker.open("/services/grid.xhtml?kind=HOUSING&mine=1");
            assertThat(worker.text()).doesNotContain(teams, "Del equipo");
        }
    }
}
