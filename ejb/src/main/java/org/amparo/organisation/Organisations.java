package org.amparo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.hibernate.Session;

/** Who is who among the organisations, and which of them decides on victim status. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Today today;

    /** The organisation of that code, if it is known; it is read once in a transaction, however often it is asked for. */
    public Optional<Organisation> byCode(String code) {
        return em.unwrap(Session.class).bySimpleNaturalId(Organisation.class).loadOptional(code);
    }

    /** The organisation for which the caller acts; that it holds today was asked when she became the caller. */
    public Organisation of(Caller caller) {
        return byCode(caller.organisation()).orElseThrow(IllegalStateException::new);
    }

    /** The organisation of that code, where it is of that country and holds today. */
    Optional<Organisation> holding(String code, String country) {
        return byCode(code)
                .filter(organisation -> organisation.country().equals(country))
                .filter(organisation -> organisation.holds(today));
    }

    /** The bodies that decide on victim status in a country on that day: one that has ended by then decides no longer. */
    public List<Organisation> decidingIn(String country, LocalDate on) {
        return em.createQuery(
                        """
                        select o from DecidingBody b join b.organisation o
                        where b.country = :country and b.validFrom <= :on and (b.validUntil is null or b.validUntil >= :on)
                          and (o.validUntil is null or o.validUntil >= :on)
                        order by b.id""",
                        Organisation.class)
                .setParameter("country", country)
                .setParameter("on", on)
                .getResultList();
    }

    /** The bodies that decide, or once decided, on victim status in a country, in the order in which they were named. */
    public List<DecidingBody> bodiesOf(String country) {
        return em.createQuery(
                        "select b from DecidingBody b join fetch b.organisation where b.country = :country order by b.id",
                        DecidingBody.class)
                .setParameter("country", country)
                .getResultList();
    }

    /** Whether the organisation decides on victim status in that country on that day. */
    public boolean decides(Organisation organisation, String country, LocalDate on) {
        return decidingIn(country, on).stream().anyMatch(body -> body.id().equals(organisation.id()));
    }

    /** The organisation that keeps the register of a country's victims, if one does. */
    public Optional<Organisation> keeperOf(String country) {
        return em
                .createQuery(
                        "select k.organisation from RegisterKeeper k where k.country = :country", Organisation.class)
                .setParameter("country", country)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A keeper for a country that has none yet; not stored. */
    public Organisation newKeeper(String country, LocalDate today) {
        String code = country.toLowerCase(Locale.ROOT) + "-register";
        return Organisation.founded(
                new RegisterOrganisation(
                        code, country + ": registro / register", null, country, "CentralGovernmentOrganisation"),
                today);
    }

    /** Stores the keeper of a country. */
    public void appoint(Organisation keeper) {
        em.persist(keeper);
        em.persist(RegisterKeeper.of(keeper));
        em.flush();
    }

    /** The organisations of a country that have not ended, by name. */
    public List<Organisation> ofCountry(String country, LocalDate on) {
        return em.createQuery(
                        """
                        select o from Organisation o
                        where o.country = :country and (o.validUntil is null or o.validUntil >= :on)
                        order by o.name, o.code""",
                        Organisation.class)
                .setParameter("country", country)
                .setParameter("on", on)
                .getResultList();
    }

    /** The organisations of a country, or of all for null, ended ones too, by name. */
    public List<Organisation> everOf(String country) {
        return em.createQuery(
                        "select o from Organisation o where :country is null or o.country = :country order by o.name, o.code",
                        Organisation.class)
                .setParameter("country", country)
                .getResultList();
    }

    /** Whether another organisation of a country, which has not ended, is called so for short, in capitals or not. */
    boolean isCalledForShort(String shortName, String country, String exceptCode, LocalDate on) {
        return shortName != null
                && ofCountry(country, on).stream()
                        .filter(known -> !known.code().equals(exceptCode))
                        .anyMatch(known -> shortName.strip().equalsIgnoreCase(known.shortName()));
    }

    /** Codes of the organisations that the members keep together. */
    public Set<String> regional() {
        return Set.copyOf(em.createQuery("select o.code from Organisation o where o.regional = true", String.class)
                .getResultList());
    }

    /** How many accounts that have not ended act for each organisation of a country, by its database id. */
    Map<Long, Long> accountsOf(String country) {
        return em
                .createQuery(
                        """
                        select a.organisation.id, count(a) from Account a
                        where a.organisation.country = :country and a.endedAt is null group by a.organisation.id""",
                        Object[].class)
                .setParameter("country", country)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The settings by which a country's persons are counted, by name and year. */
    List<CountryRule> rulesOf(String country) {
        return em.createQuery(
                        "select r from CountryRule r where r.country = :country order by r.rule, r.fromYear",
                        CountryRule.class)
                .setParameter("country", country)
                .getResultList();
    }

    void add(Organisation organisation) {
        em.persist(organisation);
    }
}
