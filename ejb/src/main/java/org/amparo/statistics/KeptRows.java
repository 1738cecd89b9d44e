package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.reference.Today;
import org.amparo.shared.Ids;
import org.hibernate.Session;

/**
 * What is counted of persons, kept from day to day (docs/decisions/0060). A row follows from the histories of its person's cases and services
 * alone: what is written when something changes is what would be built anew.
 */
@ApplicationScoped
class KeptRows {

    /** Persons whose histories are read together. */
    static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonHistories histories;

    @Inject
    private Today today;

    /** Migrations alone change them, so nobody who saves has to ask for them. */
    private volatile Rulebook rules;

    /**
     * Keeps others from changing what these persons are counted by, until the transaction ends: first of all, and in one order, so that
     * nobody waits for somebody who waits for her. Where cases change they are locked before: whoever decides on a case holds it first.
     */
    void lock(Ids cases, Ids persons) {
        cases.each(AT_ONCE, some -> session().doWork(connection -> KeptStore.lock(connection, "case_file", some)));
        persons.each(AT_ONCE, some -> session().doWork(connection -> KeptStore.lock(connection, "person", some)));
    }

    /** Locks these persons and writes what is counted of them by their histories; once in a transaction. */
    void write(Set<Long> persons) {
        Ids.of(persons).each(AT_ONCE, some -> {
            var standing = standing(some);
            replace(some, wanted(some, standing.seen()), standing);
        });
    }

    /** Writes what is counted of persons whom the running transaction has made: nobody knows them yet, and nothing was written of them. */
    void writeFirst(Set<Long> persons) {
        Ids.of(persons).each(AT_ONCE, some -> {
            var wanted = wanted(some, Seen.IN_SIGHT);
            session().doWork(connection -> KeptStore.insert(connection, wanted));
        });
    }

    /** The same of many, while the record of an import does not say yet what this transaction has written. */
    Following following(WrittenAtOnce unsaid) {
        return new Following(unsaid, lastYear(), rulebook());
    }

    /**
     * Some persons after the other, in the order of their ids: what follows from the histories of some is judged while those of the next are
     * read, for judging asks nobody.
     */
    final class Following {

        private final WrittenAtOnce unsaid;
        private final int lastYear;
        private final Rulebook rules;
        private Judged before;

        private record Judged(Set<Long> persons, KeptStore.Standing standing, ForkJoinTask<Set<KeptRow>> wanted) {
            @Override
            public String toString() {
                return getClass().getSimpleName();
            }
        }

        private Following(WrittenAtOnce unsaid, int lastYear, Rulebook rules) {
            this.unsaid = unsaid;
            this.lastYear = lastYear;
            this.rules = rules;
        }

        /** Locks these persons, at most {@link #AT_ONCE}, reads their histories, and writes what is counted of those before. */
        void next(Set<Long> persons) {
            if (persons.isEmpty()) {
                return;
            }
            var standing = standing(persons);
            var theirs = histories.read(persons, standing.seen(), unsaid);
            var judged = ForkJoinPool.commonPool().submit(() -> wanted(theirs.get(), rules, lastYear));
            end();
            before = new Judged(persons, standing, judged);
        }

        /** Writes what is counted of the last ones. */
        void end() {
            if (before != null) {
                replace(before.persons(), before.wanted().join(), before.standing());
                before = null;
            }
        }
    }

    /**
     * The same, whatever was written of them before: in this transaction, which then does not see what others have written since it began, or
     * past all rules. They are read as they stand, with locks.
     */
    void rewrite(Set<Long> persons) {
        Ids.of(persons).each(AT_ONCE, some -> {
            standing(some);
            replace(some, wanted(some, Seen.AS_THEY_STAND), new KeptStore.Standing(Seen.AS_THEY_STAND, some));
        });
    }

    private KeptStore.Standing standing(Set<Long> persons) {
        return session().doReturningWork(connection -> KeptStore.lock(connection, persons));
    }

    private void replace(Set<Long> persons, Set<KeptRow> wanted, KeptStore.Standing standing) {
        session().doWork(connection -> KeptStore.replace(connection, persons, wanted, standing));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }

    /** Rows that are kept and should not be, and that should be and are not, in one picture of the data: nobody is kept waiting. */
    List<Difference> differences(Set<Long> persons) {
        List<Difference> found = new ArrayList<>();
        Ids.of(persons).each(AT_ONCE, some -> {
            var wanted = wanted(some, Seen.IN_SIGHT);
            session().doWork(connection -> {
                var kept = KeptStore.kept(connection, some, Seen.IN_SIGHT);
                kept.stream()
                        .filter(row -> !wanted.contains(row))
                        .forEach(row -> found.add(Difference.of(Difference.What.TOO_MUCH, row)));
                wanted.stream()
                        .filter(row -> !kept.contains(row))
                        .forEach(row -> found.add(Difference.of(Difference.What.MISSING, row)));
                found.addAll(KeptStore.wronglyShared(connection, some));
            });
        });
        return found;
    }

    /** The rows that follow from the histories of these persons. */
    Set<KeptRow> wanted(Set<Long> persons, Seen seen) {
        return wanted(histories.of(persons, seen));
    }

    private Set<KeptRow> wanted(List<PersonHistory> theirs) {
        return wanted(theirs, rulebook(), lastYear());
    }

    private static Set<KeptRow> wanted(List<PersonHistory> theirs, Rulebook rules, int lastYear) {
        return theirs.parallelStream()
                .flatMap(history -> KeptRow.of(history, rules, lastYear).stream())
                .collect(Collectors.toSet());
    }

    /** Why these units, by their persons, count at a later day otherwise than before. */
    List<FigureChanges.Changed> causes(Map<Long, List<Turned>> units, Cause cause) {
        int lastYear = lastYear();
        Rulebook rules = rulebook();
        return histories.of(units.keySet(), Seen.IN_SIGHT).stream()
                .flatMap(history -> cause.of(history, rules, lastYear, units.get(history.person())).stream())
                .toList();
    }

    private int lastYear() {
        return today.daysInRegion().latest().getYear() + 1;
    }

    /** Reads the countries' rules again: before all rows are built anew, as the migration has it done that changes some. */
    void readRules() {
        rules = session().doReturningWork(Rulebook::read);
    }

    private Rulebook rulebook() {
        if (rules == null) {
            readRules();
        }
        return rules;
    }
}
