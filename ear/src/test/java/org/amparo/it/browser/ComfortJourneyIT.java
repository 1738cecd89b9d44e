package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the pages easy to work with: picking days and cases, refusals in their place, moving, and being away. */
class ComfortJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static String open(String username) {
        var order = Json.createObjectBuilder()
                .add("role", "VICTIM")
                .add("detectedOn", "2026-01-10")
                .build();
        return ((JsonObject) Api.as(username).post("/api/v1/cases", order).json()).getString("number");
    }

    private static String serve(String username, String number) {
        var order = Json.createObjectBuilder()
                .add("kind", "LEGAL")
                .add("state", "DELIVERED")
                .add("startOn", "2026-01-15")
                .build();
        return ((JsonObject) Api.as(username)
                        .post("/api/v1/cases/" + number + "/services", order)
                        .json())
                .getString("id");
    }

    @Test
    void a_day_is_picked_from_the_browsers_calendar_or_typed_as_far_as_it_is_known() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            String number = open("caseworker.gt");
            worker.open("/identification/ledger.xhtml?ask=1&case=" + number);
            String field = "f:on:field:date";
            worker.all("[id='" + field + "'] + button").focus();
            worker.press("Enter");
            worker.pick("[id='f:on:field'] input[type=date]", "2026-03-14");
            assertThat(worker.valueOf(field)).isEqualTo("14/03/2026");
            worker.type(field, "02/2026");
            worker.send("f:look");
            worker.send("g:save");
            assertThat(worker.all(".ledger").innerText()).contains("02/2026");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390,  El final es anterior al comienzo.", "en, 1280, The end lies before the beginning."})
    void what_a_desk_refuses_is_said_beside_its_field_and_in_the_summary(String language, int width, String text) {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width)) {
            String number = open("caseworker.gt");
            worker.open("/services/log.xhtml?case=" + number);
            assertThat(worker.all(".case-found").innerText())
                    .as("which case it is")
                    .startsWith(number);
            worker.choose("f:whatField:what", "LEGAL");
            worker.tap("details.more summary");
            worker.type("f:end:field:day", "01/01/2020");
            worker.type("f:noteField:note", "typed before");
            worker.send("f:save");
            assertThat(worker.all("[id='f:end:field'] .field-error").innerText())
                    .isEqualTo(text);
            assertThat(worker.all(".problem-summary a").allInnerTexts()).containsExactly(text);
            assertThat(worker.all("[id='f:end:field:day']").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            worker.inspect("refused-by-rule");
            worker.tap(".problem-summary a");
            assertThat(worker.all("[id='f:end:field:day']:focus").count())
                    .as("the summary leads to the field")
                    .isEqualTo(1);
            assertThat(worker.valueOf("f:end:field:day")).isEqualTo("01/01/2020");
            assertThat(worker.valueOf("f:noteField:note")).isEqualTo("typed before");
        }
    }

    @Test
    void beyond_two_hundred_open_cases_each_is_found_by_a_part_of_its_number_and_shows_as_changed() {
        String last = null;
        for (int i = 0; i < 205; i++) {
            last = open("caseworker.bz");
        }
        Records.serve("supervisor.bz", last, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        String withoutDashes = last.replace("-", "").toLowerCase(Locale.ROOT);
        try (var worker = new Visitor(CHROMIUM, "caseworker.bz", "en", 1280)) {
            assertThat(worker.all("#changed .case-number").first().innerText()).isEqualTo(last);
            worker.open("/services/log.xhtml");
            worker.write("f:case:field:number", withoutDashes.substring(0, 9));
            worker.seeIn("[role=option]", last);
            worker.inspect("case-offers");
            worker.press("ArrowDown");
            worker.press("Enter");
            assertThat(worker.valueOf("f:case:field:number")).isEqualTo(last);
            worker.press("Tab");
            assertThat(worker.all(".case-found").innerText())
                    .as("which case it is, also once the field is left")
                    .startsWith(last);
            worker.choose("f:whatField:what", "LEGAL");
            worker.send("f:save");
            assertThat(worker.parameter("case")).isEqualTo(last);
        }
    }

    /** A browser would put it into the boxes at the same places, which may be other persons' by then. This form has no draft. */
    @Test
    void whoever_goes_back_finds_nothing_filled_in() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 1280)) {
            worker.open("/services/activity.xhtml");
            worker.all("[name='f:personsField:persons']").first().check();
            worker.choose("f:whatField:what", "PSYCHOSOCIAL:GROUP_THERAPY");
            worker.open("/casefile/list.xhtml");
            worker.goBack();
            assertThat(worker.all("[name='f:personsField:persons']:checked").count())
                    .isZero();
            assertThat(worker.valueOf("f:whatField:what")).isNotEqualTo("PSYCHOSOCIAL:GROUP_THERAPY");
        }
    }

    @Test
    void an_activity_takes_a_case_that_it_does_not_offer() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 390)) {
            worker.open("/services/activity.xhtml");
            worker.choose("f:whatField:what", "PSYCHOSOCIAL:GROUP_THERAPY");
            String number = open("caseworker.gt");
            var first = worker.all("[name='f:personsField:persons']").first();
            first.check();
            worker.write("f:more:field:number", number.toLowerCase(Locale.ROOT).replace("-", ""));
            worker.tap("[id='f:add']");
            worker.seeIn("label:has-text('" + number + "')", number);
            worker.inspect("activity-added");
            assertThat(worker.all("[name='f:personsField:persons']:checked").count())
                    .as("who was ticked before stays so")
                    .isEqualTo(2);
            assertThat(worker.all("input[value='" + number + "']").isChecked()).isTrue();
            assertThat(worker.valueOf("f:whatField:what")).isEqualTo("PSYCHOSOCIAL:GROUP_THERAPY");
            worker.send("f:save");
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(worker.text()).contains("Group");
        }
    }

    @Test
    void the_number_of_a_case_out_of_reach_is_refused_like_one_that_does_not_exist() {
        String foreign = open("caseworker.cr");
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            worker.open("/services/log.xhtml");
            worker.choose("f:whatField:what", "LEGAL");
            for (String number : new String[] {foreign, "GT-0000-0000-7"}) {
                worker.type("f:case:field:number", number);
                worker.send("f:save");
                assertThat(worker.all("[id='f:case:field'] .field-error").count())
                        .as(number)
                        .isEqualTo(1);
                assertThat(worker.valueOf("f:case:field:number")).isEqualTo(number);
            }
        }
    }

    @Test
    void a_service_moves_to_the_right_person_and_both_histories_say_so() {
        String wrong = open("caseworker.gt");
        String right = open("caseworker.gt");
        String service = serve("caseworker.gt", wrong);
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            worker.open("/services/service.xhtml?case=" + wrong + "&id=" + service);
            worker.tap("details.more:has([id='m:move']) summary");
            worker.write("m:to:field:number", right.substring(3, 10));
            worker.seeIn("[role=option]", right);
            worker.press("ArrowDown");
            worker.press("Enter");
            worker.type("m:why:field:reason", "logged for the wrong person");
            worker.inspect("move");
            worker.send("m:move");
            assertThat(worker.text()).contains(right);
            assertThat(worker.all("table.cards tbody tr").count()).isZero();
            worker.open("/services/list.xhtml?case=" + right);
            assertThat(worker.all("table.cards tbody tr").count()).isEqualTo(1);
            worker.open("/casefile/history.xhtml?case=" + right);
            assertThat(worker.text()).contains("from another case", "logged for the wrong person");
            worker.open("/casefile/history.xhtml?case=" + wrong);
            assertThat(worker.text()).contains("to another case", "logged for the wrong person");
        }
    }

    @Test
    void each_screen_of_an_intake_has_its_address_and_a_case_comes_of_it_once() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.do", "en", 1280)) {
            worker.open("/casefile/intake.xhtml");
            worker.tick("[name='f:given:kinds'][value=PSYCHOSOCIAL]");
            worker.send("f:next");
            assertThat(worker.text()).contains("one given today");
            worker.choose("g:languages:field:slots:0:slot", "es");
            worker.reload();
            assertThat(worker.text()).as("nothing is lost by reloading").contains("one given today");
            worker.goBack();
            assertThat(worker.all("[name='f:given:kinds']:checked").getAttribute("value"))
                    .isEqualTo("PSYCHOSOCIAL");
            worker.send("f:next");
            assertThat(worker.text()).contains("one given today");
            worker.send("g:back");
            assertThat(worker.all("[name='f:given:kinds']:checked").getAttribute("value"))
                    .isEqualTo("PSYCHOSOCIAL");
            worker.tick("[name='f:needed:kinds'][value=LEGAL]");
            worker.send("f:next");
            worker.send("g:save");
            String number = worker.parameter("case");
            worker.goBack();
            assertThat(worker.path()).isEqualTo("/casefile/file.xhtml");
            assertThat(worker.parameter("case")).isEqualTo(number);
            worker.seeIn(".message-list", "the case " + number + " has been opened already");
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(worker.all("table.cards tbody tr").count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, más de 90 años al inicio del caso", "en, 1280, over 90 when the case began"})
    void what_is_unlikely_is_asked_beside_its_field_and_ticked_by_keyboard(String language, int width, String told) {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width)) {
            String number = open("caseworker.gt");
            worker.open("/casefile/edit.xhtml?section=profile&case=" + number);
            worker.tick("input[value=BIRTH_DATE]");
            worker.type("f:birthDate:field:date", "03/1930");
            worker.send("f:save");
            assertThat(worker.all(".age-known .question").count()).isEqualTo(1);
            assertThat(worker.valueOf("f:birthDate:field:date")).isEqualTo("03/1930");
            worker.inspect("asked");
            worker.tap(".problem-summary a");
            assertThat(worker.all("#confirmed-age-over-90:focus").count())
                    .as("the summary leads to the box")
                    .isEqualTo(1);
            worker.press("Space");
            worker.send("f:save");
            assertThat(worker.path()).isEqualTo("/casefile/file.xhtml");
            worker.open("/casefile/history.xhtml?case=" + number);
            assertThat(worker.text()).contains(told);
            worker.inspect("confirmed");
        }
    }

    /** The browser's clock may be ahead: which day is the last one to choose says the country. */
    @Test
    void a_calendar_ends_with_the_day_that_it_is_in_the_country() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            worker.open("/casefile/edit.xhtml?section=detection&case=" + open("caseworker.gt"));
            assertThat(worker.all("[id='f:detectedOn:field'] input[type=date]").getAttribute("max"))
                    .isEqualTo(LocalDate.now(ZoneId.of("America/Guatemala")).toString());
        }
    }

    @Test
    void a_refused_form_is_not_sent_again_by_going_back_to_it() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            String number = open("caseworker.gt");
            worker.open("/casefile/edit.xhtml?section=detection&case=" + number);
            worker.type("f:detectedOn:field:day", "31/02/2026");
            worker.send("f:save");
            assertThat(worker.all(".problem-summary").count()).isEqualTo(1);
            worker.open("/casefile/file.xhtml?case=" + number);
            worker.goBack();
            assertThat(worker.path()).isEqualTo("/casefile/edit.xhtml");
            assertThat(worker.text()).contains(number);
        }
    }

    @Test
    void a_page_left_alone_covers_itself_and_offers_to_stay_before_the_session_ends() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 390)) {
            String number = open("caseworker.gt");
            worker.holdClock();
            worker.open("/casefile/file.xhtml?case=" + number);
            assertThat(worker.all("h1").isVisible()).isTrue();
            worker.passSeconds(121);
            assertThat(worker.all("h1").isVisible()).isFalse();
            assertThat(worker.all("main").innerText())
                    .as("nothing of it shines through")
                    .isBlank();
            assertThat(worker.all("#veil").innerText()).startsWith("Hidden for privacy. Move the mouse");
            worker.inspect("veiled");
            worker.press("Shift");
            assertThat(worker.all("h1").isVisible()).isTrue();
            assertThat(worker.all("#veil").innerText()).isEmpty();
            worker.passSeconds(27 * 60);
            worker.press("Shift");
            assertThat(worker.all("dialog[open]").innerText()).contains("about to end");
            worker.inspect("session-ends");
            worker.tap("dialog[open] button");
            assertThat(worker.all("dialog[open]").count()).isZero();
            worker.passSeconds(26 * 60);
            assertThat(worker.all("dialog[open]").count())
                    .as("staying begins the session's time anew")
                    .isZero();
        }
    }
}
