package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.amparo.security.Callers;
import org.amparo.security.RequestId;
import org.amparo.shared.AppClock;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/** Who opened which case, and when. Rows are added and never changed. */
@ApplicationScoped
public class ReadLog {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Callers callers;

    @Inject
    private AppClock clock;

    /** Adds a row for the caller. */
    public void add(String operation, CaseNumber number) {
        em.persist(new CaseRead(clock.now(), callers.current(), operation, number.value(), RequestId.current()));
    }

    /** The reads of a case, latest first. */
    public Page<CaseReadView> of(String number, PageRequest page) {
        long total = em.createQuery("select count(r) from CaseRead r where r.caseNumber = :number", Long.class)
                .setParameter("number", number)
                .getSingleResult();
        List<CaseReadView> rows = em.createQuery(
                        "select r from CaseRead r where r.caseNumber = :number order by r.id desc", CaseRead.class)
                .setParameter("number", number)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(CaseReadView::of)
                .toList();
        return new Page<>(rows, page.page(), page.size(), total);
    }
}
