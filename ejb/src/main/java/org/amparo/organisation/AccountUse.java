package org.amparo.organisation;

import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.amparo.security.Claims;
import org.hibernate.LockOptions;

/** That accounts are in use, which is no history: one statement, so that requests which come at once do not fail one another. */
@ApplicationScoped
class AccountUse {

    @PersistenceContext
    private EntityManager em;

    /**
     * Notes that a living account is in use, and with which roles; nothing else of its row is written back. While something that the
     * account has signed is still being written, which for a register takes minutes, nobody waits: a later request notes it.
     */
    void note(long account, Claims claims, Instant now) {
        var free = em.createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
                .getResultList();
        if (free.isEmpty()) {
            return;
        }
        em.createQuery(
                        "update Account a set a.roles = :roles, a.lastSeen = :now where a.id = :id and a.endedAt is null")
                .setParameter("roles", Account.joined(claims))
                .setParameter("now", now)
                .setParameter("id", account)
                .executeUpdate();
    }
}
