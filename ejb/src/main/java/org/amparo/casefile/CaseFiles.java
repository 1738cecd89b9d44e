package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.hibernate.jpa.HibernateHints;

/** Loads cases, always through {@link CaseScope}. */
@ApplicationScoped
public class CaseFiles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private GrantedCategories granted;

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
     * Like {@link #owned}, for who decides on what stands of the case, such as who may see it or whether somebody still lives
     * somewhere: nobody else writes to it until the transaction ends, so two cannot both find that nothing stands yet, or that
     * somebody is left. It has to be what the transaction asks first: what is asked afterwards is then as the one before has left it.
     */
    public InSight ownedAlone(String number, Caller caller) {
        hold(Stream.of(number));
        return owned(number, caller);
    }

    /**
     * Keeps cases to the running transaction, in whoever's scope they are: what was built on one is not lost with an import that is being
     * taken back. What is no number holds nothing. It has to be what the transaction asks first.
     */
    void hold(Stream<String> numbers) {
        numbers.flatMap(number -> CaseNumber.parse(number).stream())
                .map(CaseNumber::value)
                .distinct()
                .sorted()
                .forEach(number -> em.createQuery("select f from CaseFile f where f.number = :number", CaseFile.class)
                        .setParameter("number", number)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /** What the caller sees of each of the cases, by their ids. */
    public Map<Long, Sight> sightOf(Caller caller, Collection<CaseFile> files) {
        var open = files.stream().filter(file -> !Sight.isWhole(caller, file)).toList();
        Map<Long, Set<DataCategory>> opened = open.isEmpty() ? Map.of() : granted.of(caller, open);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> Sight.of(caller, file, opened.getOrDefault(file.id(), Set.of()))));
    }

    /** Of cases by their ids, those in the caller's scope, in no order, to be shown: they are not written to. */
    public List<CaseFile> among(Collection<Long> ids, Caller caller) {
        return ids.isEmpty()
                ? List.of()
                : list(Condition.oneOf("f.id", "id", ids).and(scope.visibleTo(caller, "f")), "")
                        .setHint(HibernateHints.HINT_READ_ONLY, true)
                        .getResultList();
    }

    /** A case of a person, both by their database ids. */
    public record OfPerson(String number, Long id, Long person) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Whose cases are that were found in somebody’s sight, by their database ids and in the order of their numbers. */
    public List<OfPerson> personsOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var those = Condition.oneOf("f.id", "id", ids);
        return those.bind(em.createQuery(
                        "select f.number, f.id, f.personId from CaseFile f where " + those.text()
                                + " order by f.number",
                        OfPerson.class))
                .getResultList();
    }

    /** Lets go of a case that has been read, so that a long list is not held. */
    public void forget(CaseFile file) {
        em.detach(file);
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

    /** Database ids of the cases from which the caller is barred, whoever owns them. */
    public Set<Long> barredTo(Caller caller) {
        var bars = scope.barsAgainst(caller);
        return Set.copyOf(
                bars.bind(em.createQuery("select distinct scopeBar.caseFile.id from " + bars.text(), Long.class))
                        .getResultList());
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
