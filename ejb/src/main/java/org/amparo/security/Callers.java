package org.amparo.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.Principal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * The only place that knows the token's shape. Whoever asks for the current caller inside a transaction also becomes the
 * author of that transaction's revision: it is bound to the transaction, not to the thread, so that it is right wherever the
 * transaction began and wherever it commits.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    @Resource
    private SessionContext context;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /**
     * The signed-in caller.
     *
     * @throws EJBAccessException without a token, an organisation, a country or a role that Amparo knows
     */
    public Caller current() {
        var caller = of(context.getCallerPrincipal()).orElseThrow(() -> new EJBAccessException("no claims, no access"));
        if (transaction.getTransactionKey() != null) {
            Author.bind(caller, transaction);
        }
        return caller;
    }

    /**
     * Makes the caller the author of the running transaction where nobody is signed in: a job that goes on with what she was let
     * in for. She has been verified at a door by {@link #current()} before; only {@code exchange} may use it.
     *
     * @throws IllegalStateException outside a transaction, or in one that somebody else has begun to write in
     */
    public void actFor(Caller verified) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("nobody is acted for outside a transaction");
        }
        if (Author.of(transaction).filter(known -> !known.equals(verified)).isPresent()) {
            throw new IllegalStateException("the transaction is somebody else's");
        }
        Author.bind(verified, transaction);
    }

    private static Optional<Caller> of(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)
                || oidc.getOidcSecurityContext() == null
                || oidc.getOidcSecurityContext().getToken() == null) {
            return Optional.empty();
        }
        var token = oidc.getOidcSecurityContext().getToken();
        String organisation = token.getClaimValueAsString("organisation");
        String country = token.getClaimValueAsString("country");
        var realm = token.getRealmAccessClaim();
        Set<String> roles = realm == null ? Set.of() : new HashSet<>(realm.getRoles());
        roles = roles.stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
        if (organisation == null || organisation.isBlank() || country == null || country.isBlank() || roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Caller(principal.getName(), organisation, country, roles));
    }
}
