package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.jobs.Background;
import org.amparo.jobs.Insisting;
import org.amparo.jobs.Recurring;
import org.amparo.reference.Today;
import org.amparo.security.Author;

/**
 * Builds the kept rows of all persons where they were never built, in another format, or not far enough: an installation of before has none, and
 * a stay that goes on has a row for each year that has begun.
 */
@ApplicationScoped
class KeptBuild implements Recurring {

    /** How a profile is packed, and by which rules rows are made: another number has all of them built anew. */
    private static final int FORMAT = 2;

    private static final int PERSONS_AT_ONCE = 500;

    /** The row that says until when the rows of all persons are built, and the one that says how far it came with building them anew. */
    private static final int WHOLE = 1;

    private static final int BEING_BUILT = 2;

    private static final Logger LOG = Logger.getLogger(KeptBuild.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeptRows kept;

    @Inject
    private Background background;

    @Inject
    private Insisting insisting;

    @Inject
    private Today today;

    /** Whether all persons have their rows, in this format and until this year. */
    boolean isReady() {
        return reaches(year());
    }

    /** Whether there is nothing left for it to build. */
    boolean isComplete() {
        return reaches(year() + 1);
    }

    private boolean reaches(int year) {
        return !em.createNativeQuery(
                        "select 1 from counted_build where id = :id and format = :format and until_year >= :year")
                .setParameter("id", WHOLE)
                .setParameter("format", FORMAT)
                .setParameter("year", year)
                .getResultList()
                .isEmpty();
    }

    private int year() {
        return today.daysInRegion().latest().getYear();
    }

    @Override
    public String name() {
        return "counted rows";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    /** What was built before it was stopped, or gave up for somebody who held persons for long, stays: it goes on from there. */
    @Override
    public void run() {
        // A year ahead, so that nobody waits for them on the first of January.
        int until = year() + 1;
        if (background.step(Author.system(), this::isComplete)) {
            return;
        }
        long after = background.step(Author.system(), () -> {
            kept.readRules();
            return reached(until);
        });
        long built = 0;
        for (var persons = next(after); !persons.isEmpty(); persons = next(persons.get(persons.size() - 1))) {
            write(persons, until);
            built += persons.size();
        }
        insisting.step(Author.system(), () -> {
            mark(WHOLE, until, 0);
            mark(BEING_BUILT, until, 0);
        });
        LOG.log(Level.INFO, "Counted rows of {0} persons were built until {1}", new Object[] {
            built, String.valueOf(until)
        });
    }

    private long reached(int until) {
        return em
                .createNativeQuery(
                        "select reached from counted_build where id = :id and format = :format and until_year = :until")
                .setParameter("id", BEING_BUILT)
                .setParameter("format", FORMAT)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .mapToLong(reached -> ((Number) reached).longValue())
                .findFirst()
                .orElse(0);
    }

    private List<Long> next(long after) {
        return background.step(Author.system(), () -> {
            List<Long> ids = new ArrayList<>();
            em.createNativeQuery("select id from person where id > :after order by id limit " + PERSONS_AT_ONCE)
                    .setParameter("after", after)
                    .getResultList()
                    .forEach(id -> ids.add(((Number) id).longValue()));
            return ids;
        });
    }

    private void write(List<Long> persons, int until) {
        Set<Long> all = new HashSet<>(persons);
        insisting.step(Author.system(), () -> {
            kept.write(all);
            mark(BEING_BUILT, until, persons.get(persons.size() - 1));
        });
    }

    private void mark(int which, int until, long reached) {
        em.createNativeQuery(
                        """
                        insert into counted_build (id, format, until_year, reached) values (:id, :format, :until, :reached)
                        on duplicate key update format = :format, until_year = :until, reached = :reached""")
                .setParameter("id", which)
                .setParameter("format", FORMAT)
                .setParameter("until", until)
                .setParameter("reached", reached)
                .executeUpdate();
    }
}
