package org.amparo.web.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.identification.DecisionViewBuilder;
import org.junit.jupiter.api.Test;

class DecisionAnswersTest {

    private static final String CASE = "GT-7K3M-92QX-C";

    private static DecisionView entry(String paper) {
        return DecisionViewBuilder.builder()
                .id("one")
                .version(0)
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn("2026-02-02")
                .body(null)
                .article(null)
                .reasonCode(null)
                .paperReference(paper)
                .registerSource(null)
                .recognisedCountry(null)
                .grounds(null)
                .recordedBy("ana")
                .state(DecisionState.EFFECTIVE)
                .checkedBy(null)
                .checkedOn(null)
                .checkable(false)
                .corrects(null)
                .mistaken(false)
                .why(null)
                .correction(null)
                .correctable(true)
                .build();
    }

    @Test
    void a_papers_number_that_was_taken_out_is_noticed_where_a_correction_would_put_it_back() {
        var paper = entry("SVET-123/2026");
        var answers = DecisionAnswers.of(CASE, paper);
        assertThat(answers.hasLostThePaperOf(paper)).isFalse();
        answers.setPaperReference(" ");
        assertThat(answers.hasLostThePaperOf(paper)).isTrue();
        answers.setPaperReference(null);
        assertThat(answers.hasLostThePaperOf(paper)).isTrue();
        answers.setOutcome(DecisionOutcome.NOT_CONFIRMED);
        assertThat(answers.hasLostThePaperOf(paper))
                .as("another outcome rests on what it says")
                .isFalse();
        assertThat(DecisionAnswers.of(CASE, entry(null)).hasLostThePaperOf(entry(null)))
                .isFalse();
    }
}
