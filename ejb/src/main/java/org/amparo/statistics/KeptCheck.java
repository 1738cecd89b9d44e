package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.jobs.Background;
import org.amparo.jobs.Insisting;
import org.amparo.jobs.Recurring;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.shared.AppClock;
import org.amparo.shared.Causes;

/**
 * Compares, each night and whenever it is ordered, what is kept of all persons with what follows from their histories, and for one year and
 * day with what the rules in SQL count by themselves. It fails loudly, names the rows, and mends only where it is told to.
 */
@ApplicationScoped
class KeptCheck implements Recurring {

    private static final int PERSONS_AT_ONCE = 200;

    /** Rows that the log names; the record has more. */
    private static final int LOGGED = 100;

    /** Ranges of persons in which units are compared one by one; more of them have one cause. */
    private static final int RANGES_TOLD = 20;

    /** When it is night in all nine countries. */
    private static final Duration NIGHT = Duration.ofHours(8);

    /** The rules count a year of a whole register by its history. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(KeptCheck.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CountedChecks checks;

    @Inject
    private KeptRows kept;

    @Inject
    private KeptBuild build;

    @Inject
    private Counting counting;

    @Inject
    private Background background;

    @Inject
    private Insisting insisting;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /** The checks that this server is making. */
    private final Set<Long> working = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "check of the figures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void run() {
        if (background.step(
                Author.system(), () -> build.isComplete() && !checks.isOverSince(lastNight(), Author.system()))) {
            work(background.step(Author.system(), () -> begin(Author.system(), false)), Author.system(), false);
        }
    }

    private Instant lastNight() {
        return clock.now().minus(NIGHT).truncatedTo(ChronoUnit.DAYS).plus(NIGHT);
    }

    /** Begins one in the running transaction and answers its database id. */
    long begin(Author author, boolean mend) {
        var now = clock.now();
        var chance = new SplittableRandom(now.truncatedTo(ChronoUnit.DAYS).getEpochSecond());
        LocalDate latest = today.daysInRegion().latest();
        int year = firstYear(latest.getYear());
        year += chance.nextInt(latest.getYear() - year + 1);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate day = first.plusDays(chance.nextLong(ChronoUnit.DAYS.between(first, latest) + 1));
        long id = checks.add(CountedCheck.begun(author, mend, year, day, now)).id();
        working.add(id);
        return id;
    }

    /** The check that is being made and does as much as is ordered: one that a stopped server has left is none. */
    Optional<CountedCheck> running(boolean mend) {
        return checks.notEnded().stream()
                .filter(one -> working.contains(one.id()) && (one.mends() || !mend))
                .findFirst();
    }

    private int firstYear(int latest) {
        Object first = em.createNativeQuery("select min(year) from counted_person")
                .getResultList()
                .get(0);
        return first == null ? latest : Math.min(latest, ((Number) first).intValue());
    }

    /** Does it, in transactions of its own. */
    void work(long id, Author author, boolean mend) {
        try {
            for (var persons = next(author, 0); !persons.isEmpty(); persons = next(author, last(persons))) {
                compare(id, author, persons, mend);
            }
            background.allow(LONGEST);
            byTheRules(id, author);
            end(id, author, CheckState.DONE);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.SEVERE, "The check of the figures failed: {0}", Causes.of(failure));
            end(id, author, CheckState.FAILED);
        } finally {
            background.allow(Duration.ZERO);
            working.remove(id);
        }
        tell(id, author);
    }

    private static long last(List<Long> persons) {
        return persons.get(persons.size() - 1);
    }

    /** Persons after an id, also those of whom a row is kept and who are none. */
    private List<Long> next(Author author, long after) {
        String sql = Stream.of(
                        "id from person where id",
                        "person_id from counted_person where person_id",
                        "person_id from counted_service where person_id")
                .map(from -> "(select distinct " + from + " > :after order by 1 limit " + PERSONS_AT_ONCE + ")")
                .collect(Collectors.joining(" union ", "", " order by 1 limit " + PERSONS_AT_ONCE));
        return background.step(author, () -> {
            List<Long> ids = new ArrayList<>();
            em.createNativeQuery(sql)
                    .setParameter("after", after)
                    .getResultList()
                    .forEach(person -> ids.add(((Number) person).longValue()));
            return ids;
        });
    }

    private void compare(long id, Author author, List<Long> persons, boolean mend) {
        var found = background.step(author, () -> kept.differences(new HashSet<>(persons)));
        insisting.step(author, () -> {
            if (mend && !found.isEmpty()) {
                var wrong = found.stream().map(Difference::person).collect(Collectors.toSet());
                kept.rewrite(wrong);
            }
            checks.note(id, persons.size(), found);
        });
    }

    private void byTheRules(long id, Author author) {
        var check = background.step(author, () -> checks.byId(id));
        for (String country : background.step(author, counting::reportingCountries)) {
            for (Population population : Population.values()) {
                Set<Difference> found = new LinkedHashSet<>();
                for (LocalDate day : new LocalDate[] {null, check.checkedDay()}) {
                    found.addAll(
                            background.step(author, () -> byTheRules(population, check.checkedYear(), country, day)));
                }
                insisting.step(author, () -> checks.note(id, 0, List.copyOf(found)));
            }
        }
    }

    /** In one picture of the data: by a digest of each range of persons, and only where that differs unit by unit. */
    private List<Difference> byTheRules(Population population, int year, String country, LocalDate day) {
        var countries = List.of(country);
        var kept = counting.known(day, countries);
        var counted = Counting.current(em).known(day, countries);
        var ofKept = kept.digests(population, year, countries);
        var ofCounted = counted.digests(population, year, countries);
        return Stream.concat(ofKept.keySet().stream(), ofCounted.keySet().stream())
                .distinct()
                .filter(range -> !Objects.equals(ofKept.get(range), ofCounted.get(range)))
                .sorted()
                .limit(RANGES_TOLD)
                .flatMapToLong(range -> differing(
                        kept.units(population, year, countries, range),
                        counted.units(population, year, countries, range)))
                .mapToObj(person -> new Difference(Difference.What.RULES, person, country, year, population))
                .toList();
    }

    private static LongStream differing(Set<List<String>> kept, Set<List<String>> counted) {
        return Stream.concat(
                        kept.stream().filter(unit -> !counted.contains(unit)),
                        counted.stream().filter(unit -> !kept.contains(unit)))
                .mapToLong(unit -> Long.parseLong(unit.get(0)))
                .distinct();
    }

    private void end(long id, Author author, CheckState how) {
        insisting.step(author, () -> checks.byId(id).end(how, clock.now()));
    }

    private void tell(long id, Author author) {
        var view = background.step(author, () -> {
            var check = checks.byId(id);
            return check.view(checks.of(check));
        });
        if (view.differences() > 0) {
            String rows = view.rows().stream()
                    .limit(LOGGED)
                    .map(row -> row.what() + " " + row.country() + " " + row.year() + " " + row.population()
                            + " of person " + row.person())
                    .collect(Collectors.joining("; "));
            LOG.log(Level.SEVERE, "The figures differ from the histories in {0} rows (check {1}): {2}", new Object[] {
                view.differences(), view.id(), rows
            });
        } else if (view.state() == CheckState.DONE) {
            LOG.log(Level.INFO, "The figures of {0} persons agree with their histories", view.persons());
        }
    }
}
