package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While a list is open rows come, go and change: what is sent for a row is done to that one, or to none, and says so. */
class RowsIT {

    private static final String CHANGED = "Esta lista cambió desde que abrió la página";
    private static final Browser SUPERVISOR = new Browser();
    private static final Browser ADMINISTRATOR = new Browser();

    @BeforeAll
    static void signIn() {
        Records.organisations();
        SUPERVISOR.signIn("supervisor.gt", "/index.xhtml");
        ADMINISTRATOR.signIn("administrator", "/index.xhtml");
    }

    private static PageForm first(Browser browser, String address, String button) {
        var forms = PageForm.with(button, browser.open(address));
        assertThat(forms).as(address).isNotEmpty();
        return forms.get(0);
    }

    /** Presses a button of a list that has changed; the page opens anew and says so, once. */
    private static void refused(Browser browser, PageForm form, String button) {
        Answer answer = form.type(":why:field:reason", "meant for another").press(browser, button);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(browser.follow(answer).body()).contains(CHANGED);
    }

    private static List<JsonObject> standing(String number, String what) {
        return Records.list(Api.as("supervisor.gt").get(Records.CASES + "/" + number + "/" + what))
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> !one.containsKey("endsAt"))
                .toList();
    }

    @Test
    void a_grant_that_came_meanwhile_is_not_ended_in_the_place_of_another() {
        String number = Records.open("caseworker.gt");
        String page = "/casefile/access.xhtml?case=" + number;
        String older = Records.grant("supervisor.gt", number, "organisation", "gt-mp", "['PROFILE']");
        var form = first(SUPERVISOR, page, "end");
        Records.grant("supervisor.gt", number, "organisation", "gt-albergue-ceiba", "['PROFILE']");
        refused(SUPERVISOR, form, "end");
        assertThat(standing(number, "grants")).hasSize(2);
        var again = PageForm.with("end", SUPERVISOR.open(page)).get(1);
        Answer ended = again.type(":why:field:reason", "it is over").press(SUPERVISOR, "end");
        assertThat(SUPERVISOR.follow(ended).body()).contains("El acceso se retiró");
        assertThat(standing(number, "grants"))
                .noneMatch(grant -> grant.getString("id").equals(older));
    }

    @Test
    void a_grant_that_has_ended_meanwhile_is_not_ended_in_silence() {
        String number = Records.open("caseworker.gt");
        String only = Records.grant("supervisor.gt", number, "organisation", "gt-mp", "['PROFILE']");
        var form = first(SUPERVISOR, "/casefile/access.xhtml?case=" + number, "end");
        Records.endGrant("supervisor.gt", number, only);
        refused(SUPERVISOR, form, "end");
    }

    @Test
    void a_bar_that_came_meanwhile_is_not_lifted_in_the_place_of_another() {
        String number = Records.open("caseworker.gt");
        Records.bar("supervisor.gt", number, "caseworker2.gt");
        var form = first(SUPERVISOR, "/casefile/access.xhtml?case=" + number, "lift");
        Records.bar("supervisor.gt", number, "shelter.gt");
        refused(SUPERVISOR, form, "lift");
        assertThat(standing(number, "bars")).hasSize(2);
    }

    @Test
    void an_organisation_that_came_meanwhile_is_not_ended_in_the_place_of_another() {
        Records.organisation("do-casa-de-prueba", "DOM");
        var form = PageForm.with("end", ADMINISTRATOR.open("/organisation/list.xhtml?country=DOM")).stream()
                .filter(one -> one.value("row").equals("do-casa-de-prueba"))
                .findFirst()
                .orElseThrow();
        Records.organisation("do-antes-de-todo", "DOM");
        Records.organisation("do-aa-antes", "DOM");
        refused(ADMINISTRATOR, form, "end");
        assertThat(Api.as("administrator")
                        .get("/api/v1/organisations?country=DOM")
                        .body())
                .contains("do-casa-de-prueba", "do-antes-de-todo", "do-aa-antes");
    }

    @Test
    void an_account_that_came_meanwhile_is_not_ended_in_the_place_of_another() {
        Records.organisation("do-casa-de-prueba", "DOM");
        announce("prueba.b.do");
        var form = first(ADMINISTRATOR, "/organisation/accounts.xhtml?country=DOM", "end");
        announce("aaa.prueba.do");
        refused(ADMINISTRATOR, form, "end");
        var accounts = Records.list(Api.as("administrator").get("/api/v1/accounts?country=DOM"))
                .getValuesAs(JsonObject.class);
        assertThat(accounts)
                .filteredOn(account -> account.getString("username").contains("prueba"))
                .hasSize(2)
                .noneMatch(account -> account.containsKey("endedAt"));
    }

    private static void announce(String name) {
        Records.expect(
                Api.as("administrator")
                        .post(
                                "/api/v1/accounts",
                                json("{'username': '%s', 'organisation': 'do-casa-de-prueba'}", name)),
                201);
    }
}
