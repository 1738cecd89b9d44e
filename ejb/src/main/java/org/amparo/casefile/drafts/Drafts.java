package org.amparo.casefile.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.CaseFile;
import org.amparo.security.Caller;
import org.amparo.security.Vault;

/** The drafts, always those of one author. */
@ApplicationScoped
class Drafts {

    /** So many a transaction clears away. */
    private static final int CLEARED_AT_ONCE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    Optional<Draft> of(Caller author, String form, CaseFile file) {
        return em
                .createQuery(
                        """
                        select d from Draft d
                        where d.account = :account and d.form = :form and d.caseNumber = :number
                        """,
                        Draft.class)
                .setParameter("account", author.account())
                .setParameter("form", form)
                .setParameter("number", Draft.stored(file))
                .getResultList()
                .stream()
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

    /**
     * Throws away some of what nobody has come back for since a moment.
     *
     * @return whether there may be more
     */
    boolean removeSome(Instant moment) {
        var over = em.createQuery("select d from Draft d where d.savedAt < :moment", Draft.class)
                .setParameter("moment", moment)
                .setMaxResults(CLEARED_AT_ONCE)
                .getResultList();
        over.forEach(this::remove);
        return over.size() == CLEARED_AT_ONCE;
    }

    /** All drafts of an author, the last one saved first. */
    List<Draft> of(Caller author) {
        return em.createQuery(
                        "select d from Draft d where d.account = :account order by d.savedAt desc, d.id desc",
                        Draft.class)
                .setParameter("account", author.account())
                .getResultList();
    }

    /** Throws away the oldest drafts of an author who has more than so many. */
    void keepLatest(Caller author, int most) {
        of(author).stream().skip(most).forEach(this::remove);
    }
}
