package org.amparo.statistics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import org.amparo.audit.AboutToWrite;
import org.amparo.audit.WrittenAtOnce;

/**
 * The persons of whom something counted changes in the running transaction: they are locked before anything is written, and what is counted of
 * them is written with it.
 */
@ApplicationScoped
class CountedChanges {

    private static final String KEY = CountedChanges.class.getName();

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private KeptRows kept;

    private static final class Touched {
        private final Set<Long> persons = new HashSet<>();
        private final Set<Long> cases = new HashSet<>();
        private final Set<Long> locked = new HashSet<>();
        private final Set<Long> revisions = new HashSet<>();
    }

    /** Notes that something of a person changes. */
    void touch(long person) {
        touched().persons.add(person);
    }

    /** Notes that a case changes by which persons are counted. */
    void touchCase(long id) {
        touched().cases.add(id);
    }

    /** Locks all whose records are about to be changed one after the other. */
    void prepare(@Observes AboutToWrite about) {
        var touched = touched();
        touched.cases.addAll(about.cases());
        touched.persons.addAll(about.persons());
        lock();
    }

    /** Notes that records were written past the entities. */
    void follow(@Observes WrittenAtOnce written) {
        touched().revisions.addAll(written.revisions());
    }

    /** Locks all cases and persons that were noted: before the first statement that writes something of theirs. */
    void lock() {
        lock(touched());
    }

    private void lock(Touched touched) {
        var persons = new HashSet<>(touched.persons);
        persons.removeAll(touched.locked);
        if (!persons.isEmpty() || !touched.cases.isEmpty()) {
            kept.lock(touched.cases, persons);
            touched.locked.addAll(persons);
            touched.cases.clear();
        }
    }

    private Touched touched() {
        var touched = (Touched) transaction.getResource(KEY);
        if (touched == null) {
            var begun = new Touched();
            transaction.putResource(KEY, begun);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                        begun.persons.addAll(kept.touchedBy(begun.revisions));
                        lock(begun);
                        kept.write(begun.persons);
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    // Everything was written before.
                }
            });
            return begun;
        }
        return touched;
    }
}
