package org.amparo.security;

import java.util.Set;
import org.amparo.shared.EveryPartNamed;

/**
 * Who acts: one account of one organisation in one country, as the directory knows it.
 *
 * @param account id of the account in the directory
 * @param username the account's name in Keycloak
 * @param organisation code of her organisation
 * @param organisationName its name, to be shown
 * @param organisationBrief its short name, or its name where it has none
 * @param country ISO 3166 alpha-3 of her country
 * @param roles the roles of {@link Roles} that she has, at least one
 */
@EveryPartNamed
public record Caller(
        long account,
        String username,
        String organisation,
        String organisationName,
        String organisationBrief,
        String country,
        Set<String> roles) {

    /** Refuses a caller without all her claims. */
    public Caller {
        if (username == null || organisation == null || country == null || roles.isEmpty()) {
            throw new IllegalArgumentException("caller without claims");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether she has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Her roles as the history states them. */
    public String roleNames() {
        return String.join(",", roles.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
