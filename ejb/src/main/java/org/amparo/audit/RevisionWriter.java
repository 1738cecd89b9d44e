package org.amparo.audit;

import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.amparo.security.Author;
import org.amparo.security.RequestId;
import org.hibernate.envers.RevisionListener;

/** Signs each revision with the author that is bound to the transaction. Without an author nothing is committed. */
public class RevisionWriter implements RevisionListener {

    private static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";

    @Override
    public void newRevision(Object entity) {
        var transaction = registry();
        var author = Author.of(transaction)
                .orElseThrow(() -> new IllegalStateException("a change without an author is not recorded"));
        ((Revision) entity).sign(author, Reasons.of(transaction), RequestId.current());
    }

    private static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup(REGISTRY);
        } catch (NamingException e) {
            throw new IllegalStateException("no transaction registry", e);
        }
    }
}
