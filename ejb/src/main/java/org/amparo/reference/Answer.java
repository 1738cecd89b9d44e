package org.amparo.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** What stands where nobody has asked, of each kind of field. */
    private static final Set<String> NOTHING_SAID = Set.of("", "[]", NOT_ASKED.name());

    /** Whether it says something about the person, not only why nothing is known. */
    public boolean isKnown() {
        return this == YES || this == NO;
    }

    /** The special answer of that name; empty for YES, NO and every code. */
    public static Optional<Answer> special(String text) {
        return Optional.ofNullable(SPECIAL.get(text));
    }

    /**
     * Whether an answer stands in the place of another one, and not only where nobody had asked.
     *
     * @param before what fields said, one after the other; null for nothing
     * @param after what the same fields say now
     */
    public static boolean isReplaced(List<?> before, List<?> after) {
        return IntStream.range(0, before.size())
                .anyMatch(at -> isSaid(before.get(at)) && !before.get(at).equals(after.get(at)));
    }

    private static boolean isSaid(Object value) {
        Object said = value instanceof List<?> codes && codes.size() == 1 ? codes.get(0) : value;
        return said != null && !NOTHING_SAID.contains(said.toString());
    }
}
