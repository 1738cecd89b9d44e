package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.security.Caller;
import org.amparo.shared.NotFound;

/** The entries of the ledger. */
@ApplicationScoped
class StatusDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    List<StatusDecision> of(CaseFile file) {
        return em.createQuery(
                        """
                        select d from StatusDecision d left join fetch d.body left join fetch d.corrects
                        where d.caseFile = :file order by d.id""",
                        StatusDecision.class)
                .setParameter("file", file)
                .getResultList();
    }

    StatusDecision of(CaseFile file, String publicId) {
        return of(file).stream()
                .filter(decision -> decision.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Entries of open cases in the caller's scope that await a second person's word. */
    List<StatusDecision> awaitingCheck(Caller caller) {
        var visible = scope.visibleTo(caller, "f");
        var query = em.createQuery(
                        """
                        select d from StatusDecision d join fetch d.caseFile f join fetch f.owner
                        left join fetch d.body left join fetch d.corrects wrong left join fetch wrong.body
                        where d.state in (:paper, :correction) and f.closedOn is null and %s
                        order by d.id"""
                                .formatted(visible.text()),
                        StatusDecision.class)
                .setParameter("paper", DecisionState.AWAITING_CHECK)
                .setParameter("correction", DecisionState.PROPOSED);
        return visible.bind(query).getResultList();
    }

    /** Stores the entry and returns the ledger with it. */
    Ledger add(StatusDecision decision) {
        var all = new ArrayList<>(of(decision.caseFile()));
        em.persist(decision);
        all.add(decision);
        return new Ledger(all);
    }

    /**
     * Stores a correction. Of two that are proposed at one moment the second one is refused, for the entry in error takes another version
     * with the first.
     */
    void propose(StatusDecision correction) {
        em.lock(correction.corrects(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        em.persist(correction);
    }

    /** Lets a correction that is agreed to stand alone: whatever is decided on the case at that moment is refused, or it is. */
    void alone(CaseFile file) {
        em.lock(file, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void addFirst(StatusDecision decision) {
        em.persist(decision);
    }

    void flush() {
        em.flush();
    }
}
