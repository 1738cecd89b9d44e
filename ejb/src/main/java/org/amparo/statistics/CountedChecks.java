package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.amparo.shared.NotFound;
import org.amparo.shared.PublicId;

/** The records of checks. */
@ApplicationScoped
class CountedChecks {

    /** Differing rows that are kept one by one; more have one cause. */
    static final int TOLD = 1000;

    private static final int LISTED = 50;

    @PersistenceContext
    private EntityManager em;

    CountedCheck add(CountedCheck check) {
        em.persist(check);
        em.flush();
        return check;
    }

    CountedCheck byId(long id) {
        return em.find(CountedCheck.class, id);
    }

    /** Notes what was found of some persons. */
    void note(long id, int persons, List<Difference> found) {
        var check = byId(id);
        long left = Math.max(0, TOLD - check.differences());
        found.stream().limit(left).map(one -> CountedDifference.of(check, one)).forEach(em::persist);
        check.note(persons, found.size());
    }

    /**
     * One of them.
     *
     * @throws NotFound where there is none
     */
    CountedCheck named(String publicId) {
        return em
                .createQuery("select c from CountedCheck c where c.publicId = :id", CountedCheck.class)
                .setParameter("id", PublicId.of(publicId))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest, the last one first. */
    List<CountedCheck> latest() {
        return em.createQuery("select c from CountedCheck c order by c.id desc", CountedCheck.class)
                .setMaxResults(LISTED)
                .getResultList();
    }

    /** The rows that one found to differ. */
    List<CountedDifference> of(CountedCheck check) {
        return em.createQuery(
                        "select d from CountedDifference d where d.checkId = :id order by d.id",
                        CountedDifference.class)
                .setParameter("id", check.id())
                .getResultList();
    }

    /** Whether one has ended well since a moment. */
    boolean isDoneSince(Instant moment) {
        return !em.createQuery(
                        "select c.id from CountedCheck c where c.endedAt >= :moment and c.state = :done", Long.class)
                .setParameter("moment", moment)
                .setParameter("done", CheckState.DONE)
                .getResultList()
                .isEmpty();
    }
}
