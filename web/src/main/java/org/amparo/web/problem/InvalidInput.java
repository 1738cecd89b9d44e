package org.amparo.web.problem;

import java.util.List;

/** What a program sent is not of the form that was asked: all its faults at once, before any desk is called. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Refuses for these faults. */
    public InvalidInput(List<Fault> faults) {
        super("invalid input");
        this.faults = List.copyOf(faults);
    }

    /** Refuses for one fault. */
    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(new Fault(field, code, arguments)));
    }

    /** All that is wrong, in the order of the fields. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    /**
     * One field that cannot be read.
     *
     * @param field its path, such as {@code services.0.startOn}, or the name of a parameter
     * @param code stable kebab-case code, with a text {@code field.<code>} in each language
     * @param arguments values for the text's placeholders; never what was sent
     */
    public record Fault(String field, String code, List<Object> arguments) {

        /** A fault with the values of its text. */
        public Fault(String field, String code, Object... arguments) {
            this(field, code, List.of(arguments));
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
