package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.amparo.shared.StaleVersion;
import org.hibernate.exception.ConstraintViolationException;

/** The countries' statements of availability. */
@ApplicationScoped
class Availabilities {

    @PersistenceContext
    private EntityManager em;

    Optional<Availability> find(int year, String country, String indicator) {
        return em
                .createQuery(
                        """
                        select a from Availability a
                        where a.year = :year and a.country = :country and a.indicator = :indicator""",
                        Availability.class)
                .setParameter("year", (short) year)
                .setParameter("country", country)
                .setParameter("indicator", indicator)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** @throws StaleVersion where somebody has said it at the same moment */
    void add(Availability statement) {
        try {
            em.persist(statement);
            em.flush();
        } catch (ConstraintViolationException another) {
            throw new StaleVersion();
        }
    }

    void flush() {
        em.flush();
    }
}
