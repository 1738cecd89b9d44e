package org.amparo.casefile;

/** A feature's say in whether a case may be closed. */
public interface ClosureRule {

    /**
     * Agrees, or throws.
     *
     * @throws org.amparo.shared.RuleViolation that says what has to be done first
     */
    void check(CaseFile file);
}
