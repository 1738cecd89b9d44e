package org.amparo.it.browser;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A figure that two countries cannot give: picture, table, base and total say the same, in both languages and on every screen; and one of
 * the two declares what its records do not give. The years are {@value #YEAR} and {@value #OTHER_YEAR}, and no other test records anything in them.
 */
class AvailabilityJourneyIT {

    private static final int YEAR = 2014;
    private static final int OTHER_YEAR = 2013;
    private static final String YEAR_PAGE = "/statistics/year.xhtml?year=" + YEAR;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void two_countries_without_the_forms() {
        Records.organisations();
        for (int count = 0; count < 12; count++) {
            victim("caseworker.gt", count < 8 ? "'FORCED_PROSTITUTION'" : "");
        }
        victim("caseworker.cr", "'LABOUR_AGRICULTURE'");
        notAvailable("supervisor.cr", "IDENT_FORM");
        notAvailable("supervisor.hn", "IDENT_FORM");
    }

    private static void victim(String user, String forms) {
        String exploitation = forms.isEmpty() ? "" : ", 'exploitation': {'forms': [" + forms + "]}";
        String number = Records.open(user, "{'role': 'VICTIM', 'profile': {'sex': 'F'}" + exploitation + "}");
        Records.decide(user, number, "CONFIRMED", YEAR + "-06-01");
    }

    private static void notAvailable(String user, String indicator) {
        Records.expect(
                Api.as(user)
                        .put(
                                "/api/v1/statistics/availability",
                                json(
                                        "{'year': %d, 'indicator': '%s', 'status': 'NOT_AVAILABLE', 'footnote': 'Sin registro.'}",
                                        YEAR, indicator)),
                200);
    }

    @ParameterizedTest
    @CsvSource({
        "es, 1280, 'sin Costa Rica ni Honduras', 'sin desagregar'",
        "es, 390, 'sin Costa Rica ni Honduras', 'sin desagregar'",
        "en, 1280, 'without Costa Rica and Honduras', 'not broken down'",
        "en, 390, 'without Costa Rica and Honduras', 'not broken down'"
    })
    void a_figure_without_two_countries_says_so_everywhere(String language, int width, String without, String state) {
        try (var reader = new Visitor(CHROMIUM, "secretariat", language, width)) {
            reader.open(YEAR_PAGE);
            String figure = "article[aria-labelledby=identified-by-form-of-exploitation]";
            assertThat(reader.all(figure + " .bases li").first().innerText()).endsWith("n = 12, " + without);
            List<String> drawn = reader.all(figure + " .picture svg text").allTextContents();
            assertThat(String.join(" ", drawn))
                    .contains("n = 12, " + without, "Costa Rica " + state, "Honduras " + state);
            assertThat(reader.all(figure + " .picture svg rect.missing").count())
                    .isEqualTo(2);
            assertThat(reader.all(figure + " tbody tr:last-child th").last().innerText())
                    .endsWith(without);
            assertThat(reader.all(figure + " td.missing").allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell).startsWith(state));
            assertThat(reader.all(figure + " .footnotes li").count()).isEqualTo(2);
            reader.inspect("figures-without-two");
            reader.appearance().picture(figure, "figure-without-two");
        }
    }

    @Test
    void what_the_records_do_not_give_is_declared_and_withdrawn() {
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.cr", "es", 1280)) {
            supervisor.open("/statistics/declared.xhtml?year=" + YEAR);
            declareLabour(supervisor, YEAR);
            supervisor.inspect("declare");
            supervisor.send("f:declare");
            assertThat(supervisor.text()).contains("Se declaró");
            supervisor.inspect("declared");
            supervisor.open(YEAR_PAGE);
            assertThat(supervisor.text())
                    .contains("Con lo declarado", "cifra declarada, no contada", "Informe anual, cuadro 4, 01/03/2015");
            supervisor.inspect("figures-with-declared");
        }
        try (var reader = new Visitor(CHROMIUM, "secretariat", "es", 1280)) {
            reader.open(YEAR_PAGE);
            assertThat(reader.text()).contains("15, sin Honduras");
            reader.open("/statistics/declared.xhtml?year=" + YEAR);
            assertThat(reader.text()).contains("Registro de la Fiscalía").doesNotContain("Retirar");
        }
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.cr", "es", 390)) {
            supervisor.open("/statistics/declared.xhtml?year=" + YEAR);
            supervisor.inspect("declared-phone");
            supervisor.sendFrom("table a.button");
            supervisor.type("w:why:field:reason", "llegó un documento nuevo");
            supervisor.inspect("withdraw-declared");
            supervisor.send("w:withdraw");
            assertThat(supervisor.text()).contains("se retiró", "llegó un documento nuevo");
            supervisor.open(YEAR_PAGE);
            assertThat(supervisor.text()).doesNotContain("Con lo declarado");
        }
    }

    /** Chooses forced labour and says how many there were, by a document of the year after. */
    private static void declareLabour(Visitor supervisor, int year) {
        supervisor.choose("figure", "identified.by_form_of_exploitation.LABOUR");
        supervisor.sendFrom("section button[type=submit]");
        supervisor.type("f:numberField:number", "15");
        supervisor.type("f:sourceField:source", "Registro de la Fiscalía");
        supervisor.type("f:documentField:document", "Informe anual, cuadro 4");
        supervisor.type("f:on:field:day", "01/03/" + (year + 1));
        supervisor.type("f:signedField:signed", "Dirección de estadística");
    }

    @Test
    void who_says_that_a_figure_is_missing_is_led_to_declaring_it_and_told_what_is_shown_no_more_once_it_is_there() {
        String list = "/statistics/availability.xhtml?year=" + OTHER_YEAR;
        String form = list + "&indicator=IDENT_FORM";
        try (var supervisor = new Visitor(CHROMIUM, "supervisor.cr", "es", 390)) {
            supervisor.open(form);
            supervisor.tick("input[value=NOT_AVAILABLE]");
            supervisor.type("f:footnoteField:footnote", "Sin registro hasta junio.");
            supervisor.send("f:save");
            supervisor.sendFrom(".message-list a");
            declareLabour(supervisor, OTHER_YEAR);
            supervisor.send("f:declare");
            supervisor.open(list);
            supervisor.inspect("availability-with-declaring");
            assertThat(supervisor
                            .all("td a[href*='/statistics/declared.xhtml']")
                            .count())
                    .isEqualTo(1);
            supervisor.open(form);
            supervisor.tick("input[value=AVAILABLE]");
            supervisor.send("f:save");
            assertThat(supervisor.text())
                    .contains("ya no se muestra")
                    .as("why it was missing goes with the lack of it")
                    .doesNotContain("Sin registro hasta junio");
        }
    }
}
