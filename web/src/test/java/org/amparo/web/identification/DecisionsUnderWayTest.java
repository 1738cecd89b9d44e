package org.amparo.web.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.identification.DecisionOutcome;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

/** A decision that is looked at once more is recorded as it was looked at. */
class DecisionsUnderWayTest {

    @Test
    void each_look_keeps_all_that_was_answered() {
        var answers = new DecisionAnswers("GT-1", PartialDate.parse("2021-03"));
        answers.setOutcome(DecisionOutcome.VALIDATED);
        answers.setArticle("article 2");
        answers.setBody("gt-svet");
        answers.setPaperReference("7/2021");
        answers.setRecognisedCountry("PAN");
        answers.setGrounds("words");
        answers.setPress("key");
        answers.confirming(List.of("decided-long-ago"));
        var shown = answers.order("1.0");
        var held = new DecisionsUnderWay();
        String name = held.hold(answers, "ana");
        answers.setOutcome(DecisionOutcome.CONFIRMED);
        answers.setDecidedOn(PartialDate.parse("2020"));
        assertThat(held.of(name, "ana").order("1.0")).isEqualTo(shown);
        assertThat(held.of(name, "ana").getPress()).isEqualTo("key");
    }
}
