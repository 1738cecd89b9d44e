package org.amparo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Roles;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ledger says once an entry of it has been corrected in its place, and which corrections it cannot take. */
class LedgerCorrectionsTest {

    private static final Caller ANA = CallerBuilder.builder()
            .account(1)
            .username("ana")
            .organisation("gt-svet")
            .organisationName("gt-svet")
            .organisationBrief("gt-svet")
            .country("GTM")
            .roles(Set.of(Roles.CASEWORKER))
            .build();

    private static final Checker EVA = new Checker(() -> Set.of(2L), "eva", "gt-svet", true);

    private final CaseFile file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");
    private final List<StatusDecision> entries =
            new ArrayList<>(List.of(StatusDecision.detected(file, CaseFileSamples.TODAY, "ana")));

    private static RecordDecision order(String outcomeAndDate) {
        String[] said = outcomeAndDate.split(" ");
        return RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.valueOf(said[0]))
                .decidedOn(said[1])
                .reasonCode("NEW_EVIDENCE")
                .recognisedCountry("PAN")
                .build();
    }

    private void enter(String outcomeAndDate) {
        var order = order(outcomeAndDate);
        var decided = PartialDate.parse(order.decidedOn());
        new Ledger(entries).admit(order.outcome(), decided);
        entries.add(StatusDecision.of(file, order, decided, file.owner(), false, ANA));
    }

    private StatusDecision propose(int place, String instead) {
        var wrong = entries.get(place);
        if (instead.equals("mistake")) {
            return StatusDecision.mistake(wrong, ANA);
        }
        var order = order(instead);
        return StatusDecision.instead(wrong, order, PartialDate.parse(order.decidedOn()), file.owner(), ANA);
    }

    /** Where the case stands and since when it counts, or the code by which the correction is refused. */
    private String corrected(int place, String instead) {
        var correction = propose(place, instead);
        var refused = catchThrowable(() -> new Ledger(entries).admitCorrection(correction));
        if (refused != null) {
            return ((RuleViolation) refused).code();
        }
        entries.add(correction);
        correction.check(EVA, CaseFileSamples.TODAY, true);
        new Ledger(entries).projectOn(file);
        return (file.status() + " " + (file.identified() == null ? "" : file.identified())).strip();
    }

    @ParameterizedTest(name = "{0}: entry {1} should be {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            CONFIRMED 2024-05-14,                           1, CONFIRMED 2025-05-14,     CONFIRMED 2025-05-14
            CONFIRMED 2024-05-14,                           1, CONFIRMED 2025,           CONFIRMED 2025
            CONFIRMED 2024-05-14,                           1, VALIDATED 2024-05-14,     VALIDATED
            CONFIRMED 2024-05-14,                           1, NOT_CONFIRMED 2024-05-14, NOT_CONFIRMED
            CONFIRMED 2024-05-14,                           1, mistake,                  POSSIBLE
            CONFIRMED 2024-05-14,                           0, POSSIBLE 2019-01-01,      CONFIRMED 2024-05-14
            CONFIRMED 2024-05-14,                           0, mistake,                  ledger-begins-as-possible
            CONFIRMED 2024-05-14,                           0, REQUESTED 2024-05-01,     ledger-begins-as-possible
            CONFIRMED 2024-05-14,                           1, POSSIBLE 2024-05-14,      decision-cannot-follow
            CONFIRMED 2024-05-14,                           1, WITHDRAWN 2024-05-14,     decision-cannot-follow
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      1, REQUESTED 2024-05-14,     CONFIRMED 2024-05-14
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      1, REQUESTED 2024-05-15,     decision-before-earlier-one
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      1, REQUESTED 2024-05,        CONFIRMED 2024-05-14
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      2, CONFIRMED 2024-04-30,     decision-before-earlier-one
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      1, mistake,                  CONFIRMED 2024-05-14
            REQUESTED 2024-05-01;CONFIRMED 2024-05-14,      2, mistake,                  REQUESTED
            REQUESTED 2024-05-01;WITHDRAWN 2024-05-14,      1, mistake,                  decision-cannot-follow
            CONFIRMED 2024-05-14;REVOKED 2025-01-01,        2, mistake,                  CONFIRMED 2024-05-14
            CONFIRMED 2024-05-14;REVOKED 2025-01-01,        1, mistake,                  decision-cannot-follow
            CONFIRMED 2024-05-14;REVOKED 2025-01-01,        1, NOT_CONFIRMED 2024-05-14, decision-cannot-follow
            CONFIRMED 2024-05-14;REVOKED 2025-01-01,        1, CONFIRMED 2025-01-02,     decision-before-earlier-one
            CONFIRMED 2024-05-14;REVOKED 2025-01-01,        1, VALIDATED 2023,           REVOKED
            CONFIRMED 2024;REVOKED 2025;CONFIRMED 2026,     2, mistake,                  decision-cannot-follow
            CONFIRMED 2024;REVOKED 2025;CONFIRMED 2026,     3, CONFIRMED 2025,           CONFIRMED 2025
            CONFIRMED 2024;REVOKED 2025;CONFIRMED 2026,     3, CONFIRMED 2024,           decision-before-earlier-one
            """)
    void a_correction_takes_the_place_of_what_it_corrects_or_is_refused(
            String ledger, int place, String instead, String then) {
        List.of(ledger.split(";")).forEach(this::enter);
        assertThat(corrected(place, instead)).isEqualTo(then);
    }

    @Test
    void what_corrects_has_the_place_of_the_first_however_often_it_is_corrected_itself() {
        enter("REQUESTED 2024-05-01");
        enter("CONFIRMED 2024-05-14");
        corrected(1, "REQUESTED 2024-05-02");
        assertThat(corrected(3, "REQUESTED 2024-05-03")).isEqualTo("CONFIRMED 2024-05-14");
        assertThat(Ledger.inOrder(entries).stream().map(entry -> entry.decided().toString()))
                .containsExactly(
                        CaseFileSamples.TODAY.toString(), "2024-05-01", "2024-05-02", "2024-05-03", "2024-05-14");
        assertThat(entries)
                .extracting(StatusDecision::state)
                .containsExactly(
                        DecisionState.EFFECTIVE,
                        DecisionState.CORRECTED,
                        DecisionState.EFFECTIVE,
                        DecisionState.CORRECTED,
                        DecisionState.EFFECTIVE);
        assertThat(corrected(4, "mistake")).isEqualTo("CONFIRMED 2024-05-14");
        assertThat(entries.get(4).state()).isEqualTo(DecisionState.MISTAKEN);
        assertThat(entries.get(5).state()).isEqualTo(DecisionState.AGREED);
        assertThat(new Ledger(entries).standing().name()).isEqualTo("CONFIRMED");
    }

    @Test
    void what_a_second_person_refuses_leaves_all_as_it_was() {
        enter("CONFIRMED 2024-05-14");
        var correction = propose(1, "CONFIRMED 2025-05-14");
        entries.add(correction);
        correction.check(EVA, CaseFileSamples.TODAY, false);
        new Ledger(entries).projectOn(file);
        assertThat(file.identified()).hasToString("2024-05-14");
        assertThat(entries.get(1).holds()).isTrue();
        assertThat(Corrections.of(entries).isAwaited(entries.get(1))).isFalse();
    }
}
