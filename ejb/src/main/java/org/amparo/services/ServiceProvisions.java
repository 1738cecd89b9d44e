package org.amparo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.shared.NotFound;

/** The services of cases that their desk has found in scope. */
@ApplicationScoped
class ServiceProvisions {

    @PersistenceContext
    private EntityManager em;

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

    void add(ServiceProvision service) {
        em.persist(service);
    }

    void flush() {
        em.flush();
    }
}
