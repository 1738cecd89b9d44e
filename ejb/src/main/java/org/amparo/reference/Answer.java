package org.amparo.reference;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Answer> SPECIAL = Stream.of(values())
            .filter(answer -> !answer.isKnown())
            .collect(Collectors.toMap(Answer::name, Function.identity()));

    /** Whether it says something about the person, not only why nothing is known. */
    public boolean isKnown() {
        return this == YES || this == NO;
    }

    /** The special answer of that name; empty for YES, NO and every code. */
    public static Optional<Answer> special(String text) {
        return Optional.ofNullable(SPECIAL.get(text));
    }
}
