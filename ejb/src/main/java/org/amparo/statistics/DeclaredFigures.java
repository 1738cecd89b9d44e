package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.amparo.shared.PublicId;
import org.amparo.shared.RuleViolation;
import org.hibernate.exception.ConstraintViolationException;

/** The numbers that countries have declared. */
@ApplicationScoped
class DeclaredFigures {

    @PersistenceContext
    private EntityManager em;

    /** One of a country, by the id that the outside knows. */
    Optional<DeclaredFigure> find(String country, String publicId) {
        return em
                .createQuery(
                        "select d from DeclaredFigure d where d.country = :country and d.publicId = :id",
                        DeclaredFigure.class)
                .setParameter("country", country)
                .setParameter("id", PublicId.of(publicId))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether one stands for the number of that year. */
    boolean stands(int year, String country, String figure) {
        return !em.createQuery(
                        """
                        select d.id from DeclaredFigure d where d.year = :year and d.country = :country
                          and d.figure = :figure and d.withdrawnBecause is null""",
                        Long.class)
                .setParameter("year", (short) year)
                .setParameter("country", country)
                .setParameter("figure", figure)
                .getResultList()
                .isEmpty();
    }

    /** @throws RuleViolation figure-declared-already, where somebody has declared it at the same moment */
    void add(DeclaredFigure declared) {
        try {
            em.persist(declared);
            em.flush();
        } catch (ConstraintViolationException another) {
            throw new RuleViolation("figure-declared-already");
        }
    }

    void flush() {
        em.flush();
    }
}
