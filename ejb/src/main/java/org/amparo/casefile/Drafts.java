package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.security.Caller;
import org.amparo.security.Vault;

/** The drafts, always those of one author. */
@ApplicationScoped
class Drafts {

    /** So many a request clears away; whatever is left waits for the next one. */
    private static final int CLEARED_AT_ONCE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    Optional<Draft> of(Caller author, String form, CaseFile file) {
        return em.createQuery(
                        """
                        select d from Draft d
                        where d.username = :username and d.organisation = :organisation and d.form = :form and d.caseNumber = :number
                        """,
                        Draft.class)
                .setParameter("username", author.username())
                .setParameter("organisation", author.organisation())
                .setParameter("form", form)
                .setParameter("number", Draft.stored(file))
                .getResultStream()
                .findFirst();
    }

    void add(Draft draft) {
        em.persist(draft);
    }

    /** Throws a draft away, and the key that was made for it. */
    void remove(Draft draft) {
        em.remove(draft);
        if (draft.hasOwnKey()) {
            vault.destroyKey(draft.dataKeyId());
        }
    }

    /** Throws away what nobody has come back for. */
    void removeOlderThan(Instant moment) {
        em.createQuery("select d from Draft d where d.savedAt < :moment", Draft.class)
                .setParameter("moment", moment)
                .setMaxResults(CLEARED_AT_ONCE)
                .getResultList()
                .forEach(this::remove);
    }

    /** Throws away the oldest drafts of an author who has more than so many. */
    void keepLatest(Caller author, int most) {
        List<Draft> all = em.createQuery(
                        "select d from Draft d where d.username = :username order by d.savedAt desc, d.id desc",
                        Draft.class)
                .setParameter("username", author.username())
                .getResultList();
        all.stream().skip(most).forEach(this::remove);
    }
}
