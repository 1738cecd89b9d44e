package org.amparo.exchange.in;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a file that looks like a known register is that register. */
public enum RegisterAnswer {
    /** Its rows are held against those of the known source, whatever they say. */
    SAME,
    /** It is of other people, and goes on under its own source. */
    OTHER;

    /** Under which name the answer to its question is given. */
    static final String ABOUT = "register";

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of a code, if there is one. */
    public static Optional<RegisterAnswer> of(String code) {
        return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
