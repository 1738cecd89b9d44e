package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a supervisor opens a case, hides it and puts somebody in charge, and what a request for a decision says of it. */
class AccessJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Guatemala's deciding body. */
    private static final String BODY = "Secretaría contra la Violencia Sexual";

    private static String open(String username) {
        var order = Json.createObjectBuilder()
                .add("role", "VICTIM")
                .add("detectedOn", "2026-01-10")
                .build();
        return ((JsonObject) Api.as(username).post("/api/v1/cases", order).json()).getString("number");
    }

    @Test
    void what_a_request_opens_follows_the_date_that_is_typed() {
        try (var worker = new Visitor(CHROMIUM, "caseworker2.gt", "en", 390)) {
            String number = open("caseworker2.gt");
            worker.open("/casefile/file.xhtml?case=" + number);
            worker.sendFrom("main a:has-text('Request the decision')");
            assertThat(worker.path()).isEqualTo("/identification/ledger.xhtml");
            assertThat(worker.all("[id='record-head']").innerText()).isEqualTo("Request the decision");
            assertThat(worker.all("[id='f:on:field'] label").first().innerText())
                    .isEqualTo("Date of the request");
            assertThat(worker.all("input[type=radio]").count())
                    .as("nothing else is recorded here")
                    .isZero();
            worker.seeIn("[id='f:preview']", BODY);
            worker.type("f:on:field:date", "02/01/1990");
            worker.press("Tab");
            worker.seeIn("[id='f:preview']", "Nobody decided");
            worker.type("f:on:field:date", "01/03/2026");
            worker.press("Tab");
            worker.seeIn("[id='f:preview']", BODY);
            worker.inspect("request-preview");
            worker.send("f:look");
            worker.seeIn(".follows", BODY);
            assertThat(worker.valueOf("g:save")).isEqualTo("Request the decision");
            worker.inspect("request-looked-at");
            worker.send("g:save");
            worker.seeIn(".message-list", BODY);
        }
    }

    @Test
    void whoever_hides_a_case_from_its_worker_is_led_to_put_another_in_charge() {
        String number = open("caseworker.gt");
        String access = "/casefile/access.xhtml?case=" + number;
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "en", 390)) {
            supervisor.open(access);
            assertThat(supervisor.all("#bars").innerText()).contains("In charge of the case: caseworker.gt");
            supervisor.choose("b:barredUserField:barredUser", "caseworker.gt");
            supervisor.type("b:barReason:field:reason", "kin of the person");
            supervisor.send("b:set");
            supervisor.seeIn(".message-list", "no longer sees it");
            assertThat(supervisor.all(".case-head + .message").innerText()).contains("caseworker.gt");
            supervisor.inspect("out-of-reach");
            supervisor.sendFrom(".case-head + .message a");
            assertThat(supervisor.all("[id='f:whoField:who'] option").allInnerTexts())
                    .noneMatch(offered -> offered.startsWith("caseworker.gt "));
            assertThat(supervisor.valueOf("f:whoField:who")).isEmpty();
            supervisor.choose("f:whoField:who", "supervisor.gt");
            supervisor.type("f:why:field:reason", "the worker is kin");
            supervisor.send("f:save");
            assertThat(supervisor.all(".case-head + .message").count()).isZero();
            supervisor.open(access);
            supervisor.tap("#bars details summary");
            supervisor.all("#bars details input[type=text]").fill("another person was meant");
            supervisor.sendFrom("#bars details [id$=':lift']");
            supervisor.open("/casefile/history.xhtml?case=" + number);
            assertThat(supervisor.all("ol.history > li").first().innerText())
                    .contains("stopped hiding the case", "caseworker.gt")
                    .containsOnlyOnce("another person was meant");
        }
    }

    @Test
    void an_access_until_a_day_shows_that_day_and_an_hour_is_read_as_it_is_typed() {
        String number = open("caseworker.gt");
        // Whoever has never been here is not in the directory to pick from.
        List.of("shelter.gt", "prosecutor.gt").forEach(user -> Api.as(user).get("/api/v1/me"));
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "en", 1280)) {
            for (String hour : new String[] {"", "6:30"}) {
                supervisor.open("/casefile/access.xhtml?case=" + number);
                supervisor.choose("f:userField:user", hour.isEmpty() ? "shelter.gt" : "prosecutor.gt");
                supervisor.tick("input[value=PROFILE]");
                supervisor.choose("f:basisField:basis", "REFERRAL");
                supervisor.type("f:until:field:day", "31/12/2099");
                supervisor.type("f:hourField:hour", hour);
                supervisor.send("f:open");
            }
            assertThat(supervisor.all("article").allInnerTexts())
                    .anyMatch(grant -> grant.contains("31/12/2099 inclusive"))
                    .anyMatch(grant -> grant.contains("31/12/2099, 06:30"));
            supervisor.open("/casefile/history.xhtml?case=" + number);
            assertThat(supervisor.text()).contains("31/12/2099 inclusive").doesNotContain("01/01/2100");
        }
    }

    @Test
    void a_reason_that_is_too_long_is_refused_whole_and_stays() {
        String number = open("caseworker.gt");
        String words = "x".repeat(501);
        try (var worker = new Visitor(CHROMIUM, "supervisor.gt", "en", 1280)) {
            worker.open("/casefile/assign.xhtml?case=" + number);
            worker.choose("f:whoField:who", "supervisor.gt");
            worker.type("f:why:field:reason", words);
            worker.send("f:save");
            assertThat(worker.all("[id='f:why:field'] .field-error").innerText())
                    .contains("500");
            assertThat(worker.valueOf("f:why:field:reason")).isEqualTo(words);
        }
    }
}
