package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.security.DataCategory;

/** Counts what the registers of a moment hold: the report, and the cases behind a figure. */
@ApplicationScoped
class Counting {

    /** Persons of a range, by their ids, whose units are compared together. */
    private static final int RANGE = 20_000;

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

    private Asking asking() {
        return new Asking(em, build, source, knownAt);
    }

    /** What a figure counts of a year, unit by unit, of countries that can give it. */
    FigureUnits units(FigureAddress address, int year, List<String> covering) {
        return new FigureUnits(asking(), address, year, covering);
    }

    /** Whether the kept rows hold all that there is to count: then they are read, and else the same rules count anew. */
    boolean isKept() {
        return asking().isKept();
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
        return Asking.texts(em.createNativeQuery("select country from coalition_member order by position"));
    }

    /** The members and, after them, every other country that has a case. */
    List<String> reportingCountries() {
        return Asking.texts(em.createNativeQuery(
                """
                select x.country from (select country from coalition_member union select country from %s c) x
                left join coalition_member m on m.country = x.country
                order by m.position is null, m.position, x.country"""
                        .formatted(Source.CURRENT.cases())));
    }

    /** What the countries said about their figures of a year, by indicator and country. */
    List<AvailabilityView> availability(int year, List<String> countries) {
        Query query = asking().query(
                        """
                select version, country, indicator, status, footnote from %s s
                where year = year(:from) and country in (:countries) order by indicator, country"""
                                .formatted(source.statements()),
                        source,
                        year,
                        countries);
        return Asking.rows(query).stream()
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
        return new AnnualReport(year, knownAt, countries, blocks, coverage.statements(), standing(year, countries));
    }

    /** What these countries, who are without a number, have declared for it. */
    List<DeclaredView> declaredFor(FigureAddress address, int year, Set<String> without) {
        return without.isEmpty()
                ? List.of()
                : DeclaredBeside.of(address, without, standing(year, List.copyOf(without)));
    }

    private List<DeclaredView> standing(int year, List<String> countries) {
        return declared(year, countries).stream().filter(DeclaredView::stands).toList();
    }

    /** What countries have declared for a year, by country and figure, what stands before what was withdrawn. */
    List<DeclaredView> declared(int year, List<String> countries) {
        Query query = asking().query(
                        """
                select public_id, version, country, figure, number, source, document, cast(document_on as char), signed_by,
                  withdrawn_because from %s d where year = year(:from) and country in (:countries)
                order by country, figure, withdrawn_because is not null, id desc"""
                                .formatted(knownAt == null ? "declared_figure" : KnownSource.DECLARED),
                        source,
                        year,
                        countries);
        return Asking.rows(query).stream()
                .map(row -> DeclaredViewBuilder.builder()
                        .id((String) row[0])
                        .version(((Number) row[1]).intValue())
                        .year(year)
                        .country((String) row[2])
                        .figure((String) row[3])
                        .number(((Number) row[4]).longValue())
                        .source((String) row[5])
                        .document((String) row[6])
                        .documentOn(LocalDate.parse((String) row[7]))
                        .signedBy((String) row[8])
                        .withdrawnBecause((String) row[9])
                        .build())
                .toList();
    }

    /** The leaves of a country's report that are one of these states. */
    List<String> withoutNumber(int year, String country, Set<FigureState> states) {
        Coverage coverage = coverage(year, List.of(country));
        return FigureAddress.ofOneCountry().stream()
                .filter(address ->
                        states.contains(coverage.states(address, Map.of()).get(country)))
                .map(FigureAddress::path)
                .toList();
    }

    /** What a population gives of a year for these countries, to be folded into tables that the report does not have. */
    CountedYear counted(Population population, int year, List<String> countries) {
        Coverage coverage = coverage(year, countries);
        return new CountedYear(
                coverage, new Folding(cube(population, year, coverage), coverage), standing(year, countries));
    }

    Coverage coverage(int year, List<String> countries) {
        return new Coverage(countries, availability(year, countries));
    }

    /**
     * The units that a figure counts, by the same rows and conditions; a country that cannot give the figure adds none.
     *
     * @return empty where no country can give it
     */
    Optional<CountedUnits> behind(FigureAddress address, int year, List<String> countries) {
        List<String> covering = coverage(year, countries).covering(address);
        return covering.isEmpty()
                ? Optional.empty()
                : Optional.of(behind(
                        address, year, covering, asking().with(address.figure().population(), year, covering)));
    }

    /** Those of the same units that are some persons'; only where rows are kept. */
    CountedUnits behind(FigureAddress address, int year, List<String> covering, Collection<Long> persons) {
        return persons.isEmpty()
                ? CountedUnits.of(List.of())
                : behind(
                        address,
                        year,
                        covering,
                        asking().kept(address.figure().population(), year, covering)
                                .of(persons)
                                .with());
    }

