package org.amparo.web.session;

import java.util.Set;
import java.util.TreeSet;
import org.amparo.security.Caller;

/**
 * The caller as she is told of herself.
 *
 * @param username name of her account
 * @param organisation code of the organisation for which she acts
 * @param country ISO 3166 alpha-3 of her country
 * @param roles her roles in Amparo
 */
public record CallerView(String username, String organisation, String country, Set<String> roles) {

    static CallerView of(Caller caller) {
        return new CallerView(
                caller.username(), caller.organisation(), caller.country(), new TreeSet<>(caller.roles()));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
