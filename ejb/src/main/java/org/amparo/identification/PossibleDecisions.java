package org.amparo.identification;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.casefile.InSight;
import org.amparo.security.Caller;

/**
 * What a caller may enter in the ledger of a case now.
 *
 * @param outcomes that can follow where the case stands; none where she cannot record decisions on it
 * @param byOwnBody whether her own organisation decides in the country today, so that she records its act and no paper
 * @param seen mark of the ledger as it stands, see {@link RecordDecision#seen}; null where nothing can be entered
 */
public record PossibleDecisions(List<DecisionOutcome> outcomes, boolean byOwnBody, String seen) {

    /** The outcomes that somebody may enter now where a case in her sight stands, whichever body decides; none where she cannot record any. */
    static List<DecisionOutcome> outcomes(InSight found, Caller caller) {
        return LedgerAct.RECORD_DECISION.isPossible(found, caller)
                ? Stream.of(DecisionOutcome.values())
                        .filter(outcome -> outcome.canFollow(found.file().status()) && outcome.isFor(found.sight()))
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
