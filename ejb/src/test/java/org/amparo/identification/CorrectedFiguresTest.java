package org.amparo.identification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.amparo.casefile.CaseStatus;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;

/** What follows from the ledger follows a correction too: both years' reports, once a second person agrees. */
class CorrectedFiguresTest {

    private final BelowHttp it = BelowHttp.shared();
    private final LedgerActs acts = new LedgerActs(it);

    private int identifiedIn(int year) {
        JsonObject report = it.as(Cast.EVA, StatisticsDesk.class, desk -> desk.annualReport(year, false, null))
                .toJson();
        return report.getJsonObject("identified").getInt("total_sum_of_countries");
    }

    @Test
    void the_person_moves_from_one_years_report_to_the_others_once_a_second_person_agrees() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2011-05-14");
        int old = identifiedIn(2011);
        int right = identifiedIn(2012);
        var correction =
                acts.correct(Cast.ANA, number, wrong, LedgerActs.order(DecisionOutcome.CONFIRMED, "2012-05-14"));
        assertThat(correction.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(correction.corrects()).isEqualTo(wrong.id());
        assertThat(correction.why()).isEqualTo("another year it was");
        assertThat(identifiedIn(2011)).as("until then the entry holds").isEqualTo(old);
        assertThat(acts.find(Cast.ANA, number).identifiedOn()).isEqualTo("2011-05-14");

        var agreed = acts.check(Cast.EVA, number, correction, true);
        assertThat(agreed.state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(acts.find(Cast.ANA, number).identifiedOn()).isEqualTo("2012-05-14");
        assertThat(identifiedIn(2011)).isEqualTo(old - 1);
        assertThat(identifiedIn(2012)).isEqualTo(right + 1);
        var both = acts.ledger(Cast.ANA, number);
        assertThat(both).extracting(DecisionView::decidedOn).endsWith("2011-05-14", "2012-05-14");
        assertThat(both.get(1).state()).isEqualTo(DecisionState.CORRECTED);
        assertThat(both.get(1).correction()).isEqualTo(agreed.id());
        assertThat(both.get(2).checkedBy()).isEqualTo("eva");
        assertThat(both.get(2).recordedBy()).isEqualTo("ana");
    }

    @Test
    void what_was_entered_by_mistake_leaves_the_reports_and_stays_in_the_ledger() {
        var number = acts.open(Cast.ANA);
        var wrong = acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2013-05-14");
        int counted = identifiedIn(2013);
        var agreed = acts.check(Cast.EVA, number, acts.correct(Cast.ANA, number, wrong, null), true);
        assertThat(agreed.state()).isEqualTo(DecisionState.AGREED);
        assertThat(agreed.mistaken()).isTrue();
        assertThat(identifiedIn(2013)).isEqualTo(counted - 1);
        assertThat(acts.find(Cast.ANA, number).status()).isEqualTo(CaseStatus.POSSIBLE);
        assertThat(acts.ledger(Cast.ANA, number))
                .extracting(DecisionView::state)
                .containsExactly(DecisionState.EFFECTIVE, DecisionState.MISTAKEN, DecisionState.AGREED);
        assertThat(acts.record(Cast.ANA, number, DecisionOutcome.CONFIRMED, "2014-01-01")
                        .state())
                .as("the ledger goes on from where it stands now")
                .isEqualTo(DecisionState.EFFECTIVE);
    }
}
