package org.amparo.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.amparo.shared.AppClock;

/** Whether the system can record anything. Open to everybody, for the health check has no user; it tells nothing else. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StorageDesk {

    @Inject
    private History history;

    @Inject
    private AppClock clock;

    /**
     * Whether the application's account reaches the table that every change needs.
     *
     * @throws EJBException where it does not
     */
    public boolean answers() {
        return history.revisionAt(clock.now()).isPresent();
    }
}
