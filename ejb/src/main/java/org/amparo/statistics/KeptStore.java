package org.amparo.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables in which kept rows stand. */
final class KeptStore {

    /** Whom a person stands for where she was ever counted in several countries, and where not. */
    private static final String SHARED =
            "if((select count(distinct o.country) > 1 from counted_person o where o.person_id = p.person_id), p.person_id, null)";

    private static final String BY_ID = " force index (primary)";

    private KeptStore() {}

    /**
     * How locked persons stand.
     *
     * @param seen whether what the running transaction sees of them is what stands
     * @param before all but those of whom nothing was written before: of these no row is kept
     */
    record Standing(Seen seen, Set<Long> before) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Locks rows of a table in the order of their ids, and no other one: of many ids in a small table the database would rather look through
     * an index, lock whatever it meets there, and have everybody wait who makes a new row.
     */
    static void lock(Connection connection, String table, Set<Long> ids) throws SQLException {
        try (var lock = connection.prepareStatement("select id from " + table + BY_ID + " where id in ("
                + places(ids.size()) + ") order by id for update")) {
            set(lock, ids);
            lock.executeQuery().close();
        }
    }

    /** Locks persons. Each writing of what is counted of one has a number: where another one is seen than stands, others have written since. */
    static Standing lock(Connection connection, Set<Long> persons) throws SQLException {
        String written =
                "select id, counted from person" + BY_ID + " where id in (" + places(persons.size()) + ") order by id";
        var numbers = numbers(connection, written + " for update", persons);
        Set<Long> before = new HashSet<>(persons);
        before.removeIf(person -> Integer.valueOf(0).equals(numbers.get(person)));
        return new Standing(
                numbers.equals(numbers(connection, written, persons)) ? Seen.IN_SIGHT : Seen.AS_THEY_STAND, before);
    }

