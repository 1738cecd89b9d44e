package org.amparo.identification;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseStatus;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction says and opens no more than whoever proposes it may say and read; what she leaves out of it stays. */
class CorrectionLimitsTest {

    private static final String OFFICE = "gt-limits-office";
    private static final Caller UNO = Cast.caller("limits.uno", OFFICE, "GTM", Roles.CASEWORKER);
    private static final Caller DOS = Cast.caller("limits.dos", OFFICE, "GTM", Roles.SUPERVISOR);
    private static final String GRANTS =
            "select g.public_id, g.ends_at from case_grant g join case_file f on f.id = g.case_id"
                    + " where f.number = ? order by 1";

    private final BelowHttp it = BelowHttp.shared();
    private final LedgerActs acts = new LedgerActs(it);

    CorrectionLimitsTest() {
        Cast.register(it, OFFICE, "GTM");
        it.known(UNO);
        it.known(DOS);
    }

    /** A case of the office that the body was asked to decide. */
    private String requested() {
        var number = acts.open(UNO);
        acts.record(UNO, number, order(DecisionOutcome.REQUESTED, "2021-03-01"));
        return number;
    }

    private static RecordDecision order(DecisionOutcome outcome, String on) {
        return order(outcome, on, null, outcome == DecisionOutcome.VALIDATED ? "PAN" : null, null);
    }

    private static RecordDecision order(
            DecisionOutcome outcome, String on, String grounds, String country, String paper) {
        return RecordDecisionBuilder.builder()
                .outcome(outcome)
                .decidedOn(on)
                .reasonCode(outcome.needsReasonCode() ? "OTHER" : null)
                .recognisedCountry(country)
                .body(paper == null ? null : "gt-svet")
                .paperReference(paper)
                .grounds(grounds)
                .build();
    }

    @Test
    void two_of_the_body_open_no_case_to_themselves() {
        var number = requested();
        var decision = acts.record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, "2021-03-02"));
        var grants = it.rows(GRANTS, number);
        acts.check(Cast.EVA, number, acts.correct(Cast.ANA, number, decision, null), true);
        var seen = it.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
        assertThat(seen.status()).isEqualTo(CaseStatus.REQUESTED);
        assertThat(seen.categories()).containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.LEGAL);
        assertThat(it.rows(GRANTS, number)).isEqualTo(grants);
    }

    @ParameterizedTest(name = "CONFIRMED to {0}: by the body {1}, by the owner {2}")
    @CsvSource({
        "POSSIBLE,      case-not-owned, decision-cannot-follow",
        "REQUESTED,     case-not-owned, decision-cannot-follow",
        "CONFIRMED,     ,               ",
        "NOT_CONFIRMED, ,               paper-needs-body-and-reference",
        "REVOKED,       decision-cannot-follow, paper-needs-body-and-reference",
        "VALIDATED,     ,               paper-needs-body-and-reference",
        "WITHDRAWN,     case-not-owned, ",
        "NO_DECISION,   case-not-owned, "
    })
    void a_correction_says_what_its_proposer_may_say(DecisionOutcome outcome, String body, String owner) {
        said(Cast.ANA, outcome, body);
        said(UNO, outcome, owner);
    }

    private void said(Caller proposer, DecisionOutcome outcome, String refusal) {
        var number = requested();
        var wrong = acts.record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, "2021-03-02"));
        var instead = order(outcome, "2021-03-03");
        if (refusal == null) {
            assertThat(acts.correct(proposer, number, wrong, instead).state()).isEqualTo(DecisionState.PROPOSED);
        } else {
            refused(refusal, () -> acts.correct(proposer, number, wrong, instead));
        }
    }

    @Test
    void what_only_the_owner_says_is_agreed_to_by_the_owner() {
        var number = requested();
        var wrong = acts.record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, "2021-03-02"));
        var correction = acts.correct(UNO, number, wrong, order(DecisionOutcome.WITHDRAWN, "2021-03-02"));
        refused("case-not-owned", () -> acts.check(Cast.EVA, number, correction, true));
        assertThat(acts.check(DOS, number, correction, true).state()).isEqualTo(DecisionState.EFFECTIVE);
    }

    @Test
    void grounds_that_are_closed_to_her_are_neither_compared_nor_replaced() {
        var number = requested();
        var wrong =
                acts.record(Cast.ANA, number, order(DecisionOutcome.CONFIRMED, "2021-03-02", "her words", null, null));
        for (var guess : List.of("her words", "other words")) {
            var instead = order(DecisionOutcome.CONFIRMED, "2021-03-02", guess, null, null);
            refused("category-not-granted", () -> acts.correct(Cast.ANA, number, wrong, instead));
        }
        refused(
                "correction-changes-nothing",
                () -> acts.correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2021-03-02")));
        acts.correct(Cast.ANA, number, wrong, order(DecisionOutcome.CONFIRMED, "2021-03-04"));
        List<DecisionView> ledger = it.as(UNO, IdentificationDesk.class, desk -> desk.ledger(number));
        assertThat(ledger)
                .filteredOn(entry -> entry.outcome() == DecisionOutcome.CONFIRMED)
                .extracting(DecisionView::grounds)
                .containsExactly("her words", "her words");
    }

    @Test
    void the_number_of_the_paper_stays_and_another_recognised_country_needs_one() {
        var number = requested();
        var wrong = acts.record(UNO, number, order(DecisionOutcome.VALIDATED, "2021-03-02", null, "PAN", "7/2021"));
        acts.check(DOS, number, wrong, true);
        refused(
                "paper-needs-body-and-reference",
                () -> acts.correct(
                        UNO, number, wrong, order(DecisionOutcome.VALIDATED, "2021-03-02", null, "CRI", null)));
        refused(
                "correction-changes-nothing",
                () -> acts.correct(UNO, number, wrong, order(DecisionOutcome.VALIDATED, "2021-03-02")));
        var later = acts.correct(UNO, number, wrong, order(DecisionOutcome.VALIDATED, "2021-03-03"));
        assertThat(later.paperReference()).isEqualTo("7/2021");
        acts.check(DOS, number, later, true);
        assertThat(acts.correct(
                                UNO,
                                number,
                                later,
                                order(DecisionOutcome.VALIDATED, "2021-03-03", null, "CRI", "8/2021"))
                        .paperReference())
                .isEqualTo("8/2021");
    }
}
