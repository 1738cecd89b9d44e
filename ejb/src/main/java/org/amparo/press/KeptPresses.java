package org.amparo.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.KeyedHash;
import org.amparo.shared.AppClock;
import org.amparo.shared.Contention;

/** The presses that are remembered, always those of one account. */
@ApplicationScoped
class KeptPresses {

    /** So many a transaction clears away. */
    private static final int CLEARED_AT_ONCE = 500;

    /** Class of the SQL states of a row that is there already. */
    private static final String DOUBLE = "23";

    private static final String KEY = "press-key";
    private static final String BODY = "press-body";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeyedHash hash;

    @Inject
    private AppClock clock;

    /** What would be kept of an act under a key. */
    Press of(Caller caller, String operation, String key, String body) {
        return new Press(
                caller.account(),
                operation,
                hash.of(caller.country(), KEY, key),
                hash.of(caller.country(), BODY, body),
                clock.now());
    }

    /**
     * Takes a key for an act that is about to be done. The database lets one transaction have it, and another one wait. Nothing is read
     * here: the transaction's view of the data begins with its first query, and an act that locks a case has to see what the one before
     * has left.
     *
     * @throws PressedBefore where it is taken
     */
    void take(Press press, boolean amends) {
        try {
            em.persist(press);
            em.flush();
        } catch (PersistenceException refused) {
            if (isOfAnother(refused)) {
                throw new PressedBefore(press, amends, refused);
            }
            throw refused;
        }
    }

    /**
     * Whether another transaction has the key (a double one), has just given it back to several at once, of which the database lets one go on
     * (a deadlock), or has kept it for too long.
     */
    private static boolean isOfAnother(Throwable refused) {
        return Contention.in(refused)
                || Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .anyMatch(cause -> cause.getSQLState() != null
                                && cause.getSQLState().startsWith(DOUBLE));
    }

    /** What is remembered under the account, act and key of a press; asked beside the running transaction, which is to see what comes after. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Press> find(Press like) {
        return em
                .createQuery(
                        "select p from Press p where p.account = :account and p.operation = :operation and p.key = :key",
                        Press.class)
                .setParameter("account", like.account())
                .setParameter("operation", like.operation())
                .setParameter("key", like.key())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What the caller has recorded under a key, by whichever act. */
    @Transactional
    List<Press> of(Caller caller, String key) {
        return em.createQuery("select p from Press p where p.account = :account and p.key = :key", Press.class)
                .setParameter("account", caller.account())
                .setParameter("key", hash.of(caller.country(), KEY, key))
                .getResultList();
    }

    /** A number that is another one once the caller has recorded something. */
    @Transactional
    long newest(Caller caller) {
        return em.createQuery("select coalesce(max(p.id), 0) from Press p where p.account = :account", Long.class)
                .setParameter("account", caller.account())
                .getSingleResult();
    }

    /**
     * Forgets some of what is older than a moment.
     *
     * @return whether there may be more
     */
    boolean removeSome(Instant moment) {
        var over = em.createQuery("select p from Press p where p.pressedAt < :moment", Press.class)
                .setParameter("moment", moment)
                .setMaxResults(CLEARED_AT_ONCE)
                .getResultList();
        over.forEach(em::remove);
        return over.size() == CLEARED_AT_ONCE;
    }
}
