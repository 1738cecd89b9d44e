package org.amparo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.amparo.security.Claims;

/** That accounts are in use, which is no history: one statement, so that requests which come at once do not fail one another. */
@ApplicationScoped
class AccountUse {

    @PersistenceContext
    private EntityManager em;

    /** Notes that a living account is in use, and with which roles; nothing else of its row is written back. */
    void note(long account, Claims claims, Instant now) {
        em.createQuery(
                        "update Account a set a.roles = :roles, a.lastSeen = :now where a.id = :id and a.endedAt is null")
                .setParameter("roles", Account.joined(claims))
                .setParameter("now", now)
                .setParameter("id", account)
                .executeUpdate();
    }
}
