package org.amparo.plausibility;

/**
 * What a rule has found.
 *
 * @param fact which of the facts that were said is to be looked at
 */
public record Finding(Rule rule, Fact fact) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
