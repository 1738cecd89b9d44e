package org.amparo.reference;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of a coded column: one or more codes of one list, the first being the primary one, or one special answer that
 * says why there are none. It is never empty: nothing recorded is {@code NOT_ASKED}.
 */
public final class CodeSet implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SEPARATOR = ";";

    /** What is the whole answer whenever it is given: the answers, and that there is none. */
    private static final Set<String> STAND_ALONE = Stream.concat(
                    Stream.of(Answer.values()).map(Answer::name), Stream.of("NONE"))
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> codes;
    private final Answer answer;

    private CodeSet(List<String> codes, Answer answer) {
        this.codes = codes;
        this.answer = answer;
    }

    /** A special answer; IllegalArgumentException for YES and NO, which are codes of a list. */
    public static CodeSet of(Answer special) {
        if (special.isKnown()) {
            throw new IllegalArgumentException(special + " is a code, not a reason why there is none");
        }
        return new CodeSet(List.of(), special);
    }

    /**
     * Codes of the list, or one special answer.
     *
     * @throws IllegalArgumentException for no code at all, more than {@link CodeList#most()}, a code that the list does not
     *     have, one given twice, or one that is the whole answer (a special answer, YES, NO, NONE) beside others
     */
    public static CodeSet of(CodeList list, String... codes) {
        return of(list, List.of(codes));
    }

    /** See {@link #of(CodeList, String...)}. */
    public static CodeSet of(CodeList list, List<String> codes) {
        CodeSet set = wellFormed(codes);
        set.codes.forEach(code -> Codes.require(list, code));
        if (set.codes.size() > list.most()) {
            throw new IllegalArgumentException("The list " + list.key() + " takes " + list.most() + " codes at most");
        }
        return set;
    }

    /** Reads {@link #toString()} back and checks each code against the list. */
    public static CodeSet parse(CodeList list, String text) {
        return of(list, split(text));
    }

    /** Reads {@link #toString()} back without asking a list: for what was checked when it was stored. */
    public static CodeSet parse(String text) {
        return wellFormed(split(text));
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split(SEPARATOR, -1));
    }

    private static CodeSet wellFormed(List<String> codes) {
        if (codes.isEmpty() || codes.stream().anyMatch(code -> code == null || code.isEmpty())) {
            throw new IllegalArgumentException("A coded value is not empty: say " + Answer.NOT_ASKED + " instead");
        }
        // By far most are one code, and lists read thousands of them.
        if (codes.size() > 1) {
            requireTogether(codes);
        }
        return Answer.special(codes.get(0)).map(CodeSet::of).orElseGet(() -> new CodeSet(List.copyOf(codes), null));
    }

    private static void requireTogether(List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException(code + " is given twice");
            }
            if (STAND_ALONE.contains(code)) {
                throw new IllegalArgumentException(code + " cannot stand beside other codes");
            }
        }
    }

    /** The codes in order, the primary one first; empty where a special answer stands instead. */
    public List<String> codes() {
        return codes;
    }

    /** The first code, by which a publisher counts that allows only one. */
    public Optional<String> primary() {
        return codes.stream().findFirst();
    }

    /** The special answer, if one stands instead of codes. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether there are codes. */
    public boolean isKnown() {
        return answer == null;
    }

    /** The stored form: codes joined by {@code ;} or the special answer alone. */
    @Override
    public String toString() {
        return isKnown() ? String.join(SEPARATOR, codes) : answer.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeSet that && codes.equals(that.codes) && answer == that.answer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(codes, answer);
    }
}
