package org.amparo.security;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

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
public record Author(
        long account, String username, String onBehalfOf, String role, String organisation, String country) {

    /** The directory's first entry: the system, which signs what nobody in particular has ordered. */
    private static final Author SYSTEM = new Author(1, "amparo", null, "system", "amparo", null);

    private static final String KEY = Author.class.getName();

    /** The caller in her own name. */
    public static Author of(Caller caller) {
        return new Author(
                caller.account(), caller.username(), null, caller.roleNames(), caller.organisation(), caller.country());
    }

    /** The system itself. */
    public static Author system() {
        return SYSTEM;
    }

    /** The same, acting in a person's name; null for nobody's but her own. */
    public Author inNameOf(String person) {
        return new Author(account, username, person, role, organisation, country);
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
