package org.amparo.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the domain refuses the command; nothing of it is stored. The code is stable and for programs, its text is a
 * message {@code rule.<code>} in each language. Arguments never hold what was recorded of a person.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** Refuses with a kebab-case code, such as {@code service-in-future}. */
    public RuleViolation(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable kebab-case code. */
    public String code() {
        return code;
    }

    /** Values for the message's placeholders. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
