package org.amparo.identification;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which entries of a ledger are corrected by which others; those that a second person refused correct nothing. */
final class Corrections {

    private final Map<String, StatusDecision> byWrong;

    private Corrections(Map<String, StatusDecision> byWrong) {
        this.byWrong = byWrong;
    }

    /** Those of a ledger; of one entry there is one at most. */
    static Corrections of(Collection<StatusDecision> ledger) {
        return new Corrections(ledger.stream()
                .filter(entry -> entry.corrects() != null && entry.state() != DecisionState.REFUSED)
                .collect(Collectors.toMap(entry -> entry.corrects().publicId(), entry -> entry)));
    }

    /** The correction of an entry, whether it awaits a second person or she has agreed. */
    Optional<StatusDecision> of(StatusDecision entry) {
        return Optional.ofNullable(byWrong.get(entry.publicId()));
    }

    /** Whether a correction of an entry that holds awaits a second person. */
    boolean isAwaited(StatusDecision entry) {
        return of(entry).isPresent();
    }
}
