package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.Test;

/** What cannot be and what is unlikely, as programs and pages are told of it. */
class PlausibleIT {

    private static final String WORKER = "caseworker.gt";

    private static JsonObject problem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().asJsonObject();
    }

    private static Answer open(String birth, String confirmed) {
        return Api.as(WORKER)
                .post(
                        Records.CASES,
                        json(
                                "{'role': 'VICTIM', 'detectedOn': '2026-03-01', 'birth': {'birthDate': '%s'}, 'confirmed': [%s]}",
                                birth, confirmed));
    }

    @Test
    void what_cannot_be_is_a_problem_that_names_its_field() {
        var refused = problem(open("1066", ""));
        assertThat(refused.getString("type")).endsWith("/born-too-long-ago");
        var error = refused.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("birth.birthDate");
        assertThat(error.getString("code")).isEqualTo("born-too-long-ago");
    }

    @Test
    void what_is_unlikely_is_taken_once_its_code_is_confirmed() {
        var asked = problem(open("1930", ""));
        assertThat(asked.getString("type")).endsWith("/unlikely");
        assertThat(asked.getJsonArray("unlikely")).hasSize(1);
        var question = asked.getJsonArray("unlikely").getJsonObject(0);
        assertThat(question.getString("code")).isEqualTo("age-over-90");
        assertThat(question.getString("field")).isEqualTo("birth.birthDate");
        assertThat(question.getString("detail")).contains("90").doesNotContain("1930");
        assertThat(problem(open("2000", "'age-over-90'")).getString("type")).endsWith("/confirmed-not-asked");
        assertThat(problem(open("1930", "'age-over-90', 'anything'")).getString("type"))
                .endsWith("/confirmed-not-asked");
        String number = Records.text(Records.expect(open("1930", "'age-over-90'"), 201), "number");
        assertThat(Api.as(WORKER).get(Records.CASES + "/" + number + "/history").body())
                .contains("\"confirmation\"", "age-over-90");
    }

    /** A tick for what was mended before it was sent is let go; what is still asked keeps the form, and all that was typed. */
    @Test
    void a_page_asks_beside_the_field_and_keeps_what_was_typed() {
        var worker = Browser.as(WORKER);
        String number = Records.open(WORKER, "{'role': 'VICTIM', 'detectedOn': '2026-03-01'}");
        String page = "/casefile/edit.xhtml?case=" + number + "&section=profile";
        Answer asked = typed(worker.open(page), "03/1930").press(worker, "save");
        assertThat(asked.body()).contains("href=\"#confirmed-age-over-90\"", "id=\"confirmed-age-over-90\"");
        assertThat(form(asked).value(":birthDate:field:date")).isEqualTo("03/1930");
        Answer mended = form(asked)
                .type("confirmed", "age-over-90")
                .type(":birthDate:field:date", "03/2000")
                .press(worker, "save");
        assertThat(mended.status()).as(mended.body()).isEqualTo(302);
        Answer again = typed(worker.open(page), "03/1930").press(worker, "save");
        Answer taken = form(again).type("confirmed", "age-over-90").press(worker, "save");
        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        assertThat(worker.open("/casefile/history.xhtml?case=" + number).body())
                .contains("confirmó lo que se preguntó", "más de 90 años al inicio del caso");
    }

    private static PageForm form(Answer page) {
        return PageForm.with("save", page).get(0);
    }

    private static PageForm typed(Answer page, String birth) {
        return form(page).type(":known", "BIRTH_DATE").type(":birthDate:field:date", birth);
    }

    @Test
    void a_single_line_holds_no_end_of_a_line_whoever_sends_it() {
        var worker = Browser.as(WORKER);
        String number = Records.open(WORKER);
        String page = "/identification/ledger.xhtml?case=" + number;
        Answer looked = PageForm.with("look", worker.open(page))
                .get(0)
                .type("f:outcomeField:outcome", "CONFIRMED")
                .type("f:on:field:date", "14/01/2026")
                .type("f:articleField:article", "art. 1\r\nof the law")
                .type("f:groundsField:grounds", "one\r\ntwo")
                .press(worker, "look");
        form(worker.follow(looked)).press(worker, "save");
        var decision = Records.list(Api.as(WORKER).get(Records.CASES + "/" + number + "/decisions"))
                .getJsonObject(1);
        assertThat(decision.getString("article")).isEqualTo("art. 1 of the law");
        assertThat(decision.getString("grounds")).isEqualTo("one\ntwo");
    }
}
