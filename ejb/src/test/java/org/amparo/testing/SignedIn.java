package org.amparo.testing;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.security.Caller;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Who is signed in on this thread, as the server's OIDC client hands her to the application. */
final class SignedIn {

    private static final Principal ANONYMOUS = () -> "anonymous";
    private static final ThreadLocal<Principal> CURRENT = new ThreadLocal<>();

    private SignedIn() {}

    static Principal current() {
        Principal principal = CURRENT.get();
        return principal == null ? ANONYMOUS : principal;
    }

    static <T> T as(Principal principal, Supplier<T> work) {
        Principal before = CURRENT.get();
        CURRENT.set(principal);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The principal of a token with these claims, which are written and read as a server writes and reads them. */
    static Principal withClaims(String username, Map<String, Object> claims) {
        var said = new JwtClaims();
        claims.forEach(said::setClaim);
        try {
            var token = new AccessToken(JwtClaims.parse(said.toJson()));
            return new OidcPrincipal<>(username, new OidcSecurityContext(null, token, null, null));
        } catch (InvalidJwtException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The principal of a token such as Keycloak issues to that caller; the same name of one organisation has the same {@code sub}. */
    static Principal of(Caller caller) {
        return withClaims(
                caller.username(),
                Map.of(
                        "sub",
                        UUID.nameUUIDFromBytes(
                                        (caller.username() + '/' + caller.organisation() + '/' + caller.country())
                                                .getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "preferred_username",
                        caller.username(),
                        "organisation",
                        caller.organisation(),
                        "country",
                        caller.country(),
                        "realm_access",
                        Map.of("roles", List.copyOf(caller.roles()))));
    }
}
