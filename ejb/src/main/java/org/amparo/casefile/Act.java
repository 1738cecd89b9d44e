package org.amparo.casefile;

import java.util.Optional;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/**
 * Something that can be done with a case. Whether it can be done now is decided here alone: the desk asks before it acts, and what
 * may be done is told with the case, by its name, so that pages show no button that would be refused.
 */
public interface Act {

    /** Name, as API and pages know it. */
    String name();

    /** Why the caller cannot do it now with a case in her sight, as the code of a rule; empty where she can. */
    Optional<String> refusal(InSight found, Caller caller);

    /** Whether she can do it now. */
    default boolean isPossible(InSight found, Caller caller) {
        return refusal(found, caller).isEmpty();
    }

    /**
     * Goes on where it can be done.
     *
     * @throws RuleViolation the code for which it cannot
     */
    default void mustBePossible(InSight found, Caller caller) {
        refusal(found, caller).ifPresent(code -> {
            throw new RuleViolation(code);
        });
    }

    /** The code, where something does not hold. */
    static Optional<String> unless(boolean holds, String code) {
        return holds ? Optional.empty() : Optional.of(code);
    }
}
