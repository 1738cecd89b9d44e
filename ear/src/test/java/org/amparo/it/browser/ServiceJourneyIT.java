package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.amparo.it.http.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service from its plan to what became of it, a stay to its end, and a case to its closing. */
class ServiceJourneyIT {

    private static final String WORKER = "caseworker.gt";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Guatemala"));
    }

    private static String plan(String number, LocalDate day) {
        return Records.serve(
                WORKER,
                number,
                "{'kind': 'LEGAL', 'state': 'PLANNED', 'startOn': '%s', 'confirmed': [%s]}",
                day,
                day.isBefore(today()) ? "'planned-in-past'" : "");
    }

    private static String when(Visitor worker) {
        return worker.all("table.cards td").first().innerText();
    }

    private static String state(Visitor worker) {
        return worker.all("table.cards td:nth-child(3)").first().innerText();
    }

    @ParameterizedTest
    @CsvSource({
        "es, 1280, ¿Qué resultó?, Por favor indique qué resultó., La rechazó",
        "en, 390, What became of it?, Please say what became of it., Declined"
    })
    void what_became_of_a_plan_is_the_first_question_and_has_no_answer_yet(
            String language, int width, String question, String missing, String declined) {
        String number = Records.open(WORKER);
        String service = plan(number, today().minusDays(2));
        try (var worker = new Visitor(CHROMIUM, WORKER, language, width)) {
            worker.open("/services/service.xhtml?case=" + number + "&id=" + service);
            assertThat(worker.all("form.service legend").first().innerText()).isEqualTo(question);
            assertThat(worker.all("[name='f:stateField:state']:checked").count())
                    .isZero();
            worker.inspect("outcome");
            worker.send("f:save");
            assertThat(worker.all(".problem-summary").innerText()).contains(missing);
            worker.tick("[name='f:stateField:state'][value=DECLINED]");
            assertThat(worker.all("[id='f:end:field:day']").isVisible())
                    .as("what was declined has no last day")
                    .isFalse();
            worker.inspect("outcome-declined");
            worker.send("f:save");
            assertThat(state(worker)).contains(declined);
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 1280, Brindada", "en, 390, Delivered"})
    void a_plan_that_was_kept_is_one_press_in_the_list_of_the_case(String language, int width, String given) {
        String number = Records.open(WORKER);
        plan(number, today().minusDays(1));
        plan(number, today().plusDays(3));
        try (var worker = new Visitor(CHROMIUM, WORKER, language, width)) {
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(worker.all("button[name='given:press']").count())
                    .as("not of what is still to come")
                    .isEqualTo(1);
            worker.inspect("given-in-list");
            worker.sendFrom("button[name='given:press']");
            assertThat(worker.address()).isEqualTo("/services/list.xhtml?case=" + number);
            assertThat(worker.all(".message.info:focus").count())
                    .as("no row is left")
                    .isEqualTo(1);
            assertThat(worker.all(".messages").innerText()).contains(number);
            assertThat(worker.all("table.cards td:nth-child(3)").allInnerTexts().toString())
                    .contains(given);
            assertThat(worker.all("button[name='given:press']").count()).isZero();
            worker.inspect("given-from-list");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, 390, Brindada, Corregir, /index.xhtml?whose=mine",
        "en, 1280, Given, Correct it, /work/list.xhtml?list=overdue&whose=mine"
    })
    void and_on_the_start_page_and_its_lists(String language, int width, String given, String mend, String page) {
        String number = Records.open("caseworker.cr");
        Records.serve(
                "caseworker.cr",
                number,
                "{'kind': 'LEGAL', 'state': 'PLANNED', 'startOn': '2026-01-15', 'confirmed': ['planned-in-past']}");
        Records.serve(
                "caseworker.cr",
                number,
                "{'kind': 'EDUCATION_TRAINING', 'state': 'PLANNED', 'startOn': '2026-01-15', 'confirmed': ['planned-in-past']}");
        try (var worker = new Visitor(CHROMIUM, "caseworker.cr", language, width)) {
            worker.open(page);
            worker.inspect("given-on-start");
            String mine = "button[name='given:press'][value^='" + number + "/']";
            assertThat(worker.all(mine).count()).isEqualTo(2);
            String next = worker.all(mine).last().getAttribute("value");
            worker.all(mine).first().focus();
            worker.sendBy("Enter");
            assertThat(worker.all(".messages").innerText()).contains(number);
            worker.seeIn("button:focus", given);
            assertThat(worker.all("button:focus").getAttribute("value")).isEqualTo(next);
            worker.inspect("given-goes-on");
            assertThat(worker.address()).isEqualTo(page);
            worker.sendFrom(mine);
            assertThat(worker.address()).isEqualTo(page);
            assertThat(worker.all(".messages").innerText()).contains(number);
            assertThat(worker.all("button[name='given:press'][value^='" + number + "/']")
                            .count())
                    .isZero();
            assertThat(worker.all(".messages a").innerText()).isEqualTo(mend);
            worker.sendFrom(".messages a");
            assertThat(worker.path()).isEqualTo("/services/service.xhtml");
            assertThat(worker.parameter("case")).isEqualTo(number);
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(worker.all("table.cards tbody tr").count()).isEqualTo(2);
        }
    }

    @Test
    void somebody_elses_answer_is_not_overwritten_by_one_press() {
        String number = Records.open(WORKER);
        String service = plan(number, today().minusDays(1));
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280);
                var colleague = new Visitor(CHROMIUM, "supervisor.gt", "es", 1280)) {
            worker.open("/services/list.xhtml?case=" + number);
            colleague.open("/services/service.xhtml?case=" + number + "&id=" + service);
            colleague.tick("[name='f:stateField:state'][value=NO_SHOW]");
            colleague.send("f:save");
            worker.sendFrom("button[name='given:press']");
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(state(worker)).contains("No llegó");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, 390, Regístrelo como planificado, Esta fecha ya pasó",
        "en, 1280, Enter it as planned, This day is over"
    })
    void a_day_that_cannot_be_is_said_at_once_beside_it(String language, int width, String ahead, String over) {
        try (var worker = new Visitor(CHROMIUM, WORKER, language, width)) {
            worker.open("/services/log.xhtml?case=" + Records.open(WORKER));
            assertThat(worker.all(".said-of-day").isVisible()).isFalse();
            worker.type("f:start:field:day", TYPED.format(today().plusDays(9)));
            worker.press("Tab");
            worker.seeIn(".said-of-day", ahead);
            worker.inspect("day-ahead");
            worker.tick("[name='f:stateField:state'][value=PLANNED]");
            assertThat(worker.all(".said-of-day").isVisible()).isFalse();
            worker.type("f:start:field:day", TYPED.format(today().minusDays(9)));
            worker.press("Tab");
            worker.seeIn(".said-of-day", over);
            worker.tick("[name='f:stateField:state'][value=UNAVAILABLE]");
            assertThat(worker.all("[id='f:barrier:field:code']").isVisible()).isTrue();
            assertThat(worker.all("[id='f:end:field:day']").isVisible()).isFalse();
            worker.inspect("service-unavailable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, 1280, sigue allí, Continúa hasta, Sin terminar, Registrar el último día",
        "en, 390, still there, It goes on until, Not finished yet, Record the last day"
    })
    void a_stay_says_that_it_goes_on_and_closing_names_what_is_open(
            String language, int width, String stillThere, String goesOn, String unfinished, String lastDay) {
        String number = Records.open(WORKER);
        String planned = plan(number, today().plusDays(3));
        String dependant = Records.open(WORKER, "{'role': 'DEPENDANT', 'linkedCase': '%s'}", number);
        try (var worker = new Visitor(CHROMIUM, WORKER, language, width)) {
            worker.open("/services/log.xhtml?case=" + number);
            worker.choose("f:whatField:what", "HOUSING");
            worker.send("f:save");
            assertThat(worker.all(".messages").innerText()).contains(goesOn);
            assertThat(worker.all("table.cards").innerText()).contains(stillThere);
            worker.inspect("stay-open");
            worker.open("/casefile/close.xhtml?case=" + number);
            assertThat(worker.all(".unfinished").innerText()).contains(unfinished, stillThere, dependant);
            assertThat(worker.all(".unfinished a[href*='" + planned + "']").count())
                    .isEqualTo(1);
            worker.inspect("closing-unfinished");
            worker.sendFrom(".unfinished a >> nth=0");
            assertThat(worker.all("h1").innerText()).isEqualTo(lastDay);
            assertThat(worker.all("main form input[type=text]").count())
                    .as("nothing else is asked")
                    .isEqualTo(1);
            worker.inspect("stay-ended");
            worker.send("f:save");
            assertThat(worker.all(".problem-summary a").count())
                    .as("the day is missing")
                    .isEqualTo(1);
            worker.type("f:end:field:day", TYPED.format(today()));
            worker.send("f:save");
            assertThat(worker.address()).as("back to closing").isEqualTo("/casefile/close.xhtml?case=" + number);
            assertThat(worker.all(".unfinished").innerText()).doesNotContain(stillThere);
            worker.sendFrom(".unfinished a[href*='" + planned + "']");
            worker.sendFrom("[id='f:cancel']");
            assertThat(worker.address()).isEqualTo("/casefile/close.xhtml?case=" + number);
            worker.sendFrom(".unfinished a[href*='back=close'][href*='" + dependant + "']");
            worker.choose("f:closureReason:field:code", "INDEPENDENT");
            worker.send("f:save");
            assertThat(worker.address()).isEqualTo("/casefile/close.xhtml?case=" + number);
            assertThat(worker.all(".unfinished").innerText()).doesNotContain(dependant);
            worker.inspect("closing-less-unfinished");
            worker.choose("f:closureReason:field:code", "INDEPENDENT");
            worker.send("f:save");
            assertThat(worker.path()).as("what is planned forbids nothing").isEqualTo("/casefile/file.xhtml");
        }
    }

    @Test
    void a_stay_is_ended_without_a_reason() {
        String number = Records.open(WORKER);
        String stay = Records.serve(WORKER, number, "{'kind': 'HOUSING', 'startOn': '2026-01-15'}");
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open("/services/service.xhtml?case=" + number + "&id=" + stay);
            worker.type("f:end:field:day", "20/01/2026");
            worker.send("f:save");
            assertThat(when(worker)).startsWith("del ").contains(" al ");
        }
    }
}
