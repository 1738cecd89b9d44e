package org.amparo.statistics;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one figure counts of a year at a moment, unit by unit, of countries that can give it; of none it counts nothing. */
final class FigureUnits {

    /** Where it may be told how many came with imports that were taken back: nothing else of such persons is. */
    private static final Set<Figure> OF_ALL_IDENTIFIED =
            EnumSet.of(Figure.IDENTIFIED_TOTAL, Figure.IDENTIFIED_BY_COUNTRY);

    private final Asking asking;
    private final FigureAddress address;
    private final Population population;
    private final int year;
    private final List<String> covering;

    FigureUnits(Asking asking, FigureAddress address, int year, List<String> covering) {
        this.asking = asking;
        this.address = address;
        this.population = address.figure().population();
        this.year = year;
        this.covering = covering;
    }

    /** How many have the figure's properties, by what they stand as: also those that it does not count. */
    Map<String, Long> standings() {
        return covering.isEmpty() ? Map.of() : standings(asking.with(population, year, covering), asking.source());
    }

    /** How many it counts. */
    long number() {
        return sum(standings());
    }

    /** How many persons it would count more if no import had been taken back; of services nobody can say it. */
    long withdrawn() {
        return withdrawn(Source.WITHDRAWN);
    }

    /** How many it would count more if no import had been taken back after the day as known at which it counts. */
    long takenBackSince() {
        return withdrawn(KnownSource.takenBackAfter(asking.knownAt(), covering));
    }

    private long withdrawn(Source withdrawn) {
        return !OF_ALL_IDENTIFIED.contains(address.figure()) || covering.isEmpty()
                ? 0
                : sum(standings(population.rows(withdrawn).with(), withdrawn));
    }

    private long sum(Map<String, Long> standing) {
        return address.standings().stream()
                .mapToLong(as -> standing.getOrDefault(as, 0L))
                .sum();
    }

    private Map<String, Long> standings(String with, Source read) {
        var query = asking.query(
                with + "select standing, count(*) from counted where " + address.conditionButStanding()
                        + " group by standing",
                read,
                year,
                covering);
        address.argumentsButStanding().forEach(query::setParameter);
        Map<String, Long> standing = new HashMap<>();
        Asking.rows(query).forEach(row -> standing.put((String) row[0], ((Number) row[1]).longValue()));
        return standing;
    }

    /** Those that it counts and that the other one, of an earlier day, does not, or the other way round. */
    List<Turned> turnedSince(FigureUnits before) {
        if (covering.isEmpty()) {
            return List.of();
        }
        String service = population.ofPersons() ? "0" : "service_id";
        String units = "select person_id, country, %s as service, %d as turn from %s where " + address.condition();
        var query = asking.query(
                "with later as (" + kept().rows() + "), earlier as ("
                        + before.kept().rows()
                        + ") select person_id, country, service, sum(turn) from ("
                        + units.formatted(service, 1, "later") + " union all "
                        + units.formatted(service, -1, "earlier")
                        + ") units group by person_id, country, service having sum(turn) <> 0",
                asking.source(),
                year,
                covering);
        address.arguments().forEach(query::setParameter);
        return Asking.rows(query).stream().map(Turned::of).toList();
    }

    private KeptCounted kept() {
        return asking.kept(population, year, covering);
    }

    /** How many were brought, with their case or as a service, by an import only after the day as known at which it counts. */
    long reachedBack() {
        if (covering.isEmpty()) {
            return 0;
        }
        Query query = asking.query(
                kept().with()
                        + """
                select count(*) from (select * from counted where %2$s) u join %1$s on e.country = u.country where exists (
                  select 1 from %3$s_aud a join revision r on r.id = a.rev join import_run i on i.revision_id = a.rev
                  where a.id = u.%4$s and a.revtype = 0 and r.recorded_at >= e.until)"""
                                .formatted(
                                        KnownSource.ENDS,
                                        address.condition(),
                                        population.ofPersons() ? "case_file" : "service_provision",
                                        population.ofPersons() ? "case_id" : "service_id"),
                asking.source(),
                year,
                covering);
        address.arguments().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The last day that it takes into account: that as known at which it counts, or the last of all days. */
    LocalDate lastDay() {
        return asking.knownAt() == null ? KeptRow.OPEN.minusDays(1) : asking.knownAt();
    }
}
