package org.amparo.reference;

import java.util.List;
import org.amparo.shared.RuleViolation;

/** Turns what a command carries into coded values; a code that its list does not have is refused by name. */
public final class Coding {

    /** Nothing has been asked yet. */
    public static final CodeSet NOT_ASKED = CodeSet.of(Answer.NOT_ASKED);

    private Coding() {}

    /**
     * Codes of a list, or one special answer; nothing given is {@code NOT_ASKED}.
     *
     * @throws RuleViolation code-not-accepted
     */
    public static CodeSet set(CodeList list, List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return NOT_ASKED;
        }
        try {
            return CodeSet.of(list, codes);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("code-not-accepted", String.join(";", codes), list.key());
        }
    }

    /** One code of a list, or a special answer; see {@link #set}. */
    public static CodeSet one(CodeList list, String code) {
        return code == null || code.isBlank() ? NOT_ASKED : set(list, List.of(code));
    }

    /** The code itself, which may not be missing. */
    public static String required(CodeList list, String code) {
        if (code == null || Codes.find(list, code).isEmpty()) {
            throw new RuleViolation("code-not-accepted", String.valueOf(code), list.key());
        }
        return code;
    }

    /** The code itself, or null where none is given. */
    public static String optional(CodeList list, String code) {
        return code == null || code.isBlank() ? null : required(list, code);
    }

    /** The form in which views carry a coded value: its codes, or the special answer alone. */
    public static List<String> listed(CodeSet value) {
        return value.isKnown() ? value.codes() : List.of(value.toString());
    }
}
