package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.History;
import org.amparo.audit.KeptChanges;
import org.amparo.security.Caller;

/** Finds the cases that have changed, out of the caller's own: how much has changed elsewhere keeps none of them away. */
@ApplicationScoped
class CaseChanges {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private History history;

    /**
     * Ids of cases of which people recorded something from a revision on, the last one changed first; as many as asked for at most.
     *
     * @param hers the caller's accounts: what she did herself is nothing to tell her
     */
    List<Long> latest(long from, Whose whose, Set<Long> hers, Caller caller, int most) {
        Map<Long, Long> latest = new HashMap<>();
        var imports = history.importsSince(from);
        var byPeople = imports.isEmpty()
                ? byOthers(hers)
                : byOthers(hers).and(Condition.oneOf("r.id", "imports", imports).not());
        for (var way : scope.visibleToByWay(caller, "f", whose)) {
            for (var kept : history.kept()) {
                changed(kept, from, way.and(byPeople), most)
                        .forEach(row -> latest.merge((Long) row[0], (Long) row[1], Math::max));
            }
        }
        return latest.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    private static Condition byOthers(Set<Long> hers) {
        return Condition.of("(r.account is null or r.account not in :hers)", "hers", hers);
    }

    private List<Object[]> changed(KeptChanges kept, long from, Condition visible, int most) {
        var condition = Condition.of("r.id >= :from", "from", from).and(visible);
        return condition
                .bind(em.createQuery(
                        "select f.id, max(r.id) from CaseFile f join %s a on a.%s = f.id join a.originalId.rev r where %s group by f.id order by max(r.id) desc"
                                .formatted(kept.entity(), kept.ofCase(), condition.text()),
                        Object[].class))
                .setMaxResults(most)
                .getResultList();
    }
}
