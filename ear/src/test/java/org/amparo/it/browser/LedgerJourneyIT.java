package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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
                    .contains("Su corrección espera revisión", "Corrección por revisar");
            assertThat(worker.all(".case-head .life").innerText())
                    .as("until then it holds")
                    .contains("2024");
            assertThat(worker.all("[id$=':check:agree']").count()).isZero();
            worker.inspect("correction-proposed");
        }
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.gt", "es", width)) {
            assertThat(supervisor.all("#papers").innerText()).contains(number, "Corrección por revisar");
            supervisor.open(ledger(number));
            assertThat(supervisor.all(".pair .differs").innerText()).contains("14/05/2024", "14/05/2025");
            supervisor.inspect("correction-to-check");
            supervisor.sendFrom("[id$=':check:agree']");
            assertThat(supervisor.all(".case-head .life").innerText())
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
}
