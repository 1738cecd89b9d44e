package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import org.amparo.audit.ReadKind;
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

    /**
     * Of a list of cases: each of them is in her sight.
     *
     * @param from when the file was ordered
     * @param until when it was written
     * @throws RuleViolation file-no-longer-open
     */
    public void mustBeInSight(Caller caller, Instant from, Instant until) {
        var visible = scope.visibleTo(caller, "f");
        refuse(
                caller,
                from,
                until,
                new Condition(
                        "not exists (select 1 from CaseFile f where f.id = s.caseId and " + visible.text() + ")",
                        visible.values()));
    }

    /**
     * Of a list of acts: none of the cases that it names is barred to her.
     *
     * @param from when the file was ordered
     * @param until when it was written
     * @throws RuleViolation file-no-longer-open
     */
    public void mustNotBeBarred(Caller caller, Instant from, Instant until) {
        var barred = cases.barredTo(caller);
        if (!barred.isEmpty()) {
            refuse(caller, from, until, Condition.of("s.caseId in (:barred)", "barred", barred));
        }
    }

    private void refuse(Caller caller, Instant from, Instant until, Condition closed) {
        var written = Condition.oneOf("w.operation", "written", ReadKind.EXPORT.operations())
                .or(Condition.oneOf("w.operation", "told", ReadKind.AUDIT.operations()))
                .and(new Condition(
                        "w.account = :author and w.accessedAt >= :from and w.accessedAt <= :until",
                        Map.of("author", caller.account(), "from", from, "until", until)))
                .and(closed);
        long found = written.bind(em.createQuery(
                        "select count(s) from CaseRead w, CaseShown s where s.log = w.id and " + written.text(),
                        Long.class))
                .getSingleResult();
        if (found > 0) {
            throw new RuleViolation("file-no-longer-open");
        }
    }
}
