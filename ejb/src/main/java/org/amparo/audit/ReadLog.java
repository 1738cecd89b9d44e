package org.amparo.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.amparo.security.Callers;
import org.amparo.security.RequestId;
import org.amparo.shared.AppClock;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.hibernate.Session;

/**
 * Who was shown which cases, and when. An act of reading is one row with its cases beside it, written in the transaction in which
 * the cases were shown. Rows are added and never changed.
 */
@ApplicationScoped
public class ReadLog {

    /** Stands in place of what was asked for and nobody and nothing is called. */
    public static final String UNKNOWN = "unknown";

    private static final String KEY = ReadLog.class.getName();
    private static final int CASES_AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Callers callers;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private static final class Act {
        private final String operation;
        private final Set<Long> cases = new LinkedHashSet<>();
        private final Set<Long> beside = new LinkedHashSet<>();
        private String detail;
        private boolean always;

        Act(String operation) {
            this.operation = operation;
        }
    }

    /** Begins an act; false where one is under way in this transaction, to which everything is added. */
    boolean begin(String operation) {
        if (transaction.getResource(KEY) != null) {
            return false;
        }
        transaction.putResource(KEY, new Act(operation));
        return true;
    }

    /**
     * Notes that a case is shown.
     *
     * @throws IllegalStateException where nobody has said what is being read: it would be shown without a trace
     */
    public void shows(long caseId) {
        act().cases.add(caseId);
    }

    /**
     * Notes that a case is named on the page of another one. Its own readers are told so; an auditor is not, for the two together would say
     * that they are of one family or of one person.
     *
     * @throws IllegalStateException as above
     */
    public void showsBeside(long caseId) {
        act().beside.add(caseId);
    }

    /** Says what was asked for: a query, a figure, a moment; never what was recorded of anybody. */
    public void about(String detail) {
        act().detail = detail;
    }

    /** Says that the act is written though it may show no case: who did what was asked, or a file fetched. */
    public void always() {
        act().always = true;
    }

    private Act act() {
        var act = (Act) transaction.getResource(KEY);
        if (act == null) {
            throw new IllegalStateException("a case is shown by a method that does not say what it reads");
        }
        return act;
    }

    /** Ends the act and writes it; one that showed no case leaves no row, unless it says so. */
    void end() {
        var act = act();
        transaction.putResource(KEY, null);
        act.beside.removeAll(act.cases);
        if (act.cases.isEmpty() && act.beside.isEmpty() && !act.always) {
            return;
        }
        long log = row(act.operation, act.detail, act.cases.size());
        add(log, List.copyOf(act.cases), false);
        add(log, List.copyOf(act.beside), true);
    }

    private long row(String operation, String detail, Integer cases) {
        var read = new CaseRead(clock.now(), callers.author(), operation, detail, cases, RequestId.current());
        em.persist(read);
        return read.id();
    }

    private void add(long log, List<Long> cases, boolean beside) {
        for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
            addSome(log, cases.subList(from, Math.min(cases.size(), from + CASES_AT_ONCE)), beside);
        }
    }

    private void addSome(long log, List<Long> cases, boolean beside) {
        String values = String.join(", ", Collections.nCopies(cases.size(), "(?, ?, ?)"));
        em.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into access_log_case (log_id, case_id, beside) values " + values)) {
                int next = 1;
                for (long one : cases) {
                    insert.setLong(next++, log);
                    insert.setLong(next++, one);
                    insert.setBoolean(next++, beside);
                }
                insert.executeUpdate();
            }
        });
    }

    /**
     * Records at once that all cases of a query were shown, as many as it finds.
     *
     * @param cases the query after {@code select <id of the case>}: <i>from … where …</i>
     * @param id how the query calls the id of the case
     * @param values the query's parameters
     */
    public void all(String operation, String detail, String id, String cases, Map<String, Object> values) {
        var count = em.createQuery("select count(*) " + cases, Long.class);
        values.forEach(count::setParameter);
        long log = row(operation, detail, count.getSingleResult().intValue());
        var insert = em.createQuery(
                        "insert into CaseShown (log, caseId, beside) select :log, " + id + ", false " + cases)
                .setParameter("log", log);
        values.forEach(insert::setParameter);
        insert.executeUpdate();
    }

    /**
     * The acts that showed a case, latest first.
     *
     * @param named how an operation is told
     */
    public Page<CaseReadView> of(long caseId, UnaryOperator<String> named, PageRequest page) {
        long total = em.createQuery("select count(s) from CaseShown s where s.caseId = :case", Long.class)
                .setParameter("case", caseId)
                .getSingleResult();
        List<CaseReadView> rows = new ArrayList<>();
        em
                .createQuery(
                        """
                        select r from CaseShown s join CaseRead r on r.id = s.log
                        where s.caseId = :case order by r.id desc""",
                        CaseRead.class)
                .setParameter("case", caseId)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(read -> CaseReadView.of(read, named.apply(read.operation())))
                .forEach(rows::add);
        return new Page<>(rows, page.page(), page.size(), total);
    }
}
