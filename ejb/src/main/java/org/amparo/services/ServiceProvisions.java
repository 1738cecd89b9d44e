package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Condition;
import org.amparo.casefile.Whose;
import org.amparo.security.Caller;
import org.amparo.shared.NotFound;

/** The services of cases that their desk has found in scope. */
@ApplicationScoped
class ServiceProvisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    List<ServiceProvision> of(CaseFile file) {
        return em.createQuery(
                        """
                        select s from ServiceProvision s join fetch s.caseFile left join fetch s.provider
                        where s.caseFile = :file""",
                        ServiceProvision.class)
                .setParameter("file", file)
                .getResultList();
    }

    /**
     * Keeps a case as it was read until the transaction ends.
     *
     * @throws jakarta.persistence.OptimisticLockException where somebody has just changed it
     */
    void hold(CaseFile file) {
        em.lock(file, LockModeType.PESSIMISTIC_READ);
    }

    ServiceProvision of(CaseFile file, String publicId) {
        return of(file).stream()
                .filter(service -> service.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Services of the cases by their public ids, in the order of their entry. */
    List<ServiceProvision> named(Collection<CaseFile> files, Collection<String> publicIds) {
        return files.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select s from ServiceProvision s join fetch s.caseFile left join fetch s.provider
                                where s.caseFile in :files and s.publicId in :ids order by s.id""",
                                ServiceProvision.class)
                        .setParameter("files", files)
                        .setParameter("ids", publicIds)
                        .getResultList();
    }

    /** Delivered services of the cases that began in a span of days. */
    List<ServiceProvision> delivered(Collection<CaseFile> files, LocalDate from, LocalDate until) {
        return files.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select s from ServiceProvision s join fetch s.caseFile left join fetch s.provider
                                where s.caseFile in :files and s.state = :delivered and s.startOn between :from and :until
                                order by s.startOn, s.id""",
                                ServiceProvision.class)
                        .setParameter("files", files)
                        .setParameter("delivered", ServiceState.DELIVERED)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
    }

    /**
     * Which services are planned for open cases in the caller's scope, which are called {@code f}.
     *
     * @param from first day, or null for any
     * @param until last day
     * @param which of these cases
     */
    private Condition planned(LocalDate from, LocalDate until, Condition which, Whose whose, Caller caller) {
        var condition = Condition.of("s.state = :planned", "planned", ServiceState.PLANNED)
                .and(Condition.of("s.startOn <= :until", "until", until))
                .and(Condition.of("f.closedOn is null"))
                .and(scope.visibleTo(caller, "f", whose))
                .and(which);
        return from == null ? condition : condition.and(Condition.of("s.startOn >= :from", "from", from));
    }

    private TypedQuery<ServiceProvision> earliestFirst(Condition condition) {
        return condition.bind(em.createQuery(
                """
                select s from ServiceProvision s left join fetch s.provider join fetch s.caseFile f join fetch f.owner
                where %s order by s.startOn, s.id"""
                        .formatted(condition.text()),
                ServiceProvision.class));
    }

    /** Services planned for open cases in the caller's scope that her organisation owns, earliest first: the first of them. */
    List<ServiceProvision> plannedOwned(LocalDate from, LocalDate until, Whose whose, Caller caller, int most) {
        return earliestFirst(planned(from, until, scope.ownedBy(caller, "f"), whose, caller))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many they are. */
    long countPlannedOwned(LocalDate from, LocalDate until, Whose whose, Caller caller) {
        var condition = planned(from, until, scope.ownedBy(caller, "f"), whose, caller);
        return condition
                .bind(em.createQuery(
                        "select count(*) from ServiceProvision s join s.caseFile f where " + condition.text(),
                        Long.class))
                .getSingleResult();
    }

    /** Those planned for open cases in the caller's scope that she does not see as one of the owner's, earliest first. */
    List<ServiceProvision> plannedElsewhere(LocalDate from, LocalDate until, Whose whose, Caller caller) {
        var others = CaseScope.mayOwn(caller) ? scope.ownedBy(caller, "f").not() : Condition.of("1 = 1");
        return earliestFirst(planned(from, until, others, whose, caller)).getResultList();
    }

    void add(ServiceProvision service) {
        em.persist(service);
    }

    void flush() {
        em.flush();
    }
}
