package org.amparo.plausibility;

import java.util.List;

/**
 * What a rule has found.
 *
 * @param fact which of the facts that were said is to be looked at
 * @param facts all of which something is known among those that the rule compares
 */
public record Finding(Rule rule, Fact fact, List<Fact> facts) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
