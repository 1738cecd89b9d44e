package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.security.DataCategory;

/** Asks the database: the report, and the cases behind a figure. The only user of native SQL. */
@ApplicationScoped
class Counting {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeptBuild build;

    private final Source source;
    private final LocalDate knownAt;

    Counting() {
        this(null, null, Source.CURRENT, null);
    }

    private Counting(EntityManager em, KeptBuild build, Source source, LocalDate knownAt) {
        this.em = em;
        this.build = build;
        this.source = source;
        this.knownAt = knownAt;
    }

    /** Over the registers as they stand now, counted from their own tables. */
    static Counting current(EntityManager em) {
        return new Counting(em, null, Source.CURRENT, null);
    }

    /** The same over the registers of these countries as they were known at the end of a day; as they stand now for null. */
    Counting known(LocalDate day, List<String> countries) {
        return day == null ? this : new Counting(em, build, KnownSource.at(day, countries), day);
    }

    /** The members of the coalition, in the order of its report. */
    List<String> members() {
        return texts(em.createNativeQuery("select country from coalition_member order by position"));
    }

    /** The members and, after them, every other country that has a case. */
    List<String> reportingCountries() {
        return texts(em.createNativeQuery(
                """
                select x.country from (select country from coalition_member union select country from %s c) x
                left join coalition_member m on m.country = x.country
                order by m.position is null, m.position, x.country"""
                        .formatted(Source.CURRENT.cases())));
    }

    /** What the countries said about their figures of a year, by indicator and country. */
    List<AvailabilityView> availability(int year, List<String> countries) {
        Query query = query(
                """
                select version, country, indicator, status, footnote from %s s
                where year = year(:from) and country in (:countries) order by indicator, country"""
                        .formatted(source.statements()),
                source,
                year,
                countries);
        return rows(query).stream()
                .map(row -> new AvailabilityView(
                        ((Number) row[0]).intValue(),
                        year,
                        (String) row[1],
                        (String) row[2],
                        AvailabilityStatus.valueOf((String) row[3]),
                        (String) row[4]))
                .toList();
    }

    /** The report of a year for these countries. */
    AnnualReport report(int year, List<String> countries) {
        Coverage coverage = coverage(year, countries);
        Map<Population, Cube> cubes = new EnumMap<>(Population.class);
        for (Population population : Population.values()) {
            cubes.put(population, cube(population, year, coverage));
        }
        Map<String, Map<String, Object>> blocks = new ReportWriter(cubes, coverage).blocks();
        return new AnnualReport(year, knownAt, countries, blocks, coverage.statements());
    }

    private Coverage coverage(int year, List<String> countries) {
        return new Coverage(countries, availability(year, countries));
    }

    /**
     * The units that a figure counts, by the same rows and conditions; a country that cannot give the figure adds none.
     *
     * @return empty where no country can give it
     */
    Optional<CountedUnits> behind(FigureAddress address, int year, List<String> countries) {
        List<String> covering = coverage(year, countries).covering(address.indicators());
        if (covering.isEmpty()) {
            return Optional.empty();
        }
        var population = address.figure().population();
        String cases =
                " straight_join %s c on c.person_id = u.person_id and c.country = u.country".formatted(source.cases());
        return Optional.of(CountedUnits.of(rows(list(
                address,
                isKept()
                        ? KeptCounted.with(population)
                        : population.rows(source).with(),
                "u.country, u.person_id, %s, c.id",
                cases,
                source,
                year,
                covering))));
    }

    /**
     * What the same rules and the same condition count in what a reader sees by itself, as if nothing else were recorded.
     *
     * @param open the categories that are open to her, by the ids of the cases that she may see
     */
    List<SeenUnit> seen(FigureAddress address, int year, List<String> countries, Map<Long, Set<DataCategory>> open) {
        Source seen = SeenSource.of(source, open);
        CountedRows rows = address.figure().population().rows(seen);
        Query list = list(
                address,
                rows.with() + rows.told(),
                "u.case_id, %s, cases, " + columns(address.figure().population()),
                " join told using (country, person_id) order by u.case_id, 2",
                seen,
                year,
                coverage(year, countries).covering(address.indicators()));
        return rows(list).stream().map(SeenUnit::of).toList();
    }

    /** Rows of the units that a figure counts; where the unit is the person, the service is 0. */
    private Query list(
            FigureAddress address,
            String with,
            String columns,
            String joined,
            Source read,
            int year,
            List<String> covering) {
        String service = address.figure().population().ofPersons() ? "0" : "service_id";
        Query list = query(
                with + "select " + columns.formatted(service) + " from (select * from counted where "
                        + address.condition() + ") u" + joined,
                read,
                year,
                covering);
        address.arguments().forEach(list::setParameter);
        return list;
    }

    /** Each unit of a population with its person and the case that describes her, as text. */
    Set<List<String>> units(Population population, int year, List<String> countries) {
        String service = population.ofPersons() ? "0" : "service_id";
        String with = isKept()
                ? KeptCounted.with(population)
                : population.rows(source).with();
        Set<List<String>> units = new HashSet<>();
        rows(query(
                        with + "select person_id, case_id, " + service + ", " + columns(population) + " from counted",
                        source,
                        year,
                        countries))
                .forEach(
                        row -> units.add(Arrays.stream(row).map(String::valueOf).toList()));
        return units;
    }

    /** Whether the kept rows hold all that there is to count: then they are read, and else the same rules count anew. */
    private boolean isKept() {
        return build != null && build.isReady();
    }

    private Cube kept(Population population, int year, Coverage coverage) {
        var tally = new KeptTally(population, coverage.covering(List.of(population.indicator())));
        rows(query(KeptCounted.tally(population), source, year, coverage.countries()))
                .forEach(tally::add);
        return tally.cube();
    }

    private Cube cube(Population population, int year, Coverage coverage) {
        if (isKept()) {
            return kept(population, year, coverage);
        }
        String columns = columns(population);
        String with = population.rows(source).with();
        if (!population.ofPersons()) {
            String sql = with + "select " + columns + ", count(*) from counted group by " + columns;
            return new Cube(population, rows(query(sql, source, year, coverage.countries())));
        }
        String sql = with
                + """
                select %1$s, count(*), sum(once) from (
                  select counted.*, %2$s and row_number() over (partition by person_id, %2$s) = 1 as once from counted
                ) regional group by %1$s"""
                        .formatted(columns, "(standing in (:standings) and country in (:covering))");
        Query query = query(sql, source, year, coverage.countries())
                .setParameter("standings", CountedAs.counted())
                .setParameter("covering", coverage.covering(List.of(population.indicator())));
        return new Cube(population, rows(query));
    }

    private static String columns(Population population) {
        return String.join(
                ", ", population.dimensions().stream().map(Dimension::column).toList());
    }

    private Query query(String sql, Source read, int year, List<String> countries) {
        Map<String, Object> values = new HashMap<>(read.arguments());
        values.put("from", LocalDate.of(year, 1, 1));
        values.put("until", LocalDate.of(year, 12, 31));
        values.put("countries", countries);
        values.put("day", knownAt == null ? KeptRow.OPEN.minusDays(1) : knownAt);
        Query query = em.createNativeQuery(sql);
        values.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static List<String> texts(Query query) {
        List<String> texts = new ArrayList<>();
        for (Object text : query.getResultList()) {
            texts.add((String) text);
        }
        return texts;
    }

    private static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }
}
