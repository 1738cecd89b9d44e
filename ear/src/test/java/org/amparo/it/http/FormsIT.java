package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a form that is refused, of one row among several, and of a page that stayed open. */
class FormsIT {

    private static final String EXPIRED = "La página estuvo abierta mucho tiempo";
    private static final Browser WORKER = new Browser();
    private static final Browser SUPERVISOR = new Browser();

    @BeforeAll
    static void signIn() {
        Records.organisations();
        WORKER.signIn("caseworker.gt", "/index.xhtml");
        SUPERVISOR.signIn("supervisor.gt", "/index.xhtml");
    }

    private static PageForm form(Answer page, String button) {
        assertThat(page.status()).as("%s", page.response().uri()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(EXPIRED);
        var forms = PageForm.with(button, page);
        assertThat(forms).as("forms with %s", button).isNotEmpty();
        return forms.get(0);
    }

    private static JsonObject read(String user, String path) {
        return (JsonObject) Records.expect(Api.as(user).get(path), 200).json();
    }

    @Test
    void a_section_with_a_partial_date_survives_a_missing_reason() {
        String number = Records.open("caseworker.gt");
        Records.decide("caseworker.gt", number, "CONFIRMED", "2026-02-01");
        String page = "/casefile/edit.xhtml?case=" + number + "&section=profile";
        var first = form(WORKER.open(page), "save").type(":known", "BIRTH_DATE").type(":birthDate:field:date", "2004");
        assertThat(first.press(WORKER, "save").status())
                .as("a first answer needs no reason")
                .isEqualTo(302);
        var typed = form(WORKER.open(page), "save").type(":birthDate:field:date", "05/2004");
        Answer refused = typed.press(WORKER, "save");
        assertThat(refused.body()).contains("Escriba el motivo");
        var mended = form(refused, "save");
        assertThat(mended.value(":birthDate:field:date")).isEqualTo("05/2004");
        Answer saved =
                mended.type("f:why:field:reason", "she told her month of birth").press(WORKER, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(read("caseworker.gt", Records.CASES + "/" + number)
                        .getJsonObject("birth")
                        .getString("birthDate"))
                .isEqualTo("2004-05");
    }

    @Test
    void a_decision_with_nothing_ticked_can_be_ticked_and_recorded() {
        String number = Records.open("caseworker.gt");
        Answer refused = form(WORKER.open("/identification/ledger.xhtml?case=" + number), "look")
                .type("f:on:field:date", "14/01/2026")
                .press(WORKER, "look");
        assertThat(refused.body()).contains("Complete este dato");
        var mended = form(refused, "look");
        assertThat(mended.value("f:on:field:date")).isEqualTo("14/01/2026");
        Answer looked =
                WORKER.follow(mended.type("f:outcomeField:outcome", "CONFIRMED").press(WORKER, "look"));
        assertThat(looked.body()).contains("Usted registrará", "14 de enero de 2026");
        assertThat(Records.list(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/decisions")))
                .as("nothing is recorded by looking")
                .hasSize(1);
        Answer saved = form(looked, "save").press(WORKER, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(Records.list(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/decisions"))
                        .getJsonObject(1)
                        .getString("decidedOn"))
                .isEqualTo("2026-01-14");
    }

    @Test
    void whoever_looks_at_a_decision_is_told_that_somebody_decided_meanwhile() {
        String number = Records.open("caseworker.gt");
        Answer looked = WORKER.follow(form(WORKER.open("/identification/ledger.xhtml?case=" + number), "look")
                .type("f:outcomeField:outcome", "CONFIRMED")
                .type("f:on:field:date", "14/01/2026")
                .press(WORKER, "look"));
        Records.decide("supervisor.gt", number, "REQUESTED", "2026-01-13");
        Answer told = form(looked, "save").press(WORKER, "save");
        assertThat(told.body())
                .contains("supervisor.gt registró «Acreditación solicitada»", "Lo que usted envió no se registró");
        Answer saved = form(told, "save").press(WORKER, "save");
        assertThat(WORKER.follow(saved).body()).contains("La decisión quedó registrada");
        Answer again = WORKER.follow(form(told, "save").press(WORKER, "save"));
        assertThat(again.body()).as("once").contains("La decisión quedó registrada");
        assertThat(Records.list(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/decisions")))
                .hasSize(3);
    }

    @Test
    void a_choice_that_is_not_there_is_refused_in_words_and_takes_nothing_with_it() {
        String number = Records.open("caseworker.gt");
        Answer refused = form(WORKER.open("/identification/ledger.xhtml?case=" + number), "look")
                .type("f:on:field:date", "14/01/2026")
                .type("f:outcomeField:outcome", "CONFIRMED")
                .type("f:bodyField:body", "gt-gone")
                .press(WORKER, "look");
        assertThat(refused.body())
                .contains("Esta opción ya no está: elija de nuevo.")
                .doesNotContain("UISelect");
        Answer unread = form(refused, "look")
                .type("f:outcomeField:outcome", "GONE")
                .type("f:bodyField:body", "")
                .press(WORKER, "look");
        assertThat(unread.body())
                .contains("Esta opción ya no está: elija de nuevo.")
                .doesNotContain("outcome: ", "GONE");
        assertThat(form(unread, "look").value("f:on:field:date")).isEqualTo("14/01/2026");
    }

    @Test
    void an_intake_survives_a_wrong_case_number_beside_a_partial_date() {
        var first = form(WORKER.open("/casefile/intake.xhtml"), "next")
                .type("f:roleField:role", "DEPENDANT")
                .type(":known", "BIRTH_DATE")
                .type(":birthDate:field:date", "05/2004");
        Answer refused = first.type(":linked:field:number", "nobody").press(WORKER, "next");
        assertThat(refused.body()).contains("Esto no es un número de caso");
        var without = form(refused, "next");
        assertThat(without.value(":birthDate:field:date")).isEqualTo("05/2004");
        Answer missed = without.type(":linked:field:number", "").press(WORKER, "next");
        assertThat(missed.body())
                .as("a dependant without a victim is told on the screen that asks for her")
                .contains("Complete este dato: Caso de la víctima");
        var mended = form(missed, "next").type("f:roleField:role", "VICTIM");
        var second = form(WORKER.follow(mended.press(WORKER, "next")), "save");
        Answer saved = second.press(WORKER, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        String number = saved.header("Location").orElseThrow().replaceAll(".*case=([^&]*).*", "$1");
        assertThat(read("caseworker.gt", Records.CASES + "/" + number)
                        .getJsonObject("birth")
                        .getString("birthDate"))
                .isEqualTo("2004-05");
    }

    /** What somebody has said of a case goes with it, though it is not saved yet. */
    @Test
    void an_intake_under_way_is_gone_once_a_case_that_it_names_is_hidden() {
        String victim = Records.open("caseworker.gt");
        Records.grant("supervisor.gt", victim, "organisation", "gt-ong-amanecer", "['PROFILE']");
        var guest = Browser.as("caseworker2.gt");
        Answer next = form(guest.open("/casefile/intake.xhtml"), "next")
                .type("f:roleField:role", "DEPENDANT")
                .type("f:linked:field:number", victim)
                .type("f:needsNowField:needsNow", "her sister waits")
                .press(guest, "next");
        String address = next.header("Location").orElseThrow() + "&screen=1";
        assertThat(guest.open(address).body()).contains("her sister waits", victim);
        var bar = json("{'organisation': 'gt-ong-amanecer', 'reason': 'kin of hers'}");
        Records.expect(Api.as("supervisor.gt").post(Records.CASES + "/" + victim + "/bars", bar), 201);
        Answer gone = guest.open(address);
        assertThat(gone.status()).as(gone.body()).isEqualTo(302);
        assertThat(guest.follow(gone).body()).doesNotContain("her sister waits", victim);
    }

    /** A browser ends lines in its own way, and what was copied brings what nobody sees. */
    @Test
    void words_are_kept_as_they_are_seen_and_stay_so_when_nobody_touches_them() {
        String number = Records.open("caseworker.gt");
        String page = "/casefile/edit.xhtml?section=texts&case=" + number;
        Answer saved = form(WORKER.open(page), "save")
                .type("f:storyField:story", " Jose\u0301\u00a0vino\r\nde\u200b lejos \u0000")
                .press(WORKER, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        JsonObject kept = read("caseworker.gt", Records.CASES + "/" + number);
        assertThat(kept.getJsonObject("texts").getString("story")).isEqualTo("Jos\u00e9 vino\nde lejos");
        int history = ((JsonArray)
                        Records.expect(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/history"), 200)
                                .json())
                .size();
        Answer untouched = form(WORKER.open(page), "save").press(WORKER, "save");
        assertThat(untouched.status()).as(untouched.body()).isEqualTo(302);
        assertThat(read("caseworker.gt", Records.CASES + "/" + number).getInt("version"))
                .as("version after nobody changed anything")
                .isEqualTo(kept.getInt("version"));
        assertThat((JsonArray)
                        Records.expect(Api.as("caseworker.gt").get(Records.CASES + "/" + number + "/history"), 200)
                                .json())
                .hasSize(history);
    }

    @Test
    void of_three_grants_the_first_can_be_ended() {
        String number = Records.open("caseworker.gt");
        var grants = Stream.of("gt-mp", "gt-albergue-ceiba", "gt-ong-amanecer")
                .map(one -> Records.grant("supervisor.gt", number, "organisation", one, "['PROFILE']"))
                .toList();
        String page = "/casefile/access.xhtml?case=" + number;
        var forms = PageForm.with("end", SUPERVISOR.open(page));
        assertThat(forms).hasSize(grants.size());
        Answer ended = forms.get(0).type(":why:field:reason", "it is over").press(SUPERVISOR, "end");
        assertThat(ended.status()).as(ended.body()).isEqualTo(302);
        assertThat(PageForm.with("end", SUPERVISOR.follow(ended))).hasSize(2);
        assertThat(holding(number, "grants", grants)).containsExactly(grants.get(0), grants.get(1));
        assertThat(SUPERVISOR.open("/casefile/history.xhtml?case=" + number).body())
                .contains("retiró un acceso", "it is over")
                .doesNotContain("cambió un acceso");
    }

    @Test
    void of_three_bars_the_first_can_be_lifted() {
        String number = Records.open("caseworker.gt");
        for (String one : List.of("gt-mp", "gt-albergue-ceiba", "gt-ong-amanecer")) {
            Records.expect(
                    Api.as("supervisor.gt")
                            .post(
                                    Records.CASES + "/" + number + "/bars",
                                    json("{'organisation': '%s', 'reason': 'a good reason'}", one)),
                    201);
        }
        var forms = PageForm.with("lift", SUPERVISOR.open("/casefile/access.xhtml?case=" + number));
        assertThat(forms).hasSize(3);
        Answer lifted = forms.get(0).type(":why:field:reason", "was an error").press(SUPERVISOR, "lift");
        assertThat(lifted.status()).as(lifted.body()).isEqualTo(302);
        assertThat(PageForm.with("lift", SUPERVISOR.follow(lifted))).hasSize(2);
    }

    private static List<String> holding(String number, String of, List<String> ids) {
        return Records.list(Api.as("supervisor.gt").get(Records.CASES + "/" + number + "/" + of)).stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getBoolean("holds"))
                .map(one -> one.getString("id"))
                .sorted((one, other) -> Integer.compare(ids.indexOf(one), ids.indexOf(other)))
                .toList();
    }

    /** The forms of a service's page, each sent without the reason that it needs. */
    @ParameterizedTest
    @ValueSource(strings = {"save", "move", "withdraw"})
    void a_page_that_stayed_open_shows_nothing_once_its_grant_has_ended(String button) {
        String words = "palabras de la nota " + button;
        String number = Records.open("caseworker.gt");
        String service = Records.serve(
                "caseworker.gt",
                number,
                "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15', 'note': '%s'}",
                words);
        String grant = Records.grant(
                "supervisor.gt", number, "user", "caseworker2.gt", Records.ALL_CATEGORIES.replace('"', '\''));
        var other = new Browser();
        other.signIn("caseworker2.gt", "/index.xhtml");
        Answer opened = other.open("/services/service.xhtml?case=" + number + "&id=" + service);
        assertThat(opened.body()).contains(words);
        var before = form(opened, button);
        if (button.equals("save")) {
            before.type("f:noteField:note", words + ", y más");
        }
        Answer again = before.press(other, button);
        assertThat(again.body()).as("refused for the reason alone").contains(words, "Escriba el motivo");
        var after = form(again, button);
        Records.expect(
                Api.as("supervisor.gt")
                        .post(
                                Records.CASES + "/" + number + "/grants/" + grant + "/end",
                                json("{'reason': 'it is over'}")),
                200,
                204);
        Answer gone = after.press(other, button);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).doesNotContain(words, number).contains("No se encontró");
    }

    @Test
    void a_barred_grantee_is_told_apart_and_the_note_on_the_worker_goes_once_it_is_true() {
        String number = Records.open("caseworker.gt");
        Records.grant("supervisor.gt", number, "organisation", "gt-mp", "['PROFILE']");
        String page = "/casefile/access.xhtml?case=" + number;
        assertThat(SUPERVISOR.open(page).body())
                .contains("Vigente", "Responsable del caso: caseworker.gt")
                .doesNotContain("este acceso no vale");
        for (String barred : List.of("'organisation': 'gt-mp'", "'user': 'caseworker.gt'")) {
            Records.expect(
                    Api.as("supervisor.gt")
                            .post(
                                    Records.CASES + "/" + number + "/bars",
                                    json("{%s, 'reason': 'a good reason'}", barred)),
                    201);
        }
        assertThat(SUPERVISOR.open(page).body())
                .contains("este acceso no vale")
                .doesNotContain("Vigente<", "Responsable del caso: caseworker.gt");
    }

    @Test
    void whoever_hides_a_case_from_the_deciding_body_is_told_what_becomes_of_requests() {
        String number = Records.open("caseworker2.gt");
        var supervisor = new Browser();
        supervisor.signIn("supervisor2.gt", "/index.xhtml");
        Answer set = form(supervisor.open("/casefile/access.xhtml?case=" + number), "set")
                .type("b:barredOrganisationField:barredOrganisation", "gt-svet")
                .type("b:barReason:field:reason", "kin decide there")
                .press(supervisor, "set");
        assertThat(supervisor.follow(set).body()).contains("no encuentra las solicitudes de este caso");
    }

    @Test
    void readers_are_paged_through() {
        String number = Records.open("caseworker.gt");
        for (int i = 0; i < 101; i++) {
            Api.as("caseworker.gt").get(Records.CASES + "/" + number);
        }
        String page = "/casefile/history.xhtml?case=" + number + "&reads=1";
        assertThat(SUPERVISOR.open(page).body())
                .containsPattern("Consultas 1 a 100 de 1\\d\\d")
                .contains("Más antiguas", "readsPage=1");
        assertThat(SUPERVISOR.open(page + "&readsPage=1").body()).contains("Consultas 101 a ", "Más recientes");
        assertThat(SUPERVISOR.open(page + "&readsPage=x").body()).contains("Consultas 1 a 100");
    }

    @Test
    void an_ended_account_reads_one_sentence_and_can_leave() {
        var ended = new Browser();
        ended.signIn("supervisor.ni", "/index.xhtml");
        String id = Records.list(Api.as("administrator").get("/api/v1/accounts?country=NIC")).stream()
                .map(JsonObject.class::cast)
                .filter(account -> account.getString("username").equals("supervisor.ni"))
                .map(account -> account.getString("id"))
                .findFirst()
                .orElseThrow();
        Records.expect(Api.as("administrator").post("/api/v1/accounts/" + id + "/end", json("{}")), 204);
        for (String page : List.of("/index.xhtml", "/casefile/list.xhtml", "/statistics/year.xhtml")) {
            assertThat(ended.open(page).body())
                    .as(page)
                    .contains("Su cuenta no tiene acceso", "Hable con la administración.")
                    .contains("Cerrar sesión", "Salir rápido", "English")
                    .doesNotContain("parte de su función", "Le falta");
        }
        assertThat(ended.open("/casefile/list.xhtml").status()).isEqualTo(403);
        Answer out = ended.post("/logout", "");
        assertThat(out.status()).isEqualTo(303);
    }

    @Test
    void an_end_is_taken_back_on_the_page_and_the_own_organisation_has_no_button() {
        String code = "pa-fin-de-prueba";
        Records.organisation(code, "PAN");
        var administrator = new Browser();
        administrator.signIn("administrator", "/index.xhtml");
        Records.expect(Api.as("administrator").post("/api/v1/organisations/" + code + "/end", json("{}")), 204);
        var back = PageForm.with("reinstate", administrator.open("/organisation/list.xhtml?country=PAN"));
        assertThat(back).hasSize(1);
        Answer done = back.get(0).press(administrator, "reinstate");
        assertThat(administrator.follow(done).body()).contains("quedó anulada");
        assertThat(Api.as("administrator")
                        .get("/api/v1/organisations?country=PAN")
                        .body())
                .contains(code);
        assertThat(administrator.open("/organisation/list.xhtml?country=GTM").body())
                .contains("Decide sobre la condición de víctima. Si se da de baja");
    }

    @Test
    void what_is_closed_to_a_grantee_is_named_down_to_the_birth_date_and_the_grounds() {
        String number = Records.open("caseworker.gt");
        Records.decide("caseworker.gt", number, "CONFIRMED", "2026-02-01");
        Api.as("prosecutor.gt").get("/api/v1/me");
        Records.grant("supervisor.gt", number, "user", "prosecutor.gt", "['PROFILE', 'LEGAL']");
        var prosecutor = new Browser();
        prosecutor.signIn("prosecutor.gt", "/index.xhtml");
        assertThat(prosecutor.open("/casefile/file.xhtml?case=" + number).body())
                .containsPattern("No está abierto para usted:[^.]*Fecha de nacimiento");
        assertThat(prosecutor
                        .open("/identification/ledger.xhtml?case=" + number)
                        .body())
                .contains("Los fundamentos de las decisiones no están abiertos para usted");
        assertThat(WORKER.open("/identification/ledger.xhtml?case=" + number).body())
                .doesNotContain("no están abiertos para usted");
        assertThat(WORKER.open("/casefile/file.xhtml?case=" + number).body())
                .doesNotContainPattern("No está abierto para usted:[^.]*Fecha de nacimiento");
    }
}
