package org.amparo.plausibility;

import java.util.Collection;
import java.util.Set;
import org.amparo.shared.RuleViolation;

/** An order confirms what nobody asks of it: who confirms everything beforehand has read nothing. */
public class NotAsked extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> codes;

    NotAsked(Collection<String> codes) {
        super("confirmed-not-asked", String.join(", ", codes));
        this.codes = Set.copyOf(codes);
    }

    /** What is not asked. */
    public Set<String> codes() {
        return codes == null ? Set.of() : codes;
    }
}
