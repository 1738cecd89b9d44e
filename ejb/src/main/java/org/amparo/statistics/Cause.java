package org.amparo.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in the history of persons why a figure counts them, or services of theirs, at a later day otherwise than at an earlier one. */
final class Cause {

    private final FigureAddress address;
    private final int year;
    private final LocalDate until;

    /** @param until the later day */
    Cause(FigureAddress address, int year, LocalDate until) {
        this.address = address;
        this.year = year;
        this.until = until;
    }

    /**
     * The cause of the last change that brought it about, for each unit of the person in the country of the history.
     *
     * @param lastYear the last year for which a stay that goes on is counted
     */
    List<FigureChanges.Changed> of(PersonHistory history, Rulebook rules, int lastYear, List<Turned> units) {
        var hers = units.stream()
                .filter(unit -> unit.country().equals(history.country()))
                .toList();
        Map<Long, LocalDate> turned = new HashMap<>();
        Set<Long> counting = new HashSet<>();
        history.counted(rules, lastYear, (day, all) -> {
            if (day.isAfter(until)) {
                return;
            }
            var now = all.stream().filter(this::isCounted).map(Counted::service).collect(Collectors.toSet());
            for (var unit : hers) {
                if (now.contains(unit.service()) != counting.contains(unit.service())) {
                    turned.put(unit.service(), day);
                }
            }
            counting.clear();
            counting.addAll(now);
        });
        return hers.stream()
                .map(unit -> new FigureChanges.Changed(
                        on(history, Objects.requireNonNull(turned.get(unit.service()), "it never changed")),
                        unit.entered() ? 1 : 0,
                        unit.entered() ? 0 : 1))
                .toList();
    }

    private boolean isCounted(Counted unit) {
        return unit.year() == year
                && unit.population() == address.figure().population()
                && address.counts(Profile.read(unit.population(), unit.profile()));
    }

    private ChangeCause on(PersonHistory history, LocalDate day) {
        var cases = knownFrom(history.cases(), day);
        // Who was identified is said by cases alone.
        var services = address.figure().population() == Population.IDENTIFIED
                ? List.<Version<ServiceFacts>>of()
                : knownFrom(history.services(), day);
        var origins = Stream.concat(
                        cases.stream().map(Version::origin), services.stream().map(Version::origin))
                .toList();
        if (origins.contains(Version.Origin.IMPORTED)) {
            return ChangeCause.IMPORT;
        }
        if (cases.stream().anyMatch(version -> isDecided(history, version))) {
            return ChangeCause.STATUS_REVISED;
        }
        if (origins.contains(Version.Origin.ENTERED)) {
            return ChangeCause.ENTERED_LATE;
        }
        return origins.isEmpty() ? ChangeCause.RULE : ChangeCause.CORRECTION;
    }

    private static <T> List<Version<T>> knownFrom(Collection<Version<T>> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.knownFrom().equals(day))
                .toList();
    }

    /** Whether a case that was known has got another status. */
    private static boolean isDecided(PersonHistory history, Version<CaseFacts> version) {
        return version.fact() != null
                && history.cases().stream()
                        .filter(other -> other.id() == version.id()
                                && other.revision() < version.revision()
                                && other.knownFrom().isBefore(version.knownFrom())
                                && other.fact() != null)
                        .reduce((one, later) -> later.revision() > one.revision() ? later : one)
                        .filter(before ->
                                !before.fact().status().equals(version.fact().status()))
                        .isPresent();
    }
}
