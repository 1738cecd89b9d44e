package org.amparo.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.Condition;
import org.amparo.casefile.Whose;
import org.amparo.security.Caller;
import org.amparo.shared.NotFound;

/** The entries of the ledger. */
@ApplicationScoped
class StatusDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    List<StatusDecision> of(CaseFile file) {
        return em.createQuery(
                        """
                        select d from StatusDecision d left join fetch d.body left join fetch d.corrects
                        where d.caseFile = :file order by d.id""",
                        StatusDecision.class)
                .setParameter("file", file)
                .getResultList();
    }

    StatusDecision of(CaseFile file, String publicId) {
        return of(file).stream()
                .filter(decision -> decision.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Entries of open cases in the caller's scope that await a second person's word. */
    List<StatusDecision> awaitingCheck(Caller caller) {
        return found(
                Condition.oneOf("d.state", "state", List.of(DecisionState.AWAITING_CHECK, DecisionState.PROPOSED))
                        .and(Condition.of("f.closedOn is null")),
                caller);
    }

    /** Requests that hold, of open cases in the caller's scope that stand at one; in the order of their entry. */
    List<StatusDecision> standingRequests(Caller caller) {
        var condition = Condition.of("d.outcome = :requested", "requested", DecisionOutcome.REQUESTED)
                .and(Condition.of("d.state = :effective", "effective", DecisionState.EFFECTIVE))
                .and(Condition.of("f.status = :standing", "standing", CaseStatus.REQUESTED))
                .and(Condition.of("f.closedOn is null"));
        return found(condition, caller);
    }

    /** Entries of these accounts, on cases in the caller's scope, on which a second person has said her word from a day on; the last first. */
    List<StatusDecision> checkedOf(Collection<Long> accounts, LocalDate from, Caller caller) {
        var condition = Condition.oneOf("d.recordedByAccount", "account", accounts)
                .and(Condition.of("d.checkedOn >= :from", "from", from))
                .and(Condition.of("d.state <> :takenBack", "takenBack", DecisionState.WITHDRAWN));
        return found(condition, caller).stream()
                .sorted(Comparator.comparing(StatusDecision::checkedOn)
                        .thenComparing(StatusDecision::id)
                        .reversed())
                .toList();
    }

    /**
     * Entries that hold, on cases in the caller's scope, and say what became of a request; of which something was recorded from a revision
     * on.
     *
     * @param without revisions of which it is not asked
     */
    List<StatusDecision> enteredSince(long first, Set<Long> without, Caller caller) {
        var since = Condition.of("a.originalId.rev.id >= :first", "first", first);
        var recorded = without.isEmpty()
                ? since
                : since.and(Condition.oneOf("a.originalId.rev.id", "without", without)
                        .not());
        var entered = new Condition(
                "d.id in (select a.originalId.id from %s_aud a where %s)"
                        .formatted(StatusDecision.class.getName(), recorded.text()),
                recorded.values());
        return found(
                entered.and(Condition.of("d.state = :effective", "effective", DecisionState.EFFECTIVE))
                        .and(Condition.of(
                                "d.outcome not in :asking",
                                "asking",
                                List.of(DecisionOutcome.POSSIBLE, DecisionOutcome.REQUESTED))),
                caller);
    }

    /** The ledgers of cases, by the ids of these. */
    Map<Long, Ledger> ledgersOf(Collection<CaseFile> files) {
        return files.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                """
                                select d from StatusDecision d left join fetch d.corrects
                                where d.caseFile in :files order by d.id""",
                                StatusDecision.class)
                        .setParameter("files", files)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.caseFile().id(),
                                Collectors.collectingAndThen(Collectors.toList(), Ledger::new)));
    }

    /** Each way of seeing a case is asked for by itself: each has an index to begin with, and both in one condition would look at all. */
    private List<StatusDecision> found(Condition which, Caller caller) {
        Map<Long, StatusDecision> found = new TreeMap<>();
        for (var way : scope.visibleToByWay(caller, "f", Whose.TEAM)) {
            var condition = which.and(way);
            condition
                    .bind(em.createQuery(
                            """
                            select d from StatusDecision d join fetch d.caseFile f join fetch f.owner
                            left join fetch d.body left join fetch d.corrects wrong left join fetch wrong.body
                            where %s"""
                                    .formatted(condition.text()),
                            StatusDecision.class))
                    .getResultList()
                    .forEach(decision -> found.put(decision.id(), decision));
        }
        return List.copyOf(found.values());
    }

    /** Stores the entry and returns the ledger with it. */
    Ledger add(StatusDecision decision) {
        var all = new ArrayList<>(of(decision.caseFile()));
        em.persist(decision);
        all.add(decision);
        return new Ledger(all);
    }

    /**
     * Stores a correction. Of two that are proposed at one moment the second one is refused, for the entry in error takes another version
     * with the first.
     */
    void propose(StatusDecision correction) {
        em.lock(correction.corrects(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        em.persist(correction);
    }

    /** Lets a correction that is agreed to stand alone: whatever is decided on the case at that moment is refused, or it is. */
    void alone(CaseFile file) {
        em.lock(file, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void addFirst(StatusDecision decision) {
        em.persist(decision);
    }

    void flush() {
        em.flush();
    }
}
