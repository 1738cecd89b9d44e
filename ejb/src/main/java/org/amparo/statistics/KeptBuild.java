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
    private static final int FORMAT = 1;

    private static final int PERSONS_AT_ONCE = 500;

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
        return !em.createNativeQuery("select 1 from counted_build where format = :format and until_year >= :year")
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
    public void run() {
        // A year ahead, so that nobody waits for them on the first of January.
        int until = year() + 1;
        if (background.step(Author.system(), this::isComplete)) {
            return;
        }
        long built = 0;
        for (var persons = next(0); !persons.isEmpty(); persons = next(persons.get(persons.size() - 1))) {
            write(persons);
            built += persons.size();
        }
        mark(until);
        LOG.log(Level.INFO, "Counted rows of {0} persons were built until {1}", new Object[] {
            built, String.valueOf(until)
        });
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

    private void write(List<Long> persons) {
        Set<Long> all = new HashSet<>(persons);
        insisting.step(Author.system(), () -> {
            kept.lock(Set.of(), all);
            kept.write(all);
        });
    }

    private void mark(int until) {
        background.step(Author.system(), () -> em.createNativeQuery(
                        """
                                insert into counted_build (id, format, until_year) values (1, :format, :until)
                                on duplicate key update format = :format, until_year = :until""")
                .setParameter("format", FORMAT)
                .setParameter("until", until)
                .executeUpdate());
    }
}
