package org.amparo.exchange.in;

import org.amparo.plausibility.Rule;

/** Whether a problem keeps the whole import out, or is only told. */
public enum Severity {
    ERROR,
    WARNING;

    /** What is impossible keeps a line out; what is unlikely is told, and answered by who has the import written. */
    static Severity of(Rule rule) {
        return rule.isAsked() ? WARNING : ERROR;
    }
}
