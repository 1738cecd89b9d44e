package org.amparo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** Decisions that were taken from paper, in the order in which the database numbers them. */
class PaperDecisionTest {

    private final BelowHttp it = BelowHttp.shared();

    private final String number = it.as(
                    Cast.ANA, CaseDesk.class, desk -> desk.open(CaseFileSamples.order(CaseRole.VICTIM)))
            .number();

    private DecisionView paper(String reference) {
        return record(new RecordDecision(
                DecisionOutcome.CONFIRMED, "2020-02-01", null, null, "gt-svet", reference, null, null));
    }

    private DecisionView record(RecordDecision order) {
        return it.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, order));
    }

    private DecisionView check(Caller second, DecisionView paper) {
        return it.as(
                second,
                IdentificationDesk.class,
                desk -> desk.check(number, paper.id(), new CheckDecision(paper.version(), true, null)));
    }

    private CaseStatus status() {
        return it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number)).status();
    }

    @Test
    void it_holds_once_a_second_person_has_agreed() {
        var paper = paper("1/2020");
        assertThat(status()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(check(Cast.EVA, paper).state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(status()).isEqualTo(CaseStatus.CONFIRMED);
    }

    @Test
    void it_is_overtaken_by_an_entry_that_was_made_meanwhile() {
        var paper = paper("1/2020");
        record(new RecordDecision(DecisionOutcome.REQUESTED, "2020-01-01", null, null, null, null, null, null));
        assertThatThrownBy(() -> check(Cast.EVA, paper))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("decision-overtaken");
        assertThat(status()).isEqualTo(CaseStatus.REQUESTED);
    }

    @Test
    void of_two_papers_that_say_the_same_one_can_hold() {
        var first = paper("1/2020");
        var second = paper("2/2020");
        check(Cast.EVA, first);
        assertThatThrownBy(() -> check(Cast.EVA, second))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("decision-cannot-follow");
    }
}
