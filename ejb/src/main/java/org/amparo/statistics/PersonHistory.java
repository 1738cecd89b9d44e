package org.amparo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that was ever known of one person in one country, and what of it is counted by what was known at each day.
 *
 * @param person database id
 * @param cases versions of all cases that were ever hers
 * @param services versions of all services that ever stood on one of these; null as fact where it was not delivered
 */
record PersonHistory(
        long person, String country, List<Version<CaseFacts>> cases, List<Version<ServiceFacts>> services) {

    /** From when on all versions were known. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /**
     * Tells what is counted of her, day by day: all days on which it may become another, from the first one on. A person may have hundreds of
     * services and as many days: nothing is held of a day once the next one is told, and of a day on which services alone became known only
     * the years in which these fall are counted anew.
     *
     * @param lastYear the last year for which a stay that goes on is counted
     */
    void counted(Rulebook rules, int lastYear, EachDay each) {
        var casesById = byId(cases);
        var servicesById = byId(services);
        var caseDays = days(cases, rules.daysOf(country));
        var servicesOf = services.stream()
                .collect(Collectors.groupingBy(
                        Version::knownFrom, Collectors.mapping(Version::id, Collectors.toCollection(TreeSet::new))));
        var delivered = new DeliveredByYear(lastYear);
        Collection<CaseFacts> hers = List.of();
        Map<Long, CaseFacts> owners = Map.of();
        PersonRules now = null;
        for (LocalDate day : days(services, caseDays)) {
            Set<Integer> touched = new HashSet<>();
            for (long id : servicesOf.getOrDefault(day, new TreeSet<>())) {
                delivered.put(id, last(servicesById.get(id), day).map(Version::fact), touched);
            }
            boolean all = caseDays.contains(day);
            if (all) {
                hers = at(casesById, day).values().stream().filter(this::isHers).toList();
                owners = owners(casesById, day);
                now = new PersonRules(country, rules.of(country, day), lastYear);
                touched.addAll(delivered.years());
                touched.addAll(PersonRules.yearsOfIdentification(hers));
            }
            List<Counted> units = new ArrayList<>();
            for (int year : touched) {
                units.addAll(now.of(hers, delivered.in(year, onHers(owners)), year));
            }
            each.from(day, all ? year -> true : touched::contains, units);
        }
    }

    /** Whether a service stands on a case that is hers. */
    private Predicate<ServiceFacts> onHers(Map<Long, CaseFacts> owners) {
        return service -> Optional.ofNullable(owners.get(service.caseId()))
                .filter(this::isHers)
                .isPresent();
    }

    private boolean isHers(CaseFacts file) {
        return file.person() == person && file.country().equals(country);
    }

    private static <T> SortedSet<LocalDate> days(List<Version<T>> versions, Collection<LocalDate> further) {
        var days = versions.stream().map(Version::knownFrom).collect(Collectors.toCollection(TreeSet::new));
        days.addAll(further);
        days.add(EVER);
        return days;
    }

    private static <T> Map<Long, List<Version<T>>> byId(List<Version<T>> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Version::revision))
                .collect(Collectors.groupingBy(Version::id));
    }

    /** What was known: of each record the last version that was known by then, unless that says that there is none. */
    private static <T> Map<Long, T> at(Map<Long, List<Version<T>>> versions, LocalDate day) {
        Map<Long, T> known = new HashMap<>();
        versions.forEach((id, all) -> last(all, day).map(Version::fact).ifPresent(fact -> known.put(id, fact)));
        return known;
    }

    private static <T> Optional<Version<T>> last(List<Version<T>> all, LocalDate day) {
        return all.stream().filter(version -> !version.knownFrom().isAfter(day)).reduce((one, later) -> later);
    }

    /** Whose the cases are on which services stand: a service may be known before the case on which it stands. */
    private static Map<Long, CaseFacts> owners(Map<Long, List<Version<CaseFacts>>> versions, LocalDate day) {
        Map<Long, CaseFacts> owners = new HashMap<>();
        versions.forEach((id, all) -> {
            var owner = last(all, day).orElse(all.get(0)).fact();
            if (owner != null) {
                owners.put(id, owner);
            }
        });
        return owners;
    }

    /** Takes what is counted from a day on, until that of the next one. */
    interface EachDay {

        /**
         * Takes a day.
         *
         * @param years whether units of a year may be others than before; of other years nothing is told
         * @param units all units of those years
         */
        void from(LocalDate day, IntPredicate years, List<Counted> units);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
