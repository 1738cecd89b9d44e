package org.amparo.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds in a person's history why a figure counts her, or a service of hers, at a later day otherwise than at an earlier one. */
final class Cause {

    private final PersonHistory history;
    private final List<PersonHistory.Since> days;
    private final FigureAddress address;

    Cause(CountedHistory counted, FigureAddress address) {
        this.history = counted.history();
        this.days = counted.days();
        this.address = address;
    }

    /**
     * The cause of the last change that brought it about.
     *
     * @param service id of the service, or 0 where the unit is the person
     * @param until the later day
     */
    ChangeCause of(int year, long service, LocalDate until) {
        var key = new Counted.Key(address.figure().population(), year, service);
        boolean counts = false;
        LocalDate turned = null;
        for (var since : days) {
            boolean now = since.units().stream()
                    .filter(unit -> unit.key().equals(key))
                    .anyMatch(unit -> address.counts(Profile.read(key.population(), unit.profile())));
            if (now != counts && !since.day().isAfter(until)) {
                turned = since.day();
                counts = now;
            }
        }
        return on(Objects.requireNonNull(turned, "it never changed"));
    }

    private ChangeCause on(LocalDate day) {
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
        if (cases.stream().anyMatch(this::isDecided)) {
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

    /** Whether a case that was known has got another status, or another day of its identification. */
    private boolean isDecided(Version<CaseFacts> version) {
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
