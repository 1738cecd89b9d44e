package org.amparo.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.organisation.Account;
import org.amparo.security.Roles;

/** The bars of cases; {@link CaseScope} asks them in its own way. */
@ApplicationScoped
class Bars {

    @PersistenceContext
    private EntityManager em;

    /** The bars of a case, latest first, lifted ones too. */
    List<CaseBar> of(CaseFile file) {
        return em.createQuery(
                        """
                        select b from CaseBar b left join fetch b.organisation left join fetch b.account
                        where b.caseFile = :file order by b.id desc""",
                        CaseBar.class)
                .setParameter("file", file)
                .getResultList();
    }

    Optional<CaseBar> of(CaseFile file, String publicId) {
        return of(file).stream().filter(bar -> bar.publicId().equals(publicId)).findFirst();
    }

    /** Whether an account is barred from the case: itself, or its organisation. */
    boolean barred(CaseFile file, Account account) {
        return over(of(file), Grantee.of(account)).isPresent();
    }

    /** Of a case's bars, the first of those that stand and keep it from whom a grant names: her or it, or her organisation. */
    static Optional<CaseBar> over(List<CaseBar> bars, Grantee whom) {
        return bars.stream()
                .filter(CaseBar::stands)
                .filter(bar -> bar.isAgainst(whom) || bar.isAgainstOrganisationOf(whom.account()))
                .min(Comparator.comparing(CaseBar::beginsAt));
    }

    /** Those of some accounts that are not barred from the case. */
    List<Account> passing(CaseFile file, List<Account> accounts) {
        var bars = of(file);
        return accounts.stream()
                .filter(account -> over(bars, Grantee.of(account)).isEmpty())
                .toList();
    }

    /** The owner's supervisors who are in the directory and not barred from the case. */
    List<Account> supervisorsLeft(CaseFile file) {
        var supervisors = em.createQuery(
                        """
                        select a from Account a
                        where a.organisation = :owner and a.endedAt is null and a.subject is not null
                          and a.roles like :supervisor""",
                        Account.class)
                .setParameter("owner", file.owner())
                .setParameter("supervisor", "%" + Roles.SUPERVISOR + "%")
                .getResultList();
        return passing(file, supervisors);
    }

    void add(CaseBar bar) {
        em.persist(bar);
        em.flush();
    }
}
