package org.amparo.identification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.amparo.shared.Lines;
import org.amparo.shared.NamedParts;

/**
 * Adds an entry to the ledger of decisions.
 *
 * @param outcome what was decided
 * @param decidedOn date of the act: day, or month or year where no more is known
 * @param article legal basis
 * @param reasonCode code of the list decision_reason; needed where a status is denied or taken back
 * @param body code of the deciding body, where the decision is taken from paper
 * @param paperReference number of the paper decision
 * @param recognisedCountry country whose confirmation is recognised, for VALIDATED
 * @param grounds the body's grounds, sealed
 * @param seen mark of the ledger that was looked at; where anything has come to it since, the entry is refused. Nothing is compared where
 *     none is given
 * @param confirmed codes of what was asked as unlikely and is right
 */
@NamedParts
public record RecordDecision(
        @NotNull DecisionOutcome outcome,
        @NotBlank @Size(max = 10) String decidedOn,
        @Size(max = 200) String article,
        @Size(max = 40) String reasonCode,
        @Size(max = 60) String body,
        @Size(max = 100) String paperReference,
        @Size(max = 3) String recognisedCountry,
        @Lines @Size(max = 2500) String grounds,
        @Size(max = 40) String seen,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
