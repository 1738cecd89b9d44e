package org.amparo.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.Principal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * The only place that decides whether there is a caller, and that knows the token's shape. Whoever asks for the current caller
 * inside a transaction also becomes the author of that transaction's revision: it is bound to the transaction, not to the thread,
 * so that it is right wherever the transaction began and wherever it commits.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    private static final String KEY = Callers.class.getName();

    /** OpenID Connect, section 2; the directory compares no other letters. */
    private static final Pattern SUBJECT = Pattern.compile("\\p{ASCII}{1,255}");

    @Resource
    private SessionContext context;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Directory directory;

    @Inject
    private KnownCaller known;

    /**
     * The signed-in caller.
     *
     * @throws EJBAccessException without a token, without one of its claims, and where the {@link Directory} knows no such caller:
     *     always in the same words
     */
    public Caller current() {
        boolean inTransaction = transaction.getTransactionKey() != null;
        // Within a transaction she is who she was at its beginning, whatever has become of the request.
        var bound = inTransaction ? (Caller) transaction.getResource(KEY) : null;
        if (bound != null) {
            return bound;
        }
        var caller = claims(context.getCallerPrincipal())
                .flatMap(claims -> known.of(claims, directory::callerOf))
                .orElseThrow(() -> new EJBAccessException("no caller, no access"));
        if (inTransaction) {
            transaction.putResource(KEY, caller);
            Author.of(caller).bind(transaction);
        }
        return caller;
    }

    /**
     * For whom the running transaction writes.
     *
     * @throws IllegalStateException where nobody has been named: nothing is written nor read without an author
     */
    public Author author() {
        return Author.of(transaction).orElseThrow(() -> new IllegalStateException("a transaction without an author"));
    }

    /**
     * Names the author of the running transaction where nobody is signed in: of a job that goes on with what she was let in for,
     * verified at a door by {@link #current()} before, or of the system's own; only {@code jobs} may use it.
     *
     * @throws IllegalStateException outside a transaction, or in one that somebody else has begun to write in
     */
    public void actFor(Author author) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("nobody is acted for outside a transaction");
        }
        if (Author.of(transaction).filter(known -> !known.equals(author)).isPresent()) {
            throw new IllegalStateException("the transaction is somebody else's");
        }
        author.bind(transaction);
    }

    private static Optional<Claims> claims(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)
                || oidc.getOidcSecurityContext() == null
                || oidc.getOidcSecurityContext().getToken() == null) {
            return Optional.empty();
        }
        var token = oidc.getOidcSecurityContext().getToken();
        String subject = token.getSubject();
        String organisation = token.getClaimValueAsString("organisation");
        String country = token.getClaimValueAsString("country");
        var realm = token.getRealmAccessClaim();
        Set<String> roles = realm == null ? Set.of() : new HashSet<>(realm.getRoles());
        roles = roles.stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
        if (isMissing(subject)
                || !SUBJECT.matcher(subject).matches()
                || isMissing(organisation)
                || isMissing(country)
                || roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ClaimsBuilder.builder()
                .subject(subject)
                .username(principal.getName())
                .organisation(organisation)
                .country(country)
                .roles(roles)
                .build());
    }

    private static boolean isMissing(String claim) {
        return claim == null || claim.isBlank();
    }
}
