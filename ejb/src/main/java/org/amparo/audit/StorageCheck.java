package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Whether the application's account reaches its tables: without them nothing that is done could be recorded. */
@ApplicationScoped
public class StorageCheck {

    @PersistenceContext
    private EntityManager em;

    /** Asks the table that every change needs. */
    public boolean answers() {
        try {
            return em.createQuery("select max(r.id) from Revision r", Long.class)
                            .getSingleResult()
                    != null;
        } catch (PersistenceException e) {
            return false;
        }
    }
}
