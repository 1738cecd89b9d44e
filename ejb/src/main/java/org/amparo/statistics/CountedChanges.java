package org.amparo.statistics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.amparo.audit.AboutToWrite;
import org.amparo.audit.WrittenAtOnce;
import org.amparo.shared.Ids;

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

    @Inject
    private TouchedPersons gathering;

    private static final class Touched {
        private final Set<Long> persons = new HashSet<>();
        private final Set<Long> made = new HashSet<>();
        private final Set<Long> cases = new HashSet<>();
        private final Ids locked = new Ids();
        private final Ids written = new Ids();
    }

    /** Notes that something of a person changes. */
    void touch(long person) {
        touched().persons.add(person);
    }

    /** Notes that the transaction has made a person: nobody else can change something of hers. */
    void made(long person) {
        touched().made.add(person);
    }

    /** Notes that a case changes by which persons are counted. */
    void touchCase(long id) {
        touched().cases.add(id);
    }

    /** Locks all whose records are about to be changed one after the other. */
    void prepare(@Observes AboutToWrite about) {
        kept.lock(about.cases(), about.persons());
        touched().locked.addAll(about.persons());
    }

    /**
     * Writes at once what is counted of all of whom records were written past the entities, a few persons after the other and in the order of
     * their ids. Of whom entities change, too, it is written when the history of these is.
     */
    void follow(@Observes WrittenAtOnce written) {
        var touched = touched();
        var persons = gathering.by(written);
        var done = new AtomicInteger();
        var following = kept.following(written);
        persons.each(KeptRows.AT_ONCE, some -> {
            int all = some.size();
            some.removeAll(touched.persons);
            following.next(some);
            some.forEach(touched.written::add);
            written.told().following(done.addAndGet(all), persons.size());
        });
        following.end();
    }

    /** Locks all cases and persons that were noted: before the first statement that writes something of theirs. */
    void lock() {
        lock(touched());
    }

    private void lock(Touched touched) {
        var persons = new Ids();
        touched.persons.stream()
                .filter(person -> !touched.locked.contains(person) && !touched.made.contains(person))
                .forEach(persons::add);
        if (persons.size() > 0 || !touched.cases.isEmpty()) {
            kept.lock(Ids.of(touched.cases), persons);
            touched.locked.addAll(persons);
            touched.cases.clear();
        }
    }

    private void write(Touched touched) {
        Map<Boolean, Set<Long>> again = touched.persons.stream()
                .collect(Collectors.partitioningBy(touched.written::contains, Collectors.toSet()));
        // Beside others a made one may have had a case from somebody of whom the transaction does not see what stands.
        if (touched.made.containsAll(touched.persons)) {
            kept.writeFirst(again.get(false));
        } else {
            kept.write(again.get(false));
        }
        kept.rewrite(again.get(true));
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
                        lock(begun);
                        write(begun);
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
