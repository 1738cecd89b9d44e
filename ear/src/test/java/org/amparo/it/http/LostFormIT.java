package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a form that met an ended session is given back, and to whom it is not. */
class LostFormIT {

    private static final String WORKER = "caseworker.gt";
    private static final String WORDS = "su hermana espera";
    private static final String BACK = "La sesión había terminado cuando envió este formulario";
    private static final String LOST = "La página estuvo abierta mucho tiempo";
    private static final String KEPT = "AMPARO_FORM";
    private static final String REASON = "f:why:field:reason";

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    private static PageForm form(Answer page, String button) {
        var forms = PageForm.with(button, page);
        assertThat(forms).as(page.body()).isNotEmpty();
        return forms.get(0);
    }

    private static String assign(String number) {
        return "/casefile/assign.xhtml?case=" + number;
    }

    /** Opens a page, types a reason into its form, and sends it when the session has ended; returns where that leads. */
    private static Answer send(Browser browser, String page) {
        var form = form(browser.open(page), "save").type(REASON, WORDS);
        browser.lose(Browser.SESSION);
        Answer led = form.press(browser, "save");
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location").orElseThrow()).contains("/protocol/openid-connect/auth");
        return led;
    }

    @Test
    void it_comes_back_once_to_its_author_and_is_not_saved() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        Answer back = worker.follow(send(worker, page));
        assertThat(worker.cookie(KEPT)).doesNotContain("hermana").hasSize(43);
        assertThat(back.body()).contains(BACK).doesNotContain(LOST);
        assertThat(form(back, "save").value(REASON)).isEqualTo(WORDS);
        Answer again = worker.open(page);
        assertThat(again.body()).doesNotContain(BACK, WORDS, LOST);
    }

    /** Another person at the same browser, and the browser's cookie in another hand. */
    @Test
    void another_account_gets_nothing_and_is_told_nothing() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        send(worker, page);
        var other = Browser.as("supervisor.gt");
        other.plant(KEPT, worker.cookie(KEPT));
        assertThat(other.open(page).body()).doesNotContain(BACK, WORDS, LOST);
        assertThat(worker.follow(worker.open(page)).body()).as("it is gone").doesNotContain(WORDS);
    }

    @Test
    void another_browser_of_the_same_account_gets_nothing() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        send(worker, page);
        var elsewhere = Browser.as(WORKER);
        assertThat(elsewhere.open(page).body()).doesNotContain(BACK, WORDS, LOST);
        elsewhere.plant(KEPT, "A".repeat(43));
        assertThat(elsewhere.open(page).body()).doesNotContain(BACK, WORDS, LOST);
        assertThat(worker.open(page).header("Location")).as("still waiting").isPresent();
    }

    @Test
    void another_case_s_page_gets_nothing() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        String other = assign(Records.open(WORKER));
        Answer led = send(worker, page);
        worker.follow(worker.open("/index.xhtml"));
        assertThat(worker.open(other).body()).doesNotContain(BACK, WORDS);
        assertThat(worker.open(page).body()).as("where it was typed").contains(BACK, WORDS);
        assertThat(led.body()).isEmpty();
    }

    /** Another site could have a page filled in with its own words; what this system has not drawn for her is not kept. */
    @ParameterizedTest
    @ValueSource(strings = {"", "drawn=x.y", "drawn=", "of another"})
    void a_form_that_was_not_drawn_for_her_is_not_kept(String mark) {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        String drawn = mark.equals("of another")
                ? "drawn="
                        + form(Browser.as("supervisor.gt").open(page), "save").value("drawn")
                : mark;
        worker.lose(Browser.SESSION);
        String words = URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
        Answer led = worker.post(page, "f=f&f%3Awhy%3Afield%3Areason=" + words + "&" + drawn);
        Answer opened = worker.follow(led);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).doesNotContain(BACK, WORDS);
        if (!mark.equals("of another")) {
            assertThat(worker.cookie(KEPT)).isNull();
            assertThat(opened.body()).contains(LOST);
        }
    }

    /** Also where the page is gone and the session lives: the mark of somebody else's page fills nothing. */
    @Test
    void a_page_that_is_gone_gives_back_what_was_sent_from_it_alone() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        var form = form(worker.open(page), "save").type(REASON, WORDS);
        var anew = Browser.as(WORKER);
        Answer back = anew.follow(form.press(anew, "save"));
        assertThat(back.body()).contains(BACK).doesNotContain(LOST);
        assertThat(form(back, "save").value(REASON)).isEqualTo(WORDS);
        var other = Browser.as("supervisor.gt");
        Answer refused = other.follow(form.press(other, "save"));
        assertThat(refused.body()).contains(LOST).doesNotContain(BACK, WORDS);
    }

    @Test
    void what_was_closed_meanwhile_is_not_filled_in() {
        String number = Records.open(WORKER);
        Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['SERVICES']");
        String grant = Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['FREE_TEXT']");
        String service = Records.serve(
                WORKER, number, "{'kind': 'EDUCATION_TRAINING', 'startOn': '2026-01-15', 'note': 'nota'}");
        String page = "/services/service.xhtml?case=" + number + "&id=" + service;
        var guest = Browser.as("caseworker2.gt");
        var form = form(guest.open(page), "save").type(":noteField:note", WORDS);
        guest.lose(Browser.SESSION);
        Answer led = form.press(guest, "save");
        Records.endGrant("supervisor.gt", number, grant);
        Answer opened = guest.follow(led);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("Lo que usted puede ver cambió").doesNotContain(BACK, WORDS);
        assertThat(guest.open(page).body()).doesNotContain(WORDS);
    }

    /** Somebody has recorded another answer while she was away: the two stand side by side. */
    @Test
    void what_a_colleague_has_recorded_meanwhile_is_not_written_over() {
        String number = Records.open(WORKER, "{'role': 'VICTIM', 'texts': {'story': 'al principio'}}");
        String page = "/casefile/edit.xhtml?case=" + number + "&section=texts";
        var worker = Browser.as(WORKER);
        var form = form(worker.open(page), "save").type("f:storyField:story", WORDS);
        worker.lose(Browser.SESSION);
        Answer led = form.press(worker, "save");
        Records.expect(
                Api.as("supervisor.gt")
                        .with("If-Match", "\"0\"")
                        .patch(Records.CASES + "/" + number, json("{'texts': {'story': 'de la colega'}}")),
                200);
        Answer back = worker.follow(led);
        assertThat(back.body()).contains(BACK, "de la colega", "value=\"MINE\"");
        assertThat(form(back, "save").value("f:storyField:story")).isEqualTo(WORDS);
        assertThat(story(number)).isEqualTo("de la colega");
    }

    private static String story(String number) {
        return ((JsonObject) Records.expect(Api.as(WORKER).get(Records.CASES + "/" + number), 200)
                        .json())
                .getJsonObject("texts")
                .getString("story");
    }

    /** What nobody has touched stands as it is recorded, and the draft has what was given back. */
    @Test
    void a_section_comes_back_as_a_draft_and_is_saved_as_one() {
        String number = Records.open(WORKER);
        String page = "/casefile/edit.xhtml?case=" + number + "&section=texts";
        var worker = Browser.as(WORKER);
        var form = form(worker.open(page), "save").type("f:storyField:story", WORDS);
        worker.lose(Browser.SESSION);
        worker.follow(form.press(worker, "save"));
        Answer later = Browser.as(WORKER).open(page);
        assertThat(later.body())
                .as("from the draft, in another browser")
                .contains(WORDS)
                .doesNotContain(BACK);
        var again = Browser.as(WORKER);
        Answer saved = form(again.open(page), "save").press(again, "save");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(story(number)).isEqualTo(WORDS);
        assertThat(worker.open(page).body()).doesNotContain("no había guardado");
    }

    @Test
    void what_was_recorded_already_is_not_filled_in_again() {
        String number = Records.open(WORKER);
        String page = "/services/log.xhtml?case=" + number;
        var worker = Browser.as(WORKER);
        var form = form(worker.open(page), "save")
                .type("f:whatField:what", "LEGAL")
                .type(":noteField:note", WORDS);
        assertThat(form.press(worker, "save").status()).isEqualTo(302);
        worker.lose(Browser.SESSION);
        Answer told = worker.follow(form.press(worker, "save"));
        assertThat(told.body()).contains("ya había quedado registrado").doesNotContain(BACK, WORDS);
        assertThat(Records.list(Api.as(WORKER).get(Records.CASES + "/" + number + "/services")))
                .hasSize(1);
    }

    @Test
    void whoever_signs_out_leaves_nothing_behind() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        send(worker, page);
        String secret = worker.cookie(KEPT);
        worker.follow(worker.open("/index.xhtml"));
        worker.post("/logout", "");
        assertThat(worker.cookie(KEPT)).isNull();
        var later = Browser.as(WORKER);
        later.plant(KEPT, secret);
        assertThat(later.open(page).body()).doesNotContain(BACK, WORDS);
    }

    @Test
    void a_form_that_is_too_long_is_lost_with_a_word() {
        var worker = Browser.as(WORKER);
        String page = assign(Records.open(WORKER));
        var form = form(worker.open(page), "save").type(REASON, "x".repeat(400_000));
        worker.lose(Browser.SESSION);
        assertThat(worker.follow(form.press(worker, "save")).body())
                .contains(LOST)
                .doesNotContain(BACK);
    }

    /** A long form that is not lost goes its way as it came, in however many pieces. */
    @Test
    void a_form_is_handed_on_as_it_came() {
        var worker = Browser.as(WORKER);
        for (int length : List.of(1, 16_000, 16_384, 40_000, 300_000)) {
            Answer refused = form(worker.open(assign(Records.open(WORKER))), "save")
                    .type("f:whoField:who", "")
                    .type(REASON, "ñ".repeat(length / 6 + 1) + "fin")
                    .press(worker, "save");
            assertThat(refused.status()).as("%d", length).isEqualTo(200);
            assertThat(form(refused, "save").value(REASON))
                    .as("%d", length)
                    .hasSize(length / 6 + 4)
                    .endsWith("fin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=, --",
        "multipart/form-data; boundary=XX, Content-Disposition form-data",
        "multipart/form-data; boundary=XX, Content-Transfer-Encoding: base64"
    })
    void a_form_of_which_nothing_can_be_read_leads_to_the_sign_in(String type, String header) {
        String body = "--XX\r\n" + header + "\r\n\r\n!\r\n--XX--\r\n";
        var answer = new Browser().send("POST", "/casefile/list.xhtml", type, body);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).contains("/realms/");
    }

    @Test
    void a_form_of_more_fields_than_the_server_reads_is_refused_in_words() {
        String fields = IntStream.range(0, 700).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
        for (var browser : List.of(new Browser(), Browser.as(WORKER))) {
            var answer = browser.post("/casefile/list.xhtml", fields);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("<h1>");
        }
        var supervisor = Browser.as("supervisor.gt");
        var unread = supervisor.send(
                "POST", "/exchange/import-new.xhtml", "multipart/form-data; boundary=XX", "--XX\r\nnothing\r\n\r\n");
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.body()).contains("<h1>");
    }
}