    private static Map<Long, Integer> numbers(Connection connection, String sql, Set<Long> persons)
            throws SQLException {
        Map<Long, Integer> numbers = new HashMap<>();
        try (var query = connection.prepareStatement(sql)) {
            set(query, persons);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getLong(1), rows.getInt(2));
                }
            }
        }
        return numbers;
    }

    /** Replaces what is kept of locked persons, where it differs, by these rows. */
    static void replace(Connection connection, Set<Long> persons, Set<KeptRow> wanted, Standing standing)
            throws SQLException {
        var kept = kept(connection, standing.before(), standing.seen());
        delete(connection, kept.stream().filter(row -> !wanted.contains(row)).toList());
        insert(connection, wanted.stream().filter(row -> !kept.contains(row)).toList(), countries(wanted));
        share(connection, standing.before(), standing.seen());
        count(connection, persons);
    }

    /** Keeps rows of persons of whom none is kept. */
    static void insert(Connection connection, Set<KeptRow> wanted) throws SQLException {
        insert(connection, wanted, countries(wanted));
    }

    /** In which countries each person is or was counted. */
    private static Map<Long, Set<String>> countries(Set<KeptRow> wanted) {
        Map<Long, Set<String>> countries = new HashMap<>();
        wanted.stream().filter(KeptStore::isOfPerson).forEach(row -> countries
                .computeIfAbsent(row.person(), first -> new HashSet<>())
                .add(row.country()));
        return countries;
    }

    private static void count(Connection connection, Set<Long> persons) throws SQLException {
        try (var update = connection.prepareStatement(
                "update person" + BY_ID + " set counted = counted + 1 where id in (" + places(persons.size()) + ")")) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    /** Who was ever counted in several countries is told apart in the region: also by the rows that stay. */
    private static void share(Connection connection, Set<Long> persons, Seen seen) throws SQLException {
        // A statement that changes nothing would lock what it looks through.
        if (persons.isEmpty()
                || (seen == Seen.IN_SIGHT && wronglyShared(connection, persons).isEmpty())) {
            return;
        }
        try (var update = connection.prepareStatement("update counted_person p set p.shared = " + SHARED
                + " where p.person_id in (" + places(persons.size()) + ") and not p.shared <=> " + SHARED)) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    /** Rows of persons that stand for whom they should not. */
    static List<Difference> wronglyShared(Connection connection, Set<Long> persons) throws SQLException {
        List<Difference> found = new ArrayList<>();
        try (var query = connection.prepareStatement(
                "select p.person_id, p.country, p.year, p.population from counted_person p where p.person_id in ("
                        + places(persons.size()) + ") and not p.shared <=> " + SHARED)) {
            set(query, persons);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Difference(
                            Difference.What.SHARED,
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getInt(3),
                            Population.valueOf(rows.getString(4))));
                }
            }
        }
        return found;
    }

    /** What is kept of persons. */
    static Set<KeptRow> kept(Connection connection, Set<Long> persons, Seen seen) throws SQLException {
        Set<KeptRow> kept = new HashSet<>();
        if (persons.isEmpty()) {
            return kept;
        }
        String of = " where person_id in (" + places(persons.size()) + ")" + seen.clause();
        try (var query = connection.prepareStatement(
                "select person_id, country, year, population, 0, case_id, profile, known_from, known_until from counted_person"
                        + of)) {
            read(query, persons, kept);
        }
        try (var query = connection.prepareStatement(
                "select person_id, country, year, 'SERVICES_DELIVERED', service_id, case_id, profile, known_from, known_until"
                        + " from counted_service" + of)) {
            read(query, persons, kept);
        }
        return kept;
    }

    private static void read(PreparedStatement query, Set<Long> persons, Set<KeptRow> kept) throws SQLException {
        set(query, persons);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                kept.add(new KeptRow(
                        rows.getLong(1),
                        rows.getString(2),
                        new Counted(
                                Population.valueOf(rows.getString(4)),
                                rows.getInt(3),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7)),
                        rows.getObject(8, LocalDate.class),
                        rows.getObject(9, LocalDate.class)));
            }
        }
    }

    private static void delete(Connection connection, List<KeptRow> rows) throws SQLException {
        each(
                connection,
                "delete from counted_person where person_id = ? and country = ? and year = ? and population = ? and known_from = ?",
                rows.stream().filter(KeptStore::isOfPerson).toList(),
                (statement, row) -> {
                    statement.setString(4, row.unit().population().name());
                    statement.setObject(5, row.knownFrom());
                });
        each(
                connection,
                "delete from counted_service where person_id = ? and country = ? and year = ? and service_id = ? and known_from = ?",
                rows.stream().filter(row -> !isOfPerson(row)).toList(),
                (statement, row) -> {
                    statement.setLong(4, row.unit().service());
                    statement.setObject(5, row.knownFrom());
                });
    }

    private static void insert(Connection connection, Collection<KeptRow> rows, Map<Long, Set<String>> countries)
            throws SQLException {
        each(
                connection,
                "insert into counted_person (person_id, country, year, population, known_from, known_until, case_id, profile, shared)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().filter(KeptStore::isOfPerson).toList(),
                (statement, row) -> {
                    statement.setString(4, row.unit().population().name());
                    setKnown(statement, row);
                    statement.setObject(9, countries.get(row.person()).size() > 1 ? row.person() : null, Types.BIGINT);
                });
        each(
                connection,
                "insert into counted_service (person_id, country, year, service_id, known_from, known_until, case_id, profile)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().filter(row -> !isOfPerson(row)).toList(),
                (statement, row) -> {
                    statement.setLong(4, row.unit().service());
                    setKnown(statement, row);
                });
    }

    private static void setKnown(PreparedStatement statement, KeptRow row) throws SQLException {
        statement.setObject(5, row.knownFrom());
        statement.setObject(6, row.knownUntil());
        statement.setLong(7, row.unit().caseId());
        statement.setLong(8, row.unit().profile());
    }

    private static boolean isOfPerson(KeptRow row) {
        return row.unit().population().ofPersons();
    }

    private interface Setting {
        void set(PreparedStatement statement, KeptRow row) throws SQLException;
    }

    private static void each(Connection connection, String sql, List<KeptRow> rows, Setting further)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql, PreparedStatement.NO_GENERATED_KEYS)) {
            for (var row : rows) {
                statement.setLong(1, row.person());
                statement.setString(2, row.country());
                statement.setInt(3, row.unit().year());
                further.set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void set(PreparedStatement statement, Collection<Long> ids) throws SQLException {
        int next = 1;
        for (long id : ids) {
            statement.setLong(next++, id);
        }
    }
}
