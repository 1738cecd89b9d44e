package org.amparo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.audit.ReadLog;
import org.amparo.reference.Today;
import org.amparo.security.Roles;
import org.amparo.shared.PublicId;
import org.amparo.shared.RuleViolation;

/** The accounts of the directory. */
@ApplicationScoped
public class Accounts {

    private static final String WITH_ORGANISATION = "select a from Account a left join fetch a.organisation where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Today today;

    /** An account by its database id, as other records hold it. */
    public Account byId(long id) {
        return em.find(Account.class, id);
    }

    /** The accounts that are, or were, the same person's, by their database ids; this one among them. */
    public Set<Long> ofPerson(long account) {
        return Set.copyOf(
                em.createQuery("select a.id from Account a where " + Account.ofSamePerson("a", "id"), Long.class)
                        .setParameter("id", account)
                        .getResultList());
    }

    /**
     * The account that a command names, to be held by what is recorded.
     *
     * @param name its name, or its public id where two organisations have one of that name
     * @param country where it has to be; an auditor may be of any
     * @throws RuleViolation account-unknown where no such account is there, or it or its organisation has ended; account-not-unique
     */
    public Account named(String name, String country) {
        List<Account> found = em
                .createQuery(
                        WITH_ORGANISATION
                                + """
                                (a.username = :name or a.publicId = :id) and a.endedAt is null and a.organisation is not null
                                order by a.id""",
                        Account.class)
                .setParameter("name", name)
                .setParameter("id", PublicId.of(name))
                .getResultList()
                .stream()
                .filter(account -> account.organisation().holds(today))
                .filter(account -> account.organisation().country().equals(country)
                        || account.roles().contains(Roles.AUDITOR))
                .toList();
        if (found.isEmpty()) {
            throw new RuleViolation("account-unknown", name);
        }
        if (found.size() > 1) {
            throw new RuleViolation("account-not-unique", name);
        }
        return found.get(0);
    }

    /** The accounts of an organisation that have not ended, by name. */
    public List<Account> living(Organisation organisation) {
        return em.createQuery(
                        WITH_ORGANISATION
                                + "a.organisation = :organisation and a.endedAt is null order by a.username, a.id",
                        Account.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** The accounts of a country that have not ended, by name; ended ones too where they are asked for. */
    List<Account> ofCountry(String country, boolean ended) {
        return em.createQuery(
                        WITH_ORGANISATION
                                + "a.country = :country and (a.endedAt is null or :ended = true) order by a.username, a.id",
                        Account.class)
                .setParameter("country", country)
                .setParameter("ended", ended)
                .getResultList();
    }

    /** The accounts that anybody ever had, by name: of an organisation by its code, of a country, or of all. */
    public List<Account> ever(String organisation, String country) {
        return em.createQuery(
                        "select a from Account a left join fetch a.organisation o where a.origin <> :system"
                                + " and (:organisation is null or o.code = :organisation)"
                                + " and (:country is null or a.country = :country) order by a.username, a.id",
                        Account.class)
                .setParameter("system", AccountOrigin.SYSTEM)
                .setParameter("organisation", organisation)
                .setParameter("country", country)
                .getResultList();
    }

    /**
     * A name that was asked for, as it may stand in the record of who asked: of an account that there is, or was. People type other names,
     * too, and those are not to be kept.
     */
    public String toBeKept(String nameOrId) {
        return isKnown(nameOrId) ? nameOrId : ReadLog.UNKNOWN;
    }

    /** Whether there is, or was, an account of that name or public id. */
    public boolean isKnown(String nameOrId) {
        return em.createQuery("select count(a) from Account a where a.username = :name or a.publicId = :id", Long.class)
                        .setParameter("name", nameOrId)
                        .setParameter("id", PublicId.of(nameOrId))
                        .getSingleResult()
                > 0;
    }

    /** The auditors of other countries, who may examine any. */
    List<Account> auditorsElsewhere(String country) {
        return em.createQuery(
                        WITH_ORGANISATION
                                + "a.country <> :country and a.endedAt is null and a.roles like :role order by a.username",
                        Account.class)
                .setParameter("country", country)
                .setParameter("role", "%" + Roles.AUDITOR + "%")
                .getResultList();
    }

    /** The account of that public id, ended or not. */
    public Optional<Account> byPublicId(String publicId) {
        return one("a.publicId = :value", PublicId.of(publicId));
    }

    Optional<Account> living(String subject) {
        return one("a.subject = :value and a.endedAt is null", subject);
    }

    /** The living account of an organisation that has a name. */
    Optional<Account> living(String username, Organisation organisation) {
        return em
                .createQuery(
                        WITH_ORGANISATION
                                + "a.username = :name and a.organisation = :organisation and a.endedAt is null",
                        Account.class)
                .setParameter("name", username)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All accounts that a subject ever was. */
    List<Account> ever(String subject) {
        return em.createQuery("select a from Account a where a.subject = :subject", Account.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    private Optional<Account> one(String condition, String value) {
        return em
                .createQuery(WITH_ORGANISATION + condition, Account.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    void flush() {
        em.flush();
    }
}
