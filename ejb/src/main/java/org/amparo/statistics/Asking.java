package org.amparo.statistics;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the database what is counted at a moment: of the kept rows, or by the rules in SQL where those are not there. */
final class Asking {

    private final EntityManager em;
    private final KeptBuild build;
    private final Source source;
    private final LocalDate knownAt;

    /**
     * @param build of the kept rows; null where the rules in SQL are to count in any case
     * @param knownAt the day as known at which is counted; null for as the registers stand
     */
    Asking(EntityManager em, KeptBuild build, Source source, LocalDate knownAt) {
        this.em = em;
        this.build = build;
        this.source = source;
        this.knownAt = knownAt;
    }

    Source source() {
        return source;
    }

    LocalDate knownAt() {
        return knownAt;
    }

    boolean isKept() {
        return build != null && build.isReady();
    }

    /** The kept rows of a population. */
    KeptCounted kept(Population population, int year, List<String> countries) {
        return new KeptCounted(population, year, countries, knownAt);
    }

    /** The rows of a population, to be followed by a select from {@code counted}. */
    String with(Population population, int year, List<String> countries) {
        return isKept()
                ? kept(population, year, countries).with()
                : population.rows(source).with();
    }

    /** A query over the rows of a source, with the values of those parameters that it has. */
    Query query(String sql, Source read, int year, List<String> countries) {
        Map<String, Object> values = new HashMap<>(read.arguments());
        values.put("from", LocalDate.of(year, 1, 1));
        values.put("until", LocalDate.of(year, 12, 31));
        values.put("countries", countries);
        Query query = em.createNativeQuery(sql);
        values.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    /** The texts of a query with one column. */
    static List<String> texts(Query query) {
        List<String> texts = new ArrayList<>();
        for (Object text : query.getResultList()) {
            texts.add((String) text);
        }
        return texts;
    }

    /** The rows of a query with several columns. */
    static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }
}
