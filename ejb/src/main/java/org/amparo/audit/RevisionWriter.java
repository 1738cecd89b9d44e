package org.amparo.audit;

import jakarta.inject.Inject;
import org.amparo.security.Callers;
import org.amparo.security.RequestId;
import org.amparo.shared.AppClock;
import org.hibernate.envers.RevisionListener;

/**
 * Signs each revision with the author that is bound to the transaction and with the application's time. Without an author nothing
 * is committed.
 */
public class RevisionWriter implements RevisionListener {

    @Inject
    private Callers callers;

    @Inject
    private Reasons reasons;

    @Inject
    private AppClock clock;

    @Override
    public void newRevision(Object entity) {
        ((Revision) entity).sign(callers.author(), clock.now(), reasons.given(), RequestId.current());
    }
}
