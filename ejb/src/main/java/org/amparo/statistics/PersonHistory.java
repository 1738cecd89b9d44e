package org.amparo.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * Tells what is counted of her, day by day: all days on which it may become another, from the first one on. Nothing is held of a day
     * once the next one is told, for a person may have hundreds of services and as many days.
     *
     * @param lastYear the last year for which a stay that goes on is counted
     */
    void counted(Rulebook rules, int lastYear, EachDay each) {
        var casesById = byId(cases);
        var servicesById = byId(services);
        for (LocalDate day : days(rules.daysOf(country))) {
            var known = at(casesById, day);
            var hers = known.values().stream().filter(this::isHers).toList();
            var owners = owners(casesById, day);
            var delivered = at(servicesById, day).values().stream()
                    .filter(service -> Optional.ofNullable(owners.get(service.caseId()))
                            .filter(this::isHers)
                            .isPresent())
                    .toList();
            each.from(day, new PersonRules(country, rules.of(country, day), lastYear).of(hers, delivered));
        }
    }

    private boolean isHers(CaseFacts file) {
        return file.person() == person && file.country().equals(country);
    }

    private Collection<LocalDate> days(Collection<LocalDate> ruleDays) {
        var days = Stream.of(
                        cases.stream().map(Version::knownFrom),
                        services.stream().map(Version::knownFrom),
                        ruleDays.stream())
                .flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
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
        void from(LocalDate day, List<Counted> units);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
