package org.amparo.statistics;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the database: cubes, distinct persons, the list behind a figure. The only user of native SQL. */
final class Counting {

    private final EntityManager em;
    private final Source source;

    Counting(EntityManager em, Source source) {
        this.em = em;
        this.source = source;
    }

    /** The members of the coalition, in the order of its report. */
    List<String> members() {
        return texts(em.createNativeQuery("select country from coalition_member order by position"));
    }

    /** The members and, after them, every other country that has a case. */
    List<String> reportingCountries() {
        return texts(
                em.createNativeQuery(
                        """
                select x.country from (select country from coalition_member union select country from case_file) x
                left join coalition_member m on m.country = x.country
                order by m.position is null, m.position, x.country"""));
    }

    /** What the countries said about their figures of a year, by indicator and country. */
    List<AvailabilityView> availability(int year, List<String> countries) {
        Query query = em.createNativeQuery(
                """
                select id, version, country, indicator, status, footnote from availability
                where year = :year and country in (:countries) order by indicator, country""");
        return rows(query.setParameter("year", year).setParameter("countries", countries)).stream()
                .map(row -> new AvailabilityView(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        year,
                        (String) row[2],
                        (String) row[3],
                        AvailabilityStatus.valueOf((String) row[4]),
                        (String) row[5]))
                .toList();
    }

    /** The report of a year for these countries. */
    AnnualReport report(int year, List<String> countries) {
        Coverage coverage = new Coverage(countries, availability(year, countries));
        Map<Population, Cube> cubes = new EnumMap<>(Population.class);
        Map<Population, Long> distinct = new EnumMap<>(Population.class);
        for (Population population : Population.values()) {
            List<String> covered = coverage.covering(List.of(population.indicator()));
            cubes.put(population, cube(population, year, coverage.countries()));
            distinct.put(population, covered.isEmpty() ? null : distinctPersons(population, year, covered));
        }
        Map<String, Object> blocks = new ReportWriter(cubes, distinct, coverage).blocks();
        return new AnnualReport(year, coverage.countries(), blocks, coverage.statements());
    }

    private Cube cube(Population population, int year, List<String> countries) {
        String columns = String.join(
                ", ", population.dimensions().stream().map(Dimension::column).toList());
        String sql = new PersonRows(population, source).with() + "select " + columns
                + ", count(*) from persons group by " + columns;
        return new Cube(population, rows(query(sql, year, countries)));
    }

    private long distinctPersons(Population population, int year, List<String> countries) {
        String sql = new PersonRows(population, source).with()
                + "select count(distinct person_id) from persons where standing in (:standings)";
        Query query = query(sql, year, countries).setParameter("standings", Standing.counted());
        return ((Number) query.getSingleResult()).longValue();
    }

    private Query query(String sql, int year, List<String> countries) {
        return em.createNativeQuery(sql)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("until", LocalDate.of(year, 12, 31))
                .setParameter("countries", countries);
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
