package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(CaseFile.class);
        var file = query.from(CaseFile.class);
        file.fetch(CaseFile_.owner);
        query.where(cb.equal(file.get(CaseFile_.number), canonical), scope.visibleTo(caller, cb, query, file));
        return em.createQuery(query).getResultStream().findFirst().orElseThrow(NotFound::new);
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

    /** What the caller sees of each of the cases, by their ids. */
    public Map<Long, Sight> sightOf(Caller caller, Collection<CaseFile> files) {
        Map<Long, List<CaseGrant>> grants = files.isEmpty()
                ? Map.of()
                : validGrants(caller, files).stream()
                        .collect(Collectors.groupingBy(grant -> grant.caseFile().id()));
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> Sight.of(caller, file, grants.getOrDefault(file.id(), List.of()))));
    }

    private List<CaseGrant> validGrants(Caller caller, Collection<CaseFile> files) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(CaseGrant.class);
        var grant = query.from(CaseGrant.class);
        query.where(grant.get(CaseGrant_.caseFile).in(files), CaseScope.valid(caller, cb, grant, clock.today()));
        return em.createQuery(query).getResultList();
    }

    Page<CaseFile> search(CaseQuery asked, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var rows = cb.createQuery(CaseFile.class);
        var file = rows.from(CaseFile.class);
        file.fetch(CaseFile_.owner);
        rows.where(filter(asked, caller, cb, rows, file))
                .orderBy(
                        asked.descending() ? cb.desc(order(asked, file)) : cb.asc(order(asked, file)),
                        cb.asc(file.get(CaseFile_.id)));
        var items = em.createQuery(rows)
                .setFirstResult(asked.page().offset())
                .setMaxResults(asked.page().size())
                .getResultList();
        return new Page<>(items, asked.page().page(), asked.page().size(), count(asked, caller));
    }

    long count(CaseQuery asked, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var count = cb.createQuery(Long.class);
        var file = count.from(CaseFile.class);
        count.select(cb.count(file)).where(filter(asked, caller, cb, count, file));
        return em.createQuery(count).getSingleResult();
    }

    private Predicate[] filter(
            CaseQuery asked, Caller caller, CriteriaBuilder cb, CriteriaQuery<?> query, Root<CaseFile> file) {
        var all = new ArrayList<Predicate>();
        all.add(scope.visibleTo(caller, cb, query, file));
        if (asked.number() != null && !asked.number().isBlank()) {
            String typed = asked.number().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            Expression<String> plain =
                    cb.function("replace", String.class, file.get(CaseFile_.number), cb.literal("-"), cb.literal(""));
            all.add(cb.like(plain, "%" + typed + "%"));
        }
        if (asked.status() != null) {
            all.add(cb.equal(file.get(CaseFile_.status), asked.status()));
        }
        if (asked.role() != null) {
            all.add(cb.equal(file.get(CaseFile_.role), asked.role()));
        }
        if (asked.assignedTo() != null) {
            all.add(cb.equal(file.get(CaseFile_.assignedTo), asked.assignedTo()));
        }
        if (asked.open() != null) {
            all.add(
                    asked.open()
                            ? cb.isNull(file.get(CaseFile_.closedOn))
                            : cb.isNotNull(file.get(CaseFile_.closedOn)));
        }
        if (asked.identifiedIn() != null) {
            all.add(cb.greaterThanOrEqualTo(
                    file.get(CaseFile_.identifiedFrom), LocalDate.of(asked.identifiedIn(), 1, 1)));
            all.add(cb.lessThanOrEqualTo(
                    file.get(CaseFile_.identifiedUntil), LocalDate.of(asked.identifiedIn(), 12, 31)));
        }
        return all.toArray(Predicate[]::new);
    }

    /**
     * Of cases by their ids, those that the caller may see: numbers by ids, in the order given, as many as asked for at most.
     *
     * @param assignedTo worker in charge of them, or null for whoever is
     */
    Map<Long, String> numbersAmong(Collection<Long> ids, String assignedTo, Caller caller, int most) {
        Map<Long, String> found = new LinkedHashMap<>();
        var left = List.copyOf(ids);
        for (int from = 0; from < left.size() && found.size() < most; from += IDS_AT_ONCE) {
            var some = left.subList(from, Math.min(left.size(), from + IDS_AT_ONCE));
            var visible = visibleAmong(some, assignedTo, caller);
            some.stream()
                    .filter(visible::containsKey)
                    .limit(most - found.size())
                    .forEach(id -> found.put(id, visible.get(id)));
        }
        return found;
    }

    private Map<Long, String> visibleAmong(List<Long> ids, String assignedTo, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var file = query.from(CaseFile.class);
        query.multiselect(file.get(CaseFile_.id), file.get(CaseFile_.number))
                .where(
                        file.get(CaseFile_.id).in(ids),
                        scope.visibleTo(caller, cb, query, file),
                        assignedTo == null ? cb.conjunction() : cb.equal(file.get(CaseFile_.assignedTo), assignedTo));
        return em.createQuery(query)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, String.class)));
    }

    private static Expression<?> order(CaseQuery asked, Root<CaseFile> file) {
        return switch (asked.sort() == null ? CaseQuery.Sort.OPENED : asked.sort()) {
            case OPENED -> file.get(CaseFile_.openedOn);
            case NUMBER -> file.get(CaseFile_.number);
            case STATUS -> file.get(CaseFile_.status);
            case IDENTIFIED -> file.get(CaseFile_.identifiedFrom);
        };
    }

    /** The dependants' cases of a victim's case that the caller may see. */
    List<CaseFile> dependantsOf(CaseFile victim, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(CaseFile.class);
        var file = query.from(CaseFile.class);
        file.fetch(CaseFile_.owner);
        query.where(cb.equal(file.get(CaseFile_.linkedCase), victim), scope.visibleTo(caller, cb, query, file))
                .orderBy(cb.asc(file.get(CaseFile_.number)));
        return em.createQuery(query).getResultList();
    }

    /** Other cases of the same person that the caller may see. */
    List<CaseFile> othersOf(CaseFile known, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(CaseFile.class);
        var file = query.from(CaseFile.class);
        query.where(
                        cb.equal(file.get(CaseFile_.personId), known.personId()),
                        cb.notEqual(file.get(CaseFile_.id), known.id()),
                        scope.visibleTo(caller, cb, query, file))
                .orderBy(cb.asc(file.get(CaseFile_.number)));
        return em.createQuery(query).getResultList();
    }

    /** Whether the case is out of the caller's scope. */
    boolean hidden(CaseFile file, Caller caller) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Long.class);
        var root = query.from(CaseFile.class);
        query.select(cb.count(root)).where(cb.equal(root, file), scope.visibleTo(caller, cb, query, root));
        return em.createQuery(query).getSingleResult() == 0;
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
