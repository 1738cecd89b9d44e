package org.amparo.identification;

import java.util.List;

/**
 * What a caller may enter in the ledger of a case now.
 *
 * @param outcomes that can follow where the case stands; none where she cannot record decisions on it
 * @param byOwnBody whether her own organisation decides in the country today, so that she records its act and no paper
 * @param seen mark of the ledger as it stands, see {@link RecordDecision#seen}; null where nothing can be entered
 */
public record PossibleDecisions(List<DecisionOutcome> outcomes, boolean byOwnBody, String seen) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
