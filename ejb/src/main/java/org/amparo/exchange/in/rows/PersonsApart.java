package org.amparo.exchange.in.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.exchange.in.ImportRun;
import org.amparo.exchange.in.Sql;
import org.amparo.exchange.in.Traits;

/**
 * Persons whom a source names alike and who cannot be one: each gets a part of the name. Names are gone through some at a time, and what
 * a database can say of all of them at once it says: which contradict themselves, or have been parted before.
 */
@ApplicationScoped
class PersonsApart {

    /** Names that are looked at together. */
    private static final int AT_ONCE = 2000;

    private static final String BETWEEN = " > :after and %1$s.%2$s <= :upto";

    @Inject
    private Sql sql;

    /** A new case that a file states, or a known one. */
    private record Stated(String name, int line, String country, boolean fresh, Long known, Traits traits) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** A case of a person whom the source knows by that name, in that country alone or in all. */
    private record Kept(String name, String country, long person, long file, Traits traits) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** A person as she is to lie ready. */
    private record Part(String name, PersonsOfOneName.Person person) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Tells the persons of new cases apart.
     *
     * @return lines of new cases that contradict what the same file says of a person of the same name
     */
    List<Integer> tell(ImportRun run) {
        List<Integer> contradicting = new ArrayList<>();
        Map<String, Object> names = new HashMap<>(run.names());
        String countries = countries(names);
        names.put("after", "");
        for (String upto = end(names); upto != null; upto = end(names)) {
            names.put("upto", upto);
            Set<String> apart = suspicious(names, countries);
            if (!apart.isEmpty()) {
                part(run, names, countries, apart, contradicting);
            }
            names.put("after", upto);
        }
        return contradicting;
    }

    /** For which countries the source knows a person of their own, as a list of SQL; all countries, which is empty, among them. */
    private String countries(Map<String, Object> names) {
        return sql
                .rows(
                        "select distinct country from import_key where source = :source and kind = 'PERSON'",
                        row -> "'" + row.getString(1) + "'",
                        names)
                .stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), known -> known.isEmpty() ? "''" : known));
    }

    private String end(Map<String, Object> names) {
        return sql.rows(
                        "select max(x.name) from (select external_id as name from staged_person"
                                + " where import_id = :run and external_id > :after order by external_id limit "
                                + AT_ONCE + ") x",
                        row -> row.getString(1),
                        names)
                .get(0);
    }

    private static String staged() {
        return " from staged_case s force index (staged_case_person) where s.import_id = :run"
                + " and s.action in ('NEW', 'SAME', 'CHANGED') and s.person_external"
                + BETWEEN.formatted("s", "person_external");
    }

    private static String kept(String countries) {
        return " from staged_person p straight_join import_key k on k.source = :source and k.kind = 'PERSON'"
                + " and k.country in (" + countries + ") and k.external_id = p.external_id"
                + " straight_join case_file f on f.person_id = k.record_id and not f.withdrawn"
                + " where p.import_id = :run and p.external_id" + BETWEEN.formatted("p", "external_id");
    }

    private Set<String> suspicious(Map<String, Object> names, String countries) {
        return new HashSet<>(sql.rows(
                "select x.name from (select s.person_external as name, s.action = 'NEW' as fresh, '' as slot, "
                        + Traits.columns("s") + staged()
                        + " union all select p.external_id, 0, k.country, " + Traits.columns("f") + kept(countries)
                        + ") x group by x.name having max(x.fresh) = 1 and (min(x.sex) <> max(x.sex)"
                        + " or max(x.earliest) > min(x.latest) or max(x.slot) > '')",
                row -> row.getString(1),
                names));
    }

    private void part(
            ImportRun run,
            Map<String, Object> names,
            String countries,
            Set<String> apart,
            List<Integer> contradicting) {
        Map<String, List<Stated>> stated = sql
                .rows(
                        "select s.person_external, s.line, s.country, s.action, s.record_id, " + Traits.columns("s")
                                + staged() + " order by s.action = 'NEW', s.line",
                        row -> new Stated(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4).equals("NEW"),
                                row.getObject(5, Long.class),
                                Traits.read(row)),
                        names)
                .stream()
                .filter(row -> apart.contains(row.name()))
                .collect(Collectors.groupingBy(Stated::name));
        Map<String, List<Kept>> kept = sql
                .rows(
                        "select p.external_id, k.country, k.record_id, f.id, " + Traits.columns("f") + kept(countries)
                                + " order by k.id, f.id",
                        row -> new Kept(
                                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), Traits.read(row)),
                        names)
                .stream()
                .filter(row -> apart.contains(row.name()))
                .collect(Collectors.groupingBy(Kept::name));
        List<Part> parts = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        Set<String> needless = new HashSet<>();
        stated.forEach((name, rows) -> {
            contradicting.addAll(contradicting(rows));
            var persons = new PersonsOfOneName();
            Map<Long, Traits> restated = new HashMap<>();
            rows.stream().filter(row -> row.known() != null).forEach(row -> restated.put(row.known(), row.traits()));
            kept.getOrDefault(name, List.of())
                    .forEach(one ->
                            persons.keep(one.country(), one.person(), restated.getOrDefault(one.file(), one.traits())));
            rows.stream()
                    .filter(Stated::fresh)
                    .forEach(row -> numbers.put(row.line(), persons.numberOf(row.country(), row.traits())));
            persons.beside().forEach(person -> parts.add(new Part(name, person)));
            if (!persons.hasFirst()) {
                needless.add(name);
            }
        });
        lay(run, parts, numbers, needless);
    }

    /** Known rows are gone through first, so that it is told of what is new. */
    private static List<Integer> contradicting(List<Stated> rows) {
        var inTheFile = new PersonsOfOneName();
        List<Integer> lines = new ArrayList<>();
        for (Stated row : rows) {
            if (row.fresh() && inTheFile.anyContradicts(row.traits())) {
                lines.add(row.line());
            }
            inTheFile.numberOf(row.country(), row.traits());
        }
        return lines;
    }

    private void lay(ImportRun run, List<Part> parts, Map<Integer, Integer> numbers, Set<String> needless) {
        sql.batch(
                "insert into staged_person (import_id, external_id, part, country, pseudonym, record_id)"
                        + " values (?, ?, ?, ?, uuid(), ?)",
                parts,
                (statement, part) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, part.name());
                    statement.setInt(3, part.person().number());
                    statement.setString(4, part.person().country());
                    statement.setObject(5, part.person().id());
                });
        sql.batch(
                "update staged_case set person_part = ? where import_id = ? and line = ?",
                numbers.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .toList(),
                (statement, entry) -> {
                    statement.setInt(1, entry.getValue());
                    statement.setLong(2, run.id());
                    statement.setInt(3, entry.getKey());
                });
        sql.batch(
                "delete from staged_person where import_id = ? and external_id = ? and part = 0",
                needless,
                (statement, name) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, name);
                });
    }
}
