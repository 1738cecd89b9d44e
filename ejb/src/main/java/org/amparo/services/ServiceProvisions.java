package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.JoinType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFile_;
import org.amparo.casefile.CaseScope;
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
                        where s.caseFile = :file order by s.startOn desc, s.id desc""",
                        ServiceProvision.class)
                .setParameter("file", file)
                .getResultList();
    }

    ServiceProvision of(CaseFile file, String publicId) {
        return of(file).stream()
                .filter(service -> service.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
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
     * Services planned up to a day for open cases in the caller's scope, earliest first.
     *
     * @param assignedTo worker in charge of the cases, or null for all of them
     */
    List<ServiceProvision> planned(LocalDate until, String assignedTo, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(ServiceProvision.class);
        var service = query.from(ServiceProvision.class);
        service.fetch(ServiceProvision_.provider, JoinType.LEFT);
        service.fetch(ServiceProvision_.caseFile).fetch(CaseFile_.owner);
        var file = service.get(ServiceProvision_.caseFile);
        query.where(
                        scope.visibleTo(caller, cb, query, file),
                        cb.equal(service.get(ServiceProvision_.state), ServiceState.PLANNED),
                        cb.lessThanOrEqualTo(service.get(ServiceProvision_.startOn), until),
                        cb.isNull(file.get(CaseFile_.closedOn)),
                        assignedTo == null ? cb.conjunction() : cb.equal(file.get(CaseFile_.assignedTo), assignedTo))
                .orderBy(cb.asc(service.get(ServiceProvision_.startOn)), cb.asc(service.get(ServiceProvision_.id)));
        return em.createQuery(query).getResultList();
    }

    void add(ServiceProvision service) {
        em.persist(service);
    }

    void flush() {
        em.flush();
    }
}
