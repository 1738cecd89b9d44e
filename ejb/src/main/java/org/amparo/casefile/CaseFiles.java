package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.security.Caller;
import org.amparo.shared.AppClock;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NotFound;
import org.amparo.shared.Page;
import org.amparo.shared.RuleViolation;
import org.hibernate.jpa.HibernateHints;

/** The cases, always through {@link CaseScope}. */
@ApplicationScoped
public class CaseFiles {

    private static final int IDS_AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private AppClock clock;

    /**
     * A case that the caller may see.
     *
     * @throws NotFound where there is none, or it is not for her
     */
    public CaseFile inScope(String number, Caller caller) {
        var canonical = CaseNumber.parse(number).orElseThrow(NotFound::new).value();
        return list(Condition.of("f.number = :number", "number", canonical).and(scope.visibleTo(caller, "f")), "")
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of cases by their numbers, those in the caller's scope, in no order. */
    public List<CaseFile> numbered(Collection<String> numbers, Caller caller) {
        var canonical = numbers.stream()
                .flatMap(number -> CaseNumber.parse(number).stream())
                .map(CaseNumber::value)
                .distinct()
                .toList();
        return canonical.isEmpty()
                ? List.of()
                : list(Condition.oneOf("f.number", "number", canonical).and(scope.visibleTo(caller, "f")), "")
                        .getResultList();
    }

    private TypedQuery<CaseFile> list(Condition condition, String order) {
        return condition.bind(em.createQuery(
                "select f from CaseFile f join fetch f.owner where " + condition.text() + order, CaseFile.class));
    }

    private long count(Condition condition) {
        return condition
                .bind(em.createQuery("select count(f) from CaseFile f where " + condition.text(), Long.class))
                .getSingleResult();
    }

    /** Like {@link #inScope}, with what she may see of it. */
    public InSight inSight(String number, Caller caller) {
        var file = inScope(number, caller);
        return new InSight(file, sightOf(caller, List.of(file)).get(file.id()));
    }

    /**
     * A case that the caller's organisation owns, to be written to.
     *
     * @throws NotFound where there is none in her scope
     * @throws RuleViolation case-not-owned where a grant lets her only read it
     */
    public InSight owned(String number, Caller caller) {
        var found = inSight(number, caller);
        if (!found.sight().owner()) {
            throw new RuleViolation("case-not-owned");
        }
        return found;
    }

    /**
     * Like {@link #owned}, for who decides on what stands of who may see the case: nobody else does until the transaction ends, so
     * two cannot both find that nothing stands yet, or that somebody is left. It has to be what the transaction asks first: what is
     * asked afterwards is then as the one before has left it.
     */
    InSight ownedWhileNobodyElseDecidesWhoSees(String number, Caller caller) {
        var canonical = CaseNumber.parse(number).orElseThrow(NotFound::new).value();
        em.createQuery("select f from CaseFile f where f.number = :number", CaseFile.class)
                .setParameter("number", canonical)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return owned(number, caller);
    }

    /** What the caller sees of each of the cases, by their ids. */
    public Map<Long, Sight> sightOf(Caller caller, Collection<CaseFile> files) {
        var open = files.stream().filter(file -> !Sight.isWhole(caller, file)).toList();
        Map<Long, List<CaseGrant>> grants = open.isEmpty()
                ? Map.of()
                : validGrants(caller, open).stream()
                        .collect(Collectors.groupingBy(grant -> grant.caseFile().id()));
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> Sight.of(caller, file, grants.getOrDefault(file.id(), List.of()))));
    }

    private List<CaseGrant> validGrants(Caller caller, Collection<CaseFile> files) {
        var condition = Condition.oneOf("scopeGrant.caseFile", "file", files).and(scope.grantsOf(caller));
        return condition
                .bind(em.createQuery(
                        "select scopeGrant from " + CaseScope.grantSource() + condition.text(), CaseGrant.class))
                .getResultList();
    }

    Page<CaseFile> search(CaseQuery asked, Caller caller) {
        // Ids are sorted much faster than cases are, and counted while they are sorted.
        var found = ordered("f.id, count(*) over ()", Object[].class, asked, caller)
                .setFirstResult(asked.page().offset())
                .setMaxResults(asked.page().size())
                .getResultList();
        var ids = found.stream().map(row -> (Long) row[0]).toList();
        long total = ids.isEmpty() ? count(asked, caller) : (Long) found.get(0)[1];
        var items = among(ids, caller).stream()
                .sorted(Comparator.comparingInt(file -> ids.indexOf(file.id())))
                .toList();
        return new Page<>(items, asked.page().page(), asked.page().size(), total);
    }

    /** Ids of all cases that a list finds for the caller, in its order. */
    List<Long> idsOf(CaseQuery asked, Caller caller) {
        return ordered("f.id", Long.class, asked, caller).getResultList();
    }

    private <T> TypedQuery<T> ordered(String what, Class<T> row, CaseQuery asked, Caller caller) {
        var condition = filter(asked, caller);
        return condition.bind(
                em.createQuery("select " + what + " from CaseFile f where " + condition.text() + order(asked), row));
    }

    /** Of cases by their ids, those in the caller's scope, in no order, to be shown: they are not written to. */
    public List<CaseFile> among(Collection<Long> ids, Caller caller) {
        return ids.isEmpty()
                ? List.of()
                : list(Condition.oneOf("f.id", "id", ids).and(scope.visibleTo(caller, "f")), "")
                        .setHint(HibernateHints.HINT_READ_ONLY, true)
                        .getResultList();
    }

    void forget(CaseFile file) {
        em.detach(file);
    }

    long count(CaseQuery asked, Caller caller) {
        return count(filter(asked, caller));
    }

    /** Which cases a list finds for the caller, who are called {@code f}. */
    Condition filter(CaseQuery asked, Caller caller) {
        var all = scope.visibleTo(caller, "f");
        if (asked.number() != null && !asked.number().isBlank()) {
            String typed = asked.number().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            all = all.and(
                    typed.isEmpty()
                            ? Condition.of("1 = 2")
                            : Condition.of("replace(f.number, '-', '') like :typed", "typed", "%" + typed + "%"));
        }
        if (asked.status() != null) {
            all = all.and(Condition.of("f.status = :status", "status", asked.status()));
        }
        if (asked.role() != null) {
            all = all.and(Condition.of("f.role = :role", "role", asked.role()));
        }
        if (asked.assignedTo() != null) {
            all = all.and(Condition.of("f.assignedTo = :assignedTo", "assignedTo", asked.assignedTo()));
        }
        if (asked.open() != null) {
            all = all.and(Condition.of(asked.open() ? "f.closedOn is null" : "f.closedOn is not null"));
        }
        if (asked.identifiedIn() != null) {
            all = all.and(Condition.of(
                            "f.identifiedFrom >= :identifiedFrom",
                            "identifiedFrom",
                            LocalDate.of(asked.identifiedIn(), 1, 1)))
                    .and(Condition.of(
                            "f.identifiedUntil <= :identifiedUntil",
                            "identifiedUntil",
                            LocalDate.of(asked.identifiedIn(), 12, 31)));
        }
        return all;
    }

    /**
     * Of cases by their ids, those that the caller may see, in the order given, as many as asked for at most.
     *
     * @param assignedTo name of the worker in charge of them, or null for whoever is
     */
    List<CaseFile> latestAmong(Collection<Long> ids, String assignedTo, Caller caller, int most) {
        List<CaseFile> found = new ArrayList<>();
        var left = List.copyOf(ids);
        for (int from = 0; from < left.size() && found.size() < most; from += IDS_AT_ONCE) {
            var some = left.subList(from, Math.min(left.size(), from + IDS_AT_ONCE));
            var visible = among(some, caller).stream()
                    .filter(file -> assignedTo == null || assignedTo.equals(file.assignedTo()))
                    .collect(Collectors.toMap(CaseFile::id, file -> file));
            some.stream()
                    .filter(visible::containsKey)
                    .limit(most - found.size())
                    .forEach(id -> found.add(visible.get(id)));
        }
        return found;
    }

    private static String order(CaseQuery asked) {
        String column =
                switch (asked.sort() == null ? CaseQuery.Sort.OPENED : asked.sort()) {
                    case OPENED -> "f.openedOn";
                    case NUMBER -> "f.number";
                    case STATUS -> "f.status";
                    case IDENTIFIED -> "f.identifiedFrom";
                };
        return " order by " + column + (asked.descending() ? " desc" : " asc") + ", f.id asc";
    }

    /** Numbers of the dependants' cases of a victim's case that the caller may see. */
    List<String> dependantsOf(CaseFile victim, Caller caller) {
        return numbers(Condition.of("f.linkedCase = :victim", "victim", victim).and(scope.visibleTo(caller, "f")));
    }

    /** Numbers of other cases of the same person that the caller may see. */
    List<String> othersOf(CaseFile known, Caller caller) {
        return numbers(Condition.of("f.personId = :person", "person", known.personId())
                .and(Condition.of("f <> :known", "known", known))
                .and(scope.visibleTo(caller, "f")));
    }

    private List<String> numbers(Condition condition) {
        return condition
                .bind(em.createQuery(
                        "select f.number from CaseFile f where " + condition.text() + " order by f.number",
                        String.class))
                .getResultList();
    }

    /** Whether the case is out of the caller's scope. */
    boolean hidden(CaseFile file, Caller caller) {
        return count(Condition.of("f = :file", "file", file).and(scope.visibleTo(caller, "f"))) == 0;
    }

    Person personOf(CaseFile file) {
        return em.find(Person.class, file.personId());
    }

    Person add(Person person) {
        em.persist(person);
        return person;
    }

    void add(CaseFile file) {
        em.persist(file);
    }

    void flush() {
        em.flush();
    }
}
