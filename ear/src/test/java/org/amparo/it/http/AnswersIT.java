package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;

/** Whoever asked is told; and what a page of closing asks and where it leads. */
class AnswersIT {

    private static final String WORK = "/api/v1/work";

    private static List<JsonObject> told(String user, String path, String list, String number) {
        var answer = Records.expect(Api.as(user).get(path), 200).json().asJsonObject();
        return (list == null ? answer : answer.getJsonObject(list))
                .getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(row -> row.getString("caseNumber").equals(number))
                        .toList();
    }

    @Test
    void what_became_of_a_request_is_told_to_whoever_asked_and_to_nobody_of_the_body() {
        Records.organisations();
        String number = Records.open("caseworker2.gt");
        Records.decide("caseworker2.gt", number, "REQUESTED", "2026-01-20");
        String whole = WORK + "/answers?whose=MINE&size=50";
        assertThat(told("caseworker2.gt", whole, null, number)).isEmpty();
        Records.decide("supervisor.gt", number, "CONFIRMED", "2026-01-21");
        assertThat(told("caseworker2.gt", whole, null, number)).singleElement().satisfies(row -> {
            assertThat(row.getString("outcome")).isEqualTo("CONFIRMED");
            assertThat(row.getString("decidedOn")).isEqualTo("2026-01-21");
            assertThat(row.getJsonObject("body").getString("code")).isEqualTo("gt-svet");
            assertThat(row.getString("at")).startsWith("20");
        });
        assertThat(told("caseworker2.gt", WORK + "?whose=MINE", "answers", number))
                .as("the last one first, so it is among the first")
                .hasSize(1);
        assertThat(told("supervisor2.gt", WORK + "/answers?whose=TEAM&size=50", null, number))
                .hasSize(1);
        assertThat(told("supervisor2.gt", WORK + "/answers?whose=MINE&size=50", null, number))
                .isEmpty();
        assertThat(told("supervisor.gt", WORK + "/answers?whose=TEAM&size=50", null, number))
                .isEmpty();
        Records.expect(Api.as("caseworker2.gt").get(WORK + "/answers?who=MINE"), 400);
        Records.expect(Api.as("shelter.gt").get(WORK + "/answers"), 403);
    }

    @Test
    void closing_tells_of_open_dependants_without_searching_for_them() {
        String victim = Records.open("caseworker.gt");
        var dependants = List.of(
                Records.open("caseworker.gt", "{'role': 'DEPENDANT', 'linkedCase': '%s'}", victim),
                Records.open("caseworker.gt", "{'role': 'DEPENDANT', 'linkedCase': '%s'}", victim));
        Records.close("caseworker.gt", dependants.get(0));
        var worker = Browser.as("caseworker.gt");
        var before = Records.readBy("caseworker.gt", dependants.get(1));
        String page = worker.open("/casefile/close.xhtml?case=" + victim).body();
        assertThat(page).contains(dependants.get(1)).doesNotContain(dependants.get(0));
        var after = Records.readBy("caseworker.gt", dependants.get(1));
        assertThat(after.subList(0, after.size() - before.size()))
                .as("one act, which is no search")
                .containsExactly("case-page");
    }

    @Test
    void a_page_leads_back_to_no_address_that_a_link_has_written() {
        String number = Records.open("caseworker.gt");
        String stay = Records.serve("caseworker.gt", number, "{'kind': 'HOUSING', 'startOn': '2026-01-15'}");
        var worker = Browser.as("caseworker.gt");
        String page = "/services/service.xhtml?case=" + number + "&id=" + stay + "&ends=1&back=";
        for (String wrong : List.of("https%3A%2F%2Fexample.org", "%2F%2Fexample.org", "%2Findex.xhtml", "nowhere")) {
            assertThat(worker.open(page + wrong).body())
                    .as(wrong)
                    .contains("/services/list.xhtml?case=" + number)
                    .doesNotContain("href=\"https://example.org", "href=\"//example.org");
        }
        assertThat(worker.open(page + "close").body()).contains("/casefile/close.xhtml?case=" + number);
    }
}
