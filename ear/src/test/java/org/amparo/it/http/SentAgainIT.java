package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.Test;

/** A form that has led on, sent once more by the button of an older window: it leads there again and does nothing twice. */
class SentAgainIT {

    private static final String WORKER = "caseworker.gt";
    private static final String OFFERED = "whoever is offered first";
    private static final Pattern PERSON = Pattern.compile("name=\"f:personsField:persons\"[^>]* value=\"([^\"]+)\"");

    private static final Pattern NOTICE = Pattern.compile("<li class=\"message info\"[^>]*>(.*?)</li>", Pattern.DOTALL);

    private static Map<String, String> typed(String... namesAndValues) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return typed;
    }

    @Test
    void a_form_that_has_been_saved_leads_where_it_has_led() throws IOException {
        String number = Records.open(WORKER);
        String service =
                Records.serve(WORKER, number, "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15'}");
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        pages.put("/services/log.xhtml?case=" + number, typed("f:whatField:what", "LEGAL"));
        pages.put("/services/activity.xhtml", typed("f:whatField:what", "LEGAL", "f:personsField:persons", OFFERED));
        pages.put(
                "/services/service.xhtml?case=" + number + "&id=" + service,
                typed("f:endField:end", "", ":why:field:reason", "a day more"));
        pages.put("/casefile/edit.xhtml?section=location&case=" + number, typed("f:originArea:field:code", "GT-01"));
        var worker = new Browser();
        worker.signIn(WORKER, "/index.xhtml");
        long faults = PagesIT.faults();
        pages.forEach((page, fields) -> {
            Answer opened = worker.open(page);
            var form = PageForm.with("save", opened).get(0);
            fields.forEach((field, value) -> form.type(field, value.equals(OFFERED) ? offered(opened) : value));
            Answer saved = form.press(worker, "save");
            assertThat(saved.status()).as(page + saved.body()).isEqualTo(302);
            int services = services(number);
            String said = notice(worker.follow(saved));
            Answer again = form.press(worker, "save");
            assertThat(again.status()).as(page).isEqualTo(302);
            assertThat(again.header("Location")).as(page).isEqualTo(saved.header("Location"));
            assertThat(notice(worker.follow(again))).as(page).isEqualTo(said);
            assertThat(services(number)).as(page).isEqualTo(services);
        });
        assertThat(PagesIT.faults()).as("faults in the log").isEqualTo(faults);
    }

    private static String notice(Answer page) {
        var notice = NOTICE.matcher(page.body());
        assertThat(notice.find()).as(page.body()).isTrue();
        return notice.group(1);
    }

    /** The first person that a group activity offers. */
    private static String offered(Answer page) {
        var box = PERSON.matcher(page.body());
        assertThat(box.find()).as(page.body()).isTrue();
        return box.group(1);
    }

    private static int services(String number) {
        return Records.list(Api.as(WORKER).get(Records.CASES + "/" + number + "/services"))
                .size();
    }

    /** Whoever goes back and changes something is asked; all that she has typed stays, and her button records another one. */
    @Test
    void a_form_that_comes_again_with_other_words_asks_whether_it_is_another_record() {
        String number = Records.open(WORKER);
        var worker = Browser.as(WORKER);
        var form = PageForm.with("save", worker.open("/services/log.xhtml?case=" + number))
                .get(0)
                .type("f:whatField:what", "LEGAL")
                .type(":noteField:note", "first");
        assertThat(form.press(worker, "save").status()).isEqualTo(302);
        Answer asked = form.type(":noteField:note", "second").press(worker, "save");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Este formulario ya quedó registrado", "/services/list.xhtml?case=" + number, "second");
        assertThat(services(number)).isEqualTo(1);
        assertThat(form.press(worker, "save").body())
                .as("the old key asks again")
                .contains("Registrar otro");
        assertThat(services(number)).isEqualTo(1);
        var question = PageForm.with("save", asked).get(0);
        assertThat(question.press(worker, "save").body())
                .as("the form's own button asks again")
                .contains("Registrar otro");
        assertThat(services(number)).isEqualTo(1);
        var ofItsOwn = Pattern.compile("<button [^>]*value=\"([0-9a-f]{8}-[0-9a-f-]{27})\"")
                .matcher(asked.body());
        assertThat(ofItsOwn.find()).isTrue();
        Answer another = question.press(worker, "save", ofItsOwn.group(1));
        assertThat(another.status()).as(another.body()).isEqualTo(302);
        assertThat(services(number)).isEqualTo(2);
    }

    /** The version decides about an amendment: nobody is asked whether she means another one. */
    @Test
    void an_amendment_that_comes_again_is_done_and_with_other_words_is_judged_by_what_stands() {
        String number = Records.open(WORKER);
        var worker = Browser.as(WORKER);
        var form = PageForm.with("save", worker.open("/casefile/edit.xhtml?section=location&case=" + number))
                .get(0)
                .type("f:originArea:field:code", "GT-01");
        Answer saved = form.press(worker, "save");
        Answer again = form.press(worker, "save");
        assertThat(again.header("Location")).isEqualTo(saved.header("Location"));
        Answer other = form.type("f:originArea:field:code", "GT-02").press(worker, "save");
        assertThat(other.status()).isEqualTo(302);
        assertThat(worker.follow(other).body())
                .as("both answers, for her to choose")
                .contains("value=\"MINE\"")
                .doesNotContain("Registrar otro");
        assertThat(Api.as(WORKER).get(Records.CASES + "/" + number).header("ETag"))
                .hasValue("\"1\"");
    }

    /** The session that remembered where the form led is gone, and the page with it; what was recorded is not. */
    @Test
    void a_form_of_a_session_that_has_ended_is_known_by_its_key() {
        String number = Records.open(WORKER);
        var worker = Browser.as(WORKER);
        var form = PageForm.with("save", worker.open("/services/log.xhtml?case=" + number))
                .get(0)
                .type("f:whatField:what", "LEGAL");
        assertThat(form.press(worker, "save").status()).isEqualTo(302);
        var later = Browser.as(WORKER);
        Answer again = form.press(later, "save");
        assertThat(later.follow(again).body()).contains("Lo que envió ya había quedado registrado");
        assertThat(services(number)).isEqualTo(1);
    }
}
