package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caseworker does on a day, as she does it, in both languages, at a desk and on a phone. */
class CaseJourneyIT {

    private static final String REASON = "a second interview";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "es, 1280, Víctima acreditada",
        "es, 390,  Víctima acreditada",
        "en, 1280, Accredited victim",
        "en, 390,  Accredited victim"
    })
    void a_case_is_opened_decided_served_and_remembered(String language, int width, String confirmed) {
        String number;
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width)) {
            assertThat(worker.language()).isEqualTo(language);
            number = open(worker);
            decide(number, worker);
            change(number, worker);
            serve(number, worker);
            lookBack(number, worker);
            worker.open("/casefile/file.xhtml?case=" + number);
            assertThat(worker.text()).contains(number, confirmed);
            worker.inspect("case");
            worker.open("/casefile/list.xhtml?mine=1&q=" + number.replace("-", ""));
            assertThat(worker.all("a.case-number").allInnerTexts()).containsExactly(number);
            worker.inspect("cases");
            worker.open("/");
            worker.inspect("work");
        }
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", language, width)) {
            supervisor.open("/casefile/history.xhtml?case=" + number + "&reads=1");
            assertThat(supervisor.all("#reads").innerText()).contains("caseworker.gt");
            supervisor.inspect("history-supervisor");
            supervisor.open("/casefile/access.xhtml?case=" + number);
            supervisor.inspect("access-supervisor");
            supervisor.open("/statistics/year.xhtml");
            supervisor.inspect("report");
        }
    }

    @Test
    void a_decision_on_paper_holds_once_a_second_person_has_checked_it() {
        String number;
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            number = open(worker);
            worker.open("/identification/ledger.xhtml?case=" + number);
            worker.tick("input[value=CONFIRMED]");
            worker.choose("f:bodyField:body", "gt-svet");
            worker.type("f:paperField:paper", "PGN-2026-17");
            worker.send("f:look");
            worker.send("g:save");
            assertThat(worker.text()).contains("Possible victim", "Awaits a check");
            assertThat(worker.all("[id$=':check:agree']").count())
                    .as("who recorded it does not check it")
                    .isZero();
        }
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "en", 390)) {
            assertThat(StartPageJourneyIT.row(supervisor, "papers", number)).contains("PGN-2026-17");
            supervisor.open("/identification/ledger.xhtml?case=" + number);
            supervisor.inspect("paper-to-check");
            supervisor.sendFrom("[id$=':check:agree']");
            assertThat(supervisor.all(".case-head .badge").first().innerText()).isEqualTo("Accredited victim");
        }
    }

    @Test
    void an_opened_access_shows_its_holder_what_it_names_until_it_is_ended() {
        String number;
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            number = open(worker);
        }
        String page = "/casefile/file.xhtml?case=" + number;
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "en", 1280);
                var shelter = new Visitor(CHROMIUM, "shelter.gt", "en", 390)) {
            supervisor.open("/casefile/access.xhtml?case=" + number);
            supervisor.choose("f:userField:user", "shelter.gt");
            supervisor.tick("input[value=PROFILE]");
            supervisor.choose("f:basisField:basis", "REFERRAL");
            supervisor.send("f:open");
            shelter.open(page);
            assertThat(shelter.text()).contains(number, "The person").doesNotContain("Forms of exploitation");
            assertThat(shelter.all("nav.tabs a").allInnerTexts()).containsExactly("Now", "Services", "History");
            assertThat(shelter.text()).contains("Not open to you: Exploitation,");
            shelter.inspect("by-grant");
            shelter.open("/services/list.xhtml?case=" + number);
            assertThat(shelter.text())
                    .contains("The services of this case are not open to you")
                    .doesNotContain("No services yet");
            shelter.inspect("closed-services");
            supervisor.tap("article summary");
            supervisor.all("article input[type=text]").fill("mistaken for another");
            supervisor.sendFrom("article [id$=':end']");
            assertThat(supervisor.all("article .badge").first().innerText()).isEqualTo("Ended");
        }
    }

    @Test
    void a_refused_form_says_why_beside_the_field_and_keeps_what_was_typed() {
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "en", 1280)) {
            String number = open(worker);
            worker.open("/casefile/edit.xhtml?section=detection&case=" + number);
            worker.type("f:detectedOn:field:day", "31/02/2026");
            worker.send("f:save");
            assertThat(worker.all(".field-error").allInnerTexts())
                    .containsExactly(
                            "There is no such day, or it is not understood. Please write day, month and year.");
            assertThat(worker.all(".problem-summary a").count()).isEqualTo(1);
            assertThat(worker.all("[id='f:detectedOn:field:day']").inputValue()).isEqualTo("31/02/2026");
            worker.inspect("refused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shelter.gt,    /casefile/list.xhtml",
        "secretariat,   /statistics/year.xhtml",
        "administrator, /organisation/list.xhtml",
        "auditor,       /index.xhtml"
    })
    void each_role_finds_its_own_room_on_a_phone(String username, String room) {
        try (var visitor = new Visitor(CHROMIUM, username, "es", 390)) {
            visitor.inspect("start-" + username);
            visitor.open(room);
            visitor.inspect("room-" + username);
        }
    }

    private static String open(Visitor worker) {
        worker.open("/casefile/intake.xhtml");
        worker.choose("f:detectionSource:field:code", "POLICE");
        worker.choose("f:sex:field:code", "F");
        worker.tick("input[value=AGE]");
        worker.type("f:ageFromField:ageFrom", "17");
        worker.choose("f:forms:field:slots:0:slot", "LABOUR_AGRICULTURE");
        worker.tick("[name='f:given:kinds'][value=MEDICAL]");
        worker.inspect("intake-first");
        worker.send("f:next");
        worker.inspect("intake-second");
        worker.send("g:save");
        String number = worker.parameter("case");
        assertThat(number).matches("GT-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
        assertThat(worker.all(".case-head").innerText()).contains("17");
        return number;
    }

    private static void decide(String number, Visitor worker) {
        worker.open("/identification/ledger.xhtml?case=" + number);
        worker.tick("input[value=CONFIRMED]");
        worker.type("f:articleField:article", "Art. 11");
        worker.inspect("decision");
        worker.send("f:look");
        worker.send("g:save");
        assertThat(worker.all(".ledger li").count()).isEqualTo(2);
        worker.inspect("ledger");
    }

    private static void change(String number, Visitor worker) {
        worker.open("/casefile/edit.xhtml?section=profile&case=" + number);
        worker.choose("f:languages:field:slots:0:slot", "es");
        worker.send("f:save");
        assertThat(worker.path()).as("a first answer needs no reason").isEqualTo("/casefile/file.xhtml");
        worker.open("/casefile/edit.xhtml?section=profile&case=" + number);
        worker.choose("f:languages:field:slots:0:slot", "quc");
        worker.tap("[id='f:languages:field:another']");
        worker.choose("f:languages:field:slots:1:slot", "es");
        worker.inspect("change");
        worker.send("f:save");
        assertThat(worker.all(".problem-summary").count())
                .as("once confirmed, another answer needs its reason")
                .isEqualTo(1);
        worker.type("f:why:field:reason", REASON);
        worker.send("f:save");
        assertThat(worker.parameter("case")).isEqualTo(number);
    }

    private static void serve(String number, Visitor worker) {
        worker.open("/services/log.xhtml?case=" + number);
        worker.choose("f:whatField:what", "PSYCHOSOCIAL:INDIVIDUAL_THERAPY");
        worker.inspect("service-log");
        worker.send("f:save");
        assertThat(worker.all("table.cards tbody tr").count()).isEqualTo(2);
        worker.inspect("services");
        worker.open("/services/activity.xhtml");
        worker.inspect("activity");
        worker.open("/services/grid.xhtml");
        worker.inspect("grid");
    }

    private static void lookBack(String number, Visitor worker) {
        worker.open("/casefile/history.xhtml?case=" + number);
        worker.inspect("history");
        worker.open("/casefile/history.xhtml?case=" + number + "&field=languages");
        assertThat(worker.all("ol.history > li").count()).isEqualTo(2);
        assertThat(worker.all("ol.history > li").first().innerText()).contains("caseworker.gt", REASON, "K'iche'");
        worker.open("/casefile/past.xhtml?case=" + number + "&on=01/01/2020");
        assertThat(worker.all(".empty").count()).as("there was no case yet").isEqualTo(1);
        worker.inspect("before");
    }
}
