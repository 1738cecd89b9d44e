package org.amparo.audit;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.amparo.security.Author;
import org.amparo.security.RequestId;
import org.amparo.shared.AppClock;
import org.hibernate.envers.RevisionListener;

/**
 * Signs each revision with the author that is bound to the transaction and with the application's time. Without an author nothing
 * is committed.
 */
public class RevisionWriter implements RevisionListener {

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private AppClock clock;

    @Override
    public void newRevision(Object entity) {
        var author = Author.of(transaction)
                .orElseThrow(() -> new IllegalStateException("a change without an author is not recorded"));
        ((Revision) entity).sign(author, clock.now(), Reasons.of(transaction), RequestId.current());
    }
}
