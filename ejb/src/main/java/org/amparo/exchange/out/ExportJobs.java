package org.amparo.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.amparo.security.Caller;
import org.amparo.shared.NotFound;
import org.amparo.shared.PublicId;

/** The records of exports. */
@ApplicationScoped
class ExportJobs {

    private static final int LISTED = 50;

    @PersistenceContext
    private EntityManager em;

    void add(ExportJob job) {
        em.persist(job);
        em.flush();
    }

    ExportJob byId(long id) {
        return em.find(ExportJob.class, id);
    }

    /**
     * One of the caller's own.
     *
     * @throws NotFound where there is none, or it is somebody else's
     */
    ExportJob own(String publicId, Caller caller) {
        return em
                .createQuery("select j from ExportJob j where j.publicId = :id", ExportJob.class)
                .setParameter("id", PublicId.of(publicId))
                .getResultList()
                .stream()
                .filter(job -> job.isOf(caller))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The caller's latest, the last one first. */
    List<ExportJob> latest(Caller caller) {
        return em.createQuery(
                        "select j from ExportJob j where j.orderedByAccount = :account order by j.id desc",
                        ExportJob.class)
                .setParameter("account", caller.account())
                .setMaxResults(LISTED)
                .getResultList();
    }

    /** The caller's unfinished ones. */
    long unfinished(Caller caller) {
        return em.createQuery(
                        "select count(j) from ExportJob j where j.orderedByAccount = :account and j.state in (:open)",
                        Long.class)
                .setParameter("account", caller.account())
                .setParameter("open", List.of(ExportState.QUEUED, ExportState.WRITING))
                .getSingleResult();
    }

    /** What a server that stopped has left unfinished. */
    List<ExportJob> leftOver() {
        return em.createQuery("select j from ExportJob j where j.state in (:open)", ExportJob.class)
                .setParameter("open", List.of(ExportState.QUEUED, ExportState.WRITING))
                .getResultList();
    }

    /** Those whose file is there. */
    List<ExportJob> kept() {
        return em.createQuery("select j from ExportJob j where j.state = :done order by j.id", ExportJob.class)
                .setParameter("done", ExportState.DONE)
                .getResultList();
    }

    /** Those whose file is kept no longer: after a day, or because its author has ordered {@code most} later ones. */
    List<ExportJob> over(Instant now, int most) {
        return kept().stream()
                .filter(job -> job.isOver(now) || later(job) >= most)
                .toList();
    }

    private long later(ExportJob job) {
        return em.createQuery(
                        "select count(j) from ExportJob j where j.orderedByAccount = :account and j.state = :done and j.id > :id",
                        Long.class)
                .setParameter("account", job.orderedByAccount())
                .setParameter("done", ExportState.DONE)
                .setParameter("id", job.id())
                .getSingleResult();
    }
}
