package org.amparo.plausibility;

import org.amparo.shared.RuleViolation;

/** What an order says cannot be. */
public class Impossible extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String field;

    Impossible(String code, String field) {
        super(code);
        this.field = field;
    }

    /** Path in the order of what is to be looked at. */
    public String field() {
        return field;
    }
}
