package org.amparo.casefile.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFiles;
import org.amparo.casefile.CaseScope;
import org.amparo.casefile.Condition;
import org.amparo.security.Caller;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.Page;

/** What a list of cases finds: one condition for page, number and file. */
@ApplicationScoped
public class CaseList {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseScope scope;

    @Inject
    private CaseFiles cases;

    /** A page of it. */
    public Page<CaseFile> search(CaseQuery asked, Caller caller) {
        // Ids are sorted much faster than cases are, and counted while they are sorted.
        var found = ordered("f.id, count(*) over ()", Object[].class, asked, caller)
                .setFirstResult(asked.page().offset())
                .setMaxResults(asked.page().size())
                .getResultList();
        var ids = found.stream().map(row -> (Long) row[0]).toList();
        long total = ids.isEmpty() ? count(asked, caller) : (Long) found.get(0)[1];
        var items = cases.among(ids, caller).stream()
                .sorted(Comparator.comparingInt(file -> ids.indexOf(file.id())))
                .toList();
        return new Page<>(items, asked.page().page(), asked.page().size(), total);
    }

    /** Ids of all cases that a list finds for the caller, in its order. */
    public List<Long> idsOf(CaseQuery asked, Caller caller) {
        return ordered("f.id", Long.class, asked, caller).getResultList();
    }

    private <T> TypedQuery<T> ordered(String what, Class<T> row, CaseQuery asked, Caller caller) {
        var condition = filter(asked, caller);
        if (asked.sort() == CaseQuery.Sort.HERS_FIRST) {
            // It narrows nothing: the order of the rows takes its value from here.
            condition = condition.and(Condition.of("1 = 1", "hers", caller.username()));
        }
        return condition.bind(
                em.createQuery("select " + what + " from CaseFile f where " + condition.text() + order(asked), row));
    }

    /** How many it is. */
    public long count(CaseQuery asked, Caller caller) {
        var condition = filter(asked, caller);
        return condition
                .bind(em.createQuery("select count(f) from CaseFile f where " + condition.text(), Long.class))
                .getSingleResult();
    }

    /** What is no part of a number finds nothing. */
    private static Condition numbered(String typed) {
        var found = Condition.of("1 = 2");
        for (String part : CaseNumber.parts(typed)) {
            String name = "part" + found.values().size();
            found = found.or(Condition.of("replace(f.number, '-', '') like :" + name, name, "%" + part + "%"));
        }
        return found;
    }

    /** Which cases a list finds for the caller, who are called {@code f}. */
    public Condition filter(CaseQuery asked, Caller caller) {
        var all = scope.visibleTo(caller, "f");
        if (asked.number() != null && !asked.number().isBlank()) {
            all = all.and(numbered(asked.number()));
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

    private static String order(CaseQuery asked) {
        String column =
                switch (asked.sort() == null ? CaseQuery.Sort.OPENED : asked.sort()) {
                    case HERS_FIRST -> "case when f.assignedTo = :hers then 0 else 1 end, f.number";
                    case OPENED -> "f.openedOn";
                    case NUMBER -> "f.number";
                    case STATUS -> "f.status";
                    case IDENTIFIED -> "f.identifiedFrom";
                };
        return " order by " + column + (asked.descending() ? " desc" : " asc") + ", f.id asc";
    }
}
