package org.amparo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * What is counted of her.
     *
     * @param rules the country's rules as they are known at a day
     * @param ruleDays days from which the rules that are known are others
     * @param lastYear the last year for which a stay that goes on is counted
     * @return for each day on which it becomes another the units from then on
     */
    List<Since> counted(RulesAt rules, Collection<LocalDate> ruleDays, int lastYear) {
        List<Since> all = new ArrayList<>();
        var casesById = byId(cases);
        var servicesById = byId(services);
        for (LocalDate day : days(ruleDays)) {
            var known = at(casesById, day);
            var hers = known.values().stream().filter(this::isHers).toList();
            var owners = owners(casesById, day);
            var delivered = at(servicesById, day).values().stream()
                    .filter(service -> Optional.ofNullable(owners.get(service.caseId()))
                            .filter(this::isHers)
                            .isPresent())
                    .toList();
            var units = Set.copyOf(new PersonRules(country, rules.at(day), lastYear).of(hers, delivered));
            if (all.isEmpty()
                    ? !units.isEmpty()
                    : !all.get(all.size() - 1).units().equals(units)) {
                all.add(new Since(day, units));
            }
        }
        return all;
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

    /** What is counted from a day on, until that of the next one. */
    record Since(LocalDate day, Set<Counted> units) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** The rules of the country as they are known at a day. */
    interface RulesAt {
        PersonRules.Rules at(LocalDate day);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
