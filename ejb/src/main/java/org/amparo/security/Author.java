package org.amparo.security;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.amparo.shared.EveryPartNamed;

/**
 * Who signs what a transaction writes: a caller, a caller on behalf of a person whom she names, or the system itself.
 *
 * @param account id of the account in the directory
 * @param username the account's name
 * @param onBehalfOf in whose name she says that she acts, or null
 * @param role her roles as the history states them
 * @param organisation code of her organisation
 * @param country ISO 3166 alpha-3 of her country, or null for the system
 */
@EveryPartNamed
public record Author(
        long account, String username, String onBehalfOf, String role, String organisation, String country) {

    /** The directory's first entry: the system, which signs what nobody in particular has ordered. */
    private static final Author SYSTEM = AuthorBuilder.builder()
            .account(1)
            .username("amparo")
            .onBehalfOf(null)
            .role("system")
            .organisation("amparo")
            .country(null)
            .build();

    private static final String KEY = Author.class.getName();

    /** The caller in her own name. */
    public static Author of(Caller caller) {
        return AuthorBuilder.builder()
                .account(caller.account())
                .username(caller.username())
                .onBehalfOf(null)
                .role(caller.roleNames())
                .organisation(caller.organisation())
                .country(caller.country())
                .build();
    }

    /** The system itself. */
    public static Author system() {
        return SYSTEM;
    }

    /** The same, acting in a person's name; null for nobody's but her own. */
    public Author inNameOf(String person) {
        return AuthorBuilder.builder(this).onBehalfOf(person).build();
    }

    /** Makes it the author of the running transaction. */
    void bind(TransactionSynchronizationRegistry transaction) {
        transaction.putResource(KEY, this);
    }

    /** The author for whom the running transaction writes; empty where nobody has been named. */
    static Optional<Author> of(TransactionSynchronizationRegistry transaction) {
        return Optional.ofNullable((Author) transaction.getResource(KEY));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
