package org.amparo.security;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** On whose behalf a transaction writes. */
public final class Author {

    private static final String KEY = Author.class.getName();

    private Author() {}

    static void bind(Caller caller, TransactionSynchronizationRegistry transaction) {
        transaction.putResource(KEY, caller);
    }

    /** The caller for whom the running transaction writes; empty where nobody has been named. */
    public static Optional<Caller> of(TransactionSynchronizationRegistry transaction) {
        return Optional.ofNullable((Caller) transaction.getResource(KEY));
    }
}
