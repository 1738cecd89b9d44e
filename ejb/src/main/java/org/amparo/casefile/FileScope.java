package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** Whether the cases of a file that lies ready are open still to whoever had it written: a file outlives grants, and bars come later. */
@ApplicationScoped
public class FileScope {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private CaseFiles cases;

    /** That an act {@code w} was done for the order {@code j}: a job goes on under the request that asked for it. */
    private static final String WRITTEN_FOR =
            " and exists (select 1 from org.amparo.exchange.out.ExportJob_aud o where o.originalId.id = j.id"
                    + " and o.originalId.rev.requestId = w.requestId)";

    /**
     * The condition on the order {@code j} of a file that the file holds a case {@code f}. The order does not name its cases: the act that
     * showed them while it was written does.
     *
     * @param shown the condition on the case
     * @param operations of the acts that write such files
     */
    public static Condition holding(Condition shown, Collection<String> operations) {
        var written = shown.and(Condition.oneOf("w.operation", "written", operations));
        return new Condition(
                "exists (select 1 from CaseRead w, CaseShown s, CaseFile f where s.log = w.id and f.id = s.caseId and "
                        + written.text()
                        + " and w.account = j.orderedByAccount and w.accessedAt >= j.orderedAt"
                        + " and (j.endedAt is null or w.accessedAt <= j.endedAt)" + WRITTEN_FOR + ")",
                written.values());
    }

    /**
     * Of a list of cases: each of them is in her sight, and what opened it to her as it was when the file was ordered.
     *
     * @param file public id of its order
     * @throws RuleViolation file-no-longer-open
     */
    public void mustBeInSight(Caller caller, String file) {
        var narrowed = scope.ownedBy(caller, "f").not().and(scope.grantsMovedSince(caller, "f", "j.orderedAt"));
        var closed = scope.visibleTo(caller, "f").not().or(narrowed);
        refuse(file, holding(closed, List.of("cases-exported")));
    }

    /**
     * Of a list of acts: none of the cases that it names is barred to her or was withdrawn.
     *
     * @param file public id of its order
     * @throws RuleViolation file-no-longer-open
     */
    public void mustBeTold(Caller caller, String file) {
        var barred = cases.barredTo(caller);
        var closed = CaseScope.stands("f").not();
        refuse(
                file,
                holding(
                        barred.isEmpty() ? closed : closed.or(Condition.of("f.id in (:barred)", "barred", barred)),
                        List.of("audit-exported")));
    }

    /**
     * Of a country's register: none of its cases was withdrawn, and none is closed to her since of which she saw the answers that are the
     * assigned worker's alone, or whoever's to whom a grant opens them.
     *
     * @param file public id of its order
     * @throws RuleViolation file-no-longer-open
     */
    public void mustStand(Caller caller, String file) {
        var assignedAway = Condition.of(
                "(f.assignedAccountId is null or f.assignedAccountId <> :reader) and exists (select 1 from org.amparo.casefile.CaseFile_aud was where"
                        + " was.originalId.id = f.id and was.assignedAccountId = :reader and was.revend_at > j.orderedAt)",
                "reader",
                caller.account());
        var closed = CaseScope.stands("f")
                .not()
                .or(scope.grantsMovedSince(caller, "f", "j.orderedAt"))
                .or(assignedAway);
        refuse(file, holding(closed, List.of("register-exported")));
    }

    private void refuse(String file, Condition closed) {
        var held = closed.and(Condition.of("j.publicId = :file", "file", file));
        long found = held.bind(em.createQuery("select count(j) from ExportJob j where " + held.text(), Long.class))
                .getSingleResult();
        if (found > 0) {
            throw new RuleViolation("file-no-longer-open");
        }
    }
}
