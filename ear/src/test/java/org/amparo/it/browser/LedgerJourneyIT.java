package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision is looked at once more before it is recorded, and one that is wrong is put right by two persons. */
class LedgerJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static String open() {
        var order = Json.createObjectBuilder().add("role", "VICTIM").build();
        return ((JsonObject)
                        Api.as("caseworker.gt").post("/api/v1/cases", order).json())
                .getString("number");
    }

    private static String ledger(String number) {
        return "/identification/ledger.xhtml?case=" + number;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_decision_is_looked_at_recorded_and_corrected_by_a_second_person(int width) {
        String number = open();
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", width)) {
            worker.open(ledger(number));
            worker.tick("input[value=CONFIRMED]");
            worker.type("f:on:field:date", "14/05/2024");
            worker.type("f:articleField:article", "artículo 2");
            worker.type("f:groundsField:grounds", "lo que contó");
            worker.send("f:look");
            assertThat(worker.all(".look .entry").innerText())
                    .startsWith("Usted registrará: Víctima acreditada el 14 de mayo de 2024, por ")
                    .endsWith(", con base en artículo 2.");
            assertThat(worker.all(".look .follows").innerText())
                    .contains("cuenta como identificada en 2024 en Guatemala");
            assertThat(worker.all(".ledger > li").count())
                    .as("nothing is recorded")
                    .isEqualTo(1);
            worker.inspect("decision-looked-at");

            worker.send("g:change");
            assertThat(worker.valueOf("f:on:field:date")).isEqualTo("14/05/2024");
            assertThat(worker.valueOf("f:groundsField:grounds")).isEqualTo("lo que contó");
            worker.send("f:look");
            worker.goBack();
            assertThat(worker.valueOf("f:articleField:article")).isEqualTo("artículo 2");
            worker.send("f:look");
            worker.loseSession();
            worker.open(ledger(number));
            worker.signIn("caseworker.gt");
            assertThat(worker.valueOf("f:groundsField:grounds")).as("her draft").isEqualTo("lo que contó");
            worker.send("f:look");
            worker.send("g:save");
            assertThat(worker.all(".ledger > li").count()).isEqualTo(2);

            worker.sendFrom(".ledger > li:nth-child(2) .button.quiet");
            worker.tick("input[value=OTHERWISE]");
            worker.type("f:on:field:date", "14/05/2025");
            worker.type("f:why:field:reason", "el año es otro");
            worker.inspect("correction");
            worker.send("f:save");
            assertThat(worker.all(".ledger").innerText())
                    .contains("Una corrección espera revisión", "Corrección por revisar");
            assertThat(worker.all(".case-head .life").textContent())
                    .as("until then it holds")
                    .contains("2024");
            assertThat(worker.all("[id$=':check:agree']").count()).isZero();
            worker.inspect("correction-proposed");
        }
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", width)) {
            assertThat(StartPageJourneyIT.row(supervisor, "papers", number)).contains("Corrección por revisar");
            supervisor.open(ledger(number));
            assertThat(supervisor.all(".pair .differs").innerText()).contains("14/05/2024", "14/05/2025");
            supervisor.inspect("correction-to-check");
            supervisor.sendFrom("[id$=':check:agree']");
            assertThat(supervisor.all(".case-head .life").textContent())
                    .contains("2025")
                    .doesNotContain("2024");
            assertThat(supervisor.all(".ledger").innerText()).contains("Ya no vale: en su lugar está");
            supervisor.inspect("corrected");
            supervisor.open("/casefile/history.xhtml?case=" + number);
            assertThat(supervisor.all("ol.history").innerText())
                    .contains(
                            "propuso corregir una decisión", "aceptó la corrección de una decisión", "el año es otro");
        }
    }

    /** Answers the form up to the look once more. */
    private static void answer(Visitor worker, String number, String grounds) {
        worker.open(ledger(number));
        worker.tick("input[value=CONFIRMED]");
        worker.type("f:groundsField:grounds", grounds);
    }

    private static void record(String who, String number, String outcome) {
        Records.decide(
                who,
                number,
                outcome,
                LocalDate.now(ZoneId.of("America/Guatemala")).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "es, 390,  supervisor.gt registró «Víctima acreditada» hoy a las, Lo que usted envió no se registró",
        "en, 1280, supervisor.gt recorded “Accredited victim” today at, What you sent was not recorded"
    })
    void whoever_decides_second_is_told_who_was_faster(String language, int width, String told, String notHers) {
        String onForm = open();
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width)) {
            answer(worker, onForm, "what she was told");
            record("supervisor.gt", onForm, "CONFIRMED");
            worker.send("f:look");
            worker.seeIn(".since", told);
            worker.seeIn(".since", notHers);
            worker.appearance().isInView(".since");
            worker.inspect("slower-on-form");
            assertThat(worker.valueOf("f:groundsField:grounds")).isEqualTo("what she was told");
            worker.open(ledger(onForm));
            worker.seeIn(".since", told);
            worker.send("since:leave");
            assertThat(worker.all(".since").count()).isZero();
            assertThat(worker.valueOf("f:groundsField:grounds")).isEmpty();

            String onLook = open();
            answer(worker, onLook, "what she was told");
            worker.send("f:look");
            worker.appearance().isInView("#look-head");
            record("supervisor.gt", onLook, "CONFIRMED");
            worker.send("g:save");
            worker.seeIn(".since", told);
            worker.appearance().isInView(".since");
            worker.inspect("slower-on-look");
            worker.send("g:change");
            worker.seeIn(".since", told);
            assertThat(worker.valueOf("f:groundsField:grounds")).isEqualTo("what she was told");
            worker.tick("input[value=REVOKED]");
            worker.choose("f:reasonCode:field:code", "OTHER");
            worker.send("f:look");
            worker.appearance().isInView("#look-head");
            worker.send("g:save");
            assertThat(worker.all(".ledger > li").count()).isEqualTo(3);
        }
    }

    @Test
    void what_another_tab_has_recorded_is_said_where_it_is_looked_at_still() {
        String number = open();
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 390)) {
            answer(worker, number, "what she was told");
            worker.send("f:look");
            try (var tab = worker.anotherTab()) {
                tab.open("/identification/ledger.xhtml?case=" + number + "&at=" + worker.parameter("at"));
                worker.send("g:change");
                worker.appearance().isInView("#record-head");
                worker.send("f:look");
                worker.send("g:save");
                tab.send("g:change");
                assertThat(tab.text()).contains("Lo que envió ya había quedado registrado");
                tab.goBack();
                tab.reload();
                tab.seeIn(".since", "caseworker.gt registró «Víctima acreditada»");
                assertThat(tab.text()).doesNotContain("Lo que usted envió no se registró");
                tab.open("/identification/ledger.xhtml?at=left-long-ago&case=" + number);
                assertThat(tab.text()).contains("ya no está abierto");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, 390,  supervisor.gt ya propuso una corrección de «Víctima acreditada» hoy,        queda guardado, Una corrección espera",
        "en, 1280, supervisor.gt proposed a correction of “Accredited victim” today, is kept, A correction awaits"
    })
    void of_two_corrections_the_slower_one_is_told_and_kept(
            String language, int width, String told, String kept, String badge) {
        String number = open();
        record("caseworker.gt", number, "CONFIRMED");
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", language, width);
                var colleague = new Visitor(CHROMIUM, "supervisor.gt", "es", 1280)) {
            worker.open(ledger(number));
            worker.sendFrom(".ledger > li:nth-child(2) .button.quiet");
            worker.appearance().isInView("#correct-head");
            assertThat(worker.all(".tabs [aria-current='true']").count()).isEqualTo(1);
            String page = "/identification/correct.xhtml?case=" + number + "&id=" + worker.parameter("id");
            propose(colleague, page, "14/05/2024", "the year was wrong");
            worker.tick("input[value=OTHERWISE]");
            worker.type("f:on:field:date", "15/06/2024");
            worker.type("f:why:field:reason", "mine was another");
            worker.send("f:save");
            worker.seeIn(".since", told);
            worker.seeIn(".since", kept);
            worker.appearance().isInView(".since");
            assertThat(worker.valueOf("f:why:field:reason")).isEqualTo("mine was another");
            worker.inspect("slower-correction");

            worker.open(ledger(number));
            worker.seeIn(".since", told);
            worker.seeIn(".ledger", badge);
            worker.inspect("slower-correction-kept");
            worker.sendFrom("[id$=':check:agree']");
            worker.open(ledger(number));
            worker.sendFrom(".since a");
            assertThat(worker.valueOf("f:why:field:reason")).isEqualTo("mine was another");
            assertThat(worker.all("[id='f:save']").count()).isZero();
            worker.inspect("slower-correction-agreed");
            worker.send("f:cancel");
            assertThat(worker.all(".since").count()).isZero();
        }
    }

    private static void propose(Visitor visitor, String page, String day, String reason) {
        visitor.open(page);
        visitor.tick("input[value=OTHERWISE]");
        visitor.type("f:on:field:date", day);
        visitor.type("f:why:field:reason", reason);
        visitor.send("f:save");
    }

    @Test
    void whoever_records_from_paper_is_told_that_a_second_person_has_to_check_it() {
        String number = open();
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 390)) {
            answer(worker, number, "");
            worker.choose("f:bodyField:body", "gt-svet");
            worker.type("f:paperField:paper", "12/2026");
            worker.send("f:look");
            worker.send("g:save");
            assertThat(worker.text()).contains("espera a una segunda persona");
        }
    }
}
