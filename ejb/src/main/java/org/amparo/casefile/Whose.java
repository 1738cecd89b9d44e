package org.amparo.casefile;

import java.util.function.Predicate;
import org.amparo.security.Roles;

/** Of which cases a list is, out of those that somebody sees. */
public enum Whose {
    /** Those that she is in charge of. */
    MINE,
    /** All of them. */
    TEAM;

    /** What somebody is shown who has not chosen: a caseworker her own, and the others what they look after together. */
    public static Whose orUsual(Whose chosen, Predicate<String> hasRole) {
        if (chosen != null) {
            return chosen;
        }
        return hasRole.test(Roles.CASEWORKER) ? MINE : TEAM;
    }
}
