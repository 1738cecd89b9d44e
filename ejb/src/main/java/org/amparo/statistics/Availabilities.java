package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

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

    void add(Availability statement) {
        em.persist(statement);
    }

    void flush() {
        em.flush();
    }
}
