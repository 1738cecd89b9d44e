package org.amparo.web.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.identification.DecisionViewBuilder;
import org.junit.jupiter.api.Test;

class DecisionPairsTest {

    private static DecisionView entry(DecisionOutcome outcome, String on, String register, DecisionState state) {
        return DecisionViewBuilder.builder()
                .id(outcome + on)
                .version(0)
                .outcome(outcome)
                .decidedOn(on)
                .body(null)
                .article(null)
                .reasonCode(null)
                .paperReference(null)
                .registerSource(register)
                .recognisedCountry(null)
                .grounds(null)
                .recordedBy("ana")
                .state(state)
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

    private static boolean moves(String revoked, String register, String again, DecisionState state) {
        var wrong = entry(DecisionOutcome.CONFIRMED, "2026-02-02", "base", DecisionState.EFFECTIVE);
        var taken = entry(DecisionOutcome.REVOKED, revoked, register, state);
        var anew = entry(DecisionOutcome.CONFIRMED, again, "base", state);
        return DecisionPairs.movesDay(List.of(wrong, taken, anew), taken);
    }

    @Test
    void a_register_that_only_moves_a_day_is_told_as_that_and_a_revocation_as_one() {
        assertThat(moves("2026-01-15", "base", "2026-01-15", DecisionState.EFFECTIVE))
                .isTrue();
        assertThat(moves("2026-01-15", null, "2026-01-15", DecisionState.EFFECTIVE))
                .as("by a person")
                .isFalse();
        assertThat(moves("2026-01-15", "base", "2026-03-15", DecisionState.EFFECTIVE))
                .as("and confirmed later")
                .isFalse();
        assertThat(moves("2026-01-15", "base", "2026-01-15", DecisionState.WITHDRAWN))
                .as("the import was taken back")
                .isFalse();
        var last = entry(DecisionOutcome.REVOKED, "2026-01-15", "base", DecisionState.EFFECTIVE);
        assertThat(DecisionPairs.movesDay(
                        List.of(entry(DecisionOutcome.CONFIRMED, "2026-01-15", "base", DecisionState.EFFECTIVE), last),
                        last))
                .as("and nothing after it")
                .isFalse();
    }
}
