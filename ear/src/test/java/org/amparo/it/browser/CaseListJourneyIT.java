package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of cases is turned over forwards and backwards, by the keyboard too, and an address that was kept opens the same place again. */
class CaseListJourneyIT {

    private static final String USER = "caseworker2.gt";
    private static final int ROWS = 25;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void more_cases_than_three_pages_show() {
        int there = Records.expect(Api.as(USER).get(Records.CASES + "?size=1"), 200)
                .json()
                .asJsonObject()
                .getInt("total");
        for (int opened = there; opened <= 2 * ROWS; opened++) {
            Records.open(USER);
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 1280, Siguiente, Anterior", "en, 390, Next, Previous"})
    void each_case_comes_once_whichever_way(String language, int width, String next, String previous) {
        try (var worker = new Visitor(CHROMIUM, USER, language, width)) {
            worker.open("/casefile/list.xhtml?sort=number&order=asc");
            List<String> first = numbers(worker);
            assertThat(first).hasSize(ROWS).isSorted();
            assertThat(worker.all("nav.pager a").allInnerTexts()).containsExactly(next);
            worker.inspect("list-first");

            worker.tap("nav.pager a >> text=" + next);
            List<String> second = numbers(worker);
            assertThat(second).hasSize(ROWS).isSorted().doesNotContainAnyElementsOf(first);
            assertThat(second.get(0)).isGreaterThan(first.get(ROWS - 1));
            assertThat(worker.all("nav.pager [aria-current]").innerText())
                    .startsWith("26 ")
                    .contains(" 50 ");
            assertThat(worker.all("nav.pager a").allInnerTexts()).containsExactly(previous, next);
            worker.inspect("list-second");
            String kept = worker.address();

            worker.tap("nav.pager a >> text=" + previous);
            assertThat(numbers(worker)).isEqualTo(first);
            worker.open(kept);
            assertThat(numbers(worker)).as("the address that was kept").isEqualTo(second);
            worker.open(kept.replace("sort=number", "sort=status"));
            assertThat(numbers(worker))
                    .as("a place of another order begins at the beginning")
                    .hasSize(ROWS);
            assertThat(worker.all("nav.pager a").allInnerTexts()).containsExactly(next);
        }
    }

    private static List<String> numbers(Visitor worker) {
        return new ArrayList<>(worker.all("tbody a.case-number").allInnerTexts());
    }
}
