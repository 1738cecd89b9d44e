package org.amparo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule refuses. */
public final class Refusals {

    private Refusals() {}

    /** The work is refused by the rule of that code. */
    public static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleViolation.class).hasMessage(code);
    }
}