    private CountedUnits behind(FigureAddress address, int year, List<String> covering, String with) {
        String cases =
                " straight_join %s c on c.person_id = u.person_id and c.country = u.country".formatted(source.cases());
        return CountedUnits.of(
                Asking.rows(list(address, with, "u.country, u.person_id, %s, c.id", cases, source, year, covering)));
    }

    /** The rules of inclusion that hold in a year, by country. */
    Map<String, List<String>> rulesOf(int year, List<String> countries) {
        String sql = "select country, rule from " + source.rules() + " r where country in (:countries)"
                + " and year(:from) between from_year and coalesce(until_year, 9999) order by country, rule";
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Asking.rows(asking().query(sql, source, year, countries))
                .forEach(row -> rules.computeIfAbsent((String) row[0], first -> new ArrayList<>())
                        .add((String) row[1]));
        return rules;
    }

    /** What a number of these countries is, or why there is none. */
    FigureState state(FigureAddress address, int year, List<String> countries, Long number) {
        return new FigureCoverage(coverage(year, countries).states(address, Map.of()), null, List.of()).state(number);
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
                coverage(year, countries).covering(address));
        return Asking.rows(list).stream().map(SeenUnit::of).toList();
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
        Query list = asking().query(
                        with + "select " + columns.formatted(service) + " from (select * from counted where "
                                + address.condition() + ") u" + joined,
                        read,
                        year,
                        covering);
        address.arguments().forEach(list::setParameter);
        return list;
    }

    /** Each unit of a population in a range of persons, with its person and the case that describes her, as text. */
    Set<List<String>> units(Population population, int year, List<String> countries, long range) {
        String sql = asking().with(population, year, countries) + "select " + unit(population)
                + " from counted where person_id div " + RANGE + " = " + range;
        Set<List<String>> units = new HashSet<>();
        Asking.rows(asking().query(sql, source, year, countries))
                .forEach(
                        row -> units.add(Arrays.stream(row).map(String::valueOf).toList()));
        return units;
    }

    /** What tells the units of each range of persons from others, by the range: how many they are and what they add up to. */
    Map<Long, List<String>> digests(Population population, int year, List<String> countries) {
        String of = "md5(concat_ws('|', %s))"
                .formatted(Stream.of(unit(population).split(", "))
                        .map("coalesce(%s, '-')"::formatted)
                        .collect(Collectors.joining(", ")));
        String sql = asking().with(population, year, countries) + "select person_id div " + RANGE
                + ", count(*), sum(cast(conv(substr(%1$s, 1, 15), 16, 10) as unsigned)), sum(cast(conv(substr(%1$s, 17, 15), 16, 10) as unsigned)) from counted group by 1"
                        .formatted(of);
        return Asking.rows(asking().query(sql, source, year, countries)).stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> Stream.of(row[1], row[2], row[3])
                        .map(String::valueOf)
                        .toList()));
    }

    private static String unit(Population population) {
        return "person_id, case_id, " + (population.ofPersons() ? "0" : "service_id") + ", " + columns(population);
    }

    private Cube tallied(Population population, int year, Coverage coverage) {
        var tally = new KeptTally(population, coverage.covering(List.of(population.indicator())));
        Asking.rows(asking().query(
                                asking().kept(population, year, coverage.countries())
                                        .tally(),
                                source,
                                year,
                                coverage.countries()))
                .forEach(tally::add);
        return tally.cube();
    }

    private Cube cube(Population population, int year, Coverage coverage) {
        if (isKept()) {
            return tallied(population, year, coverage);
        }
        String columns = columns(population);
        String with = population.rows(source).with();
        if (!population.ofPersons()) {
            String sql = with + "select " + columns + ", count(*) from counted group by " + columns;
            return new Cube(population, Asking.rows(asking().query(sql, source, year, coverage.countries())));
        }
        String sql = with
                + """
                select %1$s, count(*), sum(once) from (
                  select counted.*, %2$s and row_number() over (partition by person_id, %2$s) = 1 as once from counted
                ) regional group by %1$s"""
                        .formatted(columns, "(standing in (:standings) and country in (:covering))");
        Query query = asking().query(sql, source, year, coverage.countries())
                .setParameter("standings", CountedAs.counted())
                .setParameter("covering", coverage.covering(List.of(population.indicator())));
        return new Cube(population, Asking.rows(query));
    }

    private static String columns(Population population) {
        return String.join(
                ", ", population.dimensions().stream().map(Dimension::column).toList());
    }

    /** The day as known at which it counts; null for as the registers stand. */
    LocalDate knownAt() {
        return knownAt;
    }
}
