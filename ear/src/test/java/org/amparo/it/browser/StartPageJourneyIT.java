package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for whom: it stands on her start page, with whom it is about, and leads where it is done. */
class StartPageJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int MOST_PAGES = 40;

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Guatemala"));
    }

    private static String open(String worker) {
        return Records.open(
                worker,
                "{'role': 'VICTIM', 'profile': {'sex': 'F', 'nationalities': ['HND']}, 'birth': {'birthDate': '%d-01-01'}}",
                today().getYear() - 23);
    }

    private static void plan(String worker, String number, int day) {
        Records.serve(worker, number, "{'kind': 'LEGAL', 'state': 'PLANNED', 'startOn': '%s'}", today().plusDays(day));
    }

    /** The row of a case in a list, however many pages that has; null where it is in none. */
    static String row(Visitor visitor, String list, String number) {
        for (int page = 0; page < MOST_PAGES; page++) {
            visitor.open("/work/list.xhtml?list=" + list + "&page=" + page);
            var found = visitor.all("main li.line:has-text('" + number + "')");
            if (found.count() > 0) {
                return found.first().innerText();
            }
            if (visitor.all(".pager a[href*='page=" + (page + 1) + "']").count() == 0) {
                return null;
            }
        }
        throw new IllegalStateException("more pages than any test makes");
    }

    private static String inAll(Visitor visitor, String list) {
        return visitor.all("a.tile[href*='list=" + list + "'] .figure").innerText();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_request_comes_to_the_supervisor_who_decides_and_what_is_due_to_those_whose_case_it_is(int width) {
        String number = open("caseworker2.gt");
        plan("caseworker2.gt", number, -1);
        plan("caseworker2.gt", number, 0);
        plan("caseworker2.gt", number, 3);
        Records.decide("caseworker2.gt", number, "REQUESTED", today().toString());
        try (var decides = new Visitor(CHROMIUM, "supervisor.gt", "es", width)) {
            decides.inspect("start-deciding-supervisor");
            assertThat(decides.all("nav.tabs a[aria-current=page]").innerText()).isEqualTo("Todo el equipo");
            String told = inAll(decides, "requests");
            decides.sendFrom("a.tile[href*='list=requests']");
            assertThat(decides.all("p.table-note[role=status]").innerText())
                    .startsWith(told.equals("1") ? "Uno" : told);
            decides.inspect("requests");
            assertThat(row(decides, "requests", number))
                    .contains("Femenino · 23 años · Honduras", "Solicitada", "manecer");
            decides.sendFrom("main li.line:has-text('" + number + "') a.case-number");
            assertThat(decides.path()).endsWith("/identification/ledger.xhtml");
            assertThat(decides.parameter("case")).isEqualTo(number);
            Records.decide("supervisor.gt", number, "CONFIRMED", today().toString());
            assertThat(row(decides, "requests", number)).as("it is decided").isNull();
        }
        try (var owner = new Visitor(CHROMIUM, "supervisor2.gt", "es", width)) {
            owner.inspect("start-supervisor");
            assertThat(owner.all("a.tile[href*='list=requests']").count())
                    .as("her organisation does not decide")
                    .isZero();
            assertThat(row(owner, "overdue", number)).contains("Asesoría", "Femenino · 23 años · Honduras");
            assertThat(row(owner, "today", number)).isNotNull();
            assertThat(row(owner, "coming", number)).isNotNull();
            assertThat(row(owner, "changed", number))
                    .contains("supervisor.gt", "registró una decisión de condición de víctima");
            assertThat(row(owner, "answers", number)).contains("Víctima acreditada", "Femenino · 23 años · Honduras");
            owner.open("/index.xhtml?whose=mine");
            assertThat(owner.all("nav.tabs a[aria-current=page]").innerText()).isEqualTo("Mis casos");
            assertThat(inAll(owner, "overdue")).as("she is in charge of none").isEqualTo("0");
            owner.inspect("start-supervisor-hers");
        }
        try (var worker = new Visitor(CHROMIUM, "caseworker2.gt", "es", width)) {
            assertThat(worker.all("nav.tabs a[aria-current=page]").innerText()).isEqualTo("Mis casos");
            worker.inspect("start-caseworker");
            assertThat(worker.all("#answers li:has-text('" + number + "')").innerText())
                    .as("she had asked for it")
                    .contains("Víctima acreditada", "SVET");
            String told = inAll(worker, "answers");
            worker.sendFrom("a.tile[href*='list=answers']");
            assertThat(worker.all("p.table-note[role=status]").innerText()).startsWith(told.equals("1") ? "Uno" : told);
            worker.inspect("answers");
            assertThat(row(worker, "today&whose=mine", number)).isNotNull();
            worker.sendFrom("main li.line:has-text('" + number + "') a:not(.case-number)");
            assertThat(worker.path()).as("what became of it is said there").endsWith("/services/service.xhtml");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_caseworker_goes_on_with_a_draft_and_is_told_what_became_of_her_correction(int width) {
        String number = open("caseworker.gt");
        String entry = Records.decide("caseworker.gt", number, "CONFIRMED", "2024-05-14");
        var order = Records.json(
                "{'instead': {'outcome': 'CONFIRMED', 'decidedOn': '2025-05-14'}, 'mistaken': false, 'reason': 'another year it was'}");
        String decisions = Records.CASES + "/" + number + "/decisions/";
        JsonObject proposed = (JsonObject) Records.expect(
                        Api.as("caseworker.gt")
                                .with("If-Match", "\"0\"")
                                .post(decisions + entry + "/correction", order),
                        201)
                .json();
        Records.expect(
                Api.as("supervisor.gt")
                        .with("If-Match", "\"0\"")
                        .post(
                                decisions + proposed.getString("id") + "/check",
                                Json.createObjectBuilder()
                                        .add("agrees", false)
                                        .add("reason", "El papel dice otra cosa.")
                                        .build()),
                200);
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", width)) {
            worker.open("/casefile/edit.xhtml?section=texts&case=" + number);
            worker.write("f:needsNowField:needsNow", "una cama para hoy");
            worker.seeIn(".draft-state", "Borrador");
            worker.open("/");
            assertThat(worker.all("#checked li:has-text('" + number + "')").innerText())
                    .contains("No se aceptó la corrección", "supervisor.gt", "El papel dice otra cosa.");
            worker.inspect("start-caseworker-told");
            assertThat(worker.all("#drafts li:has-text('" + number + "')").innerText())
                    .contains("Sección «Relato y notas»", "hoy a las", "Femenino · 23 años · Honduras");
            worker.sendFrom("#drafts li:has-text('" + number + "') a >> nth=0");
            assertThat(worker.valueOf("f:needsNowField:needsNow")).isEqualTo("una cama para hoy");
        }
    }

    @Test
    void a_shelter_is_shown_no_number_of_what_is_never_for_her() {
        try (var shelter = new Visitor(CHROMIUM, "shelter.gt", "es", 390)) {
            assertThat(shelter.all("a.tile").allInnerTexts())
                    .hasSize(4)
                    .noneMatch(tile -> tile.contains("Vencido") || tile.contains("Solicitudes"));
            assertThat(shelter.all("nav.tabs").count()).isZero();
            shelter.inspect("start-shelter");
        }
    }
}
