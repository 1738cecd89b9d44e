package org.amparo.reference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The answer to a yes-no question. The three that say why nothing is known can stand in any coded column instead of codes,
 * and are never counted as a <i>no</i>.
 */
public enum Answer {
    YES,
    NO,
    /** Asked, and not known. */
    UNKNOWN,
    NOT_ASKED,
    /** Asked, and the person prefers not to say. */
    REFUSED;

    /** Whether it says something about the person, not only why nothing is known. */
    public boolean isKnown() {
        return this == YES || this == NO;
    }

    /** The special answer of that name; empty for YES, NO and every code. */
    public static Optional<Answer> special(String text) {
        return Arrays.stream(values())
                .filter(answer -> !answer.isKnown() && answer.name().equals(text))
                .findFirst();
    }
}
