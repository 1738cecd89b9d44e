package org.amparo.security;

import java.util.Set;
import org.amparo.shared.EveryPartNamed;

/**
 * What a verified token says of who holds it; whether she is a caller is for the {@link Directory} to say.
 *
 * @param subject the account's identifier at Keycloak, which no other account ever gets
 * @param username the account's name
 * @param organisation code of the organisation for which she acts
 * @param country ISO 3166 alpha-3
 * @param roles the roles of {@link Roles} among hers, at least one
 */
@EveryPartNamed
public record Claims(String subject, String username, String organisation, String country, Set<String> roles) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
