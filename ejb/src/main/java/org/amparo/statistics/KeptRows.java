package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.reference.Today;
import org.hibernate.Session;

/**
 * What is counted of persons, kept from day to day (docs/decisions/0060). A row follows from the histories of its person's cases and services
 * alone: what is written when something changes is what would be built anew.
 */
@ApplicationScoped
class KeptRows {

    private static final int AT_ONCE = 500;

    /** Whom a person stands for where she was ever counted in several countries, and where not. */
    private static final String SHARED =
            "if((select count(distinct o.country) > 1 from counted_person o where o.person_id = p.person_id), p.person_id, null)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonHistories histories;

    @Inject
    private Today today;

    /**
     * Keeps others from changing what these persons are counted by, until the transaction ends: first of all, and in one order, so that
     * nobody waits for somebody who waits for her. Where cases change they are locked before: whoever decides on a case holds it first.
     */
    void lock(Set<Long> cases, Set<Long> persons) {
        inParts(cases, part -> em.unwrap(Session.class).doWork(connection -> lock(connection, "case_file", part)));
        inParts(persons, part -> em.unwrap(Session.class).doWork(connection -> lock(connection, "person", part)));
    }

    private static void lock(Connection connection, String table, Set<Long> ids) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select id from " + table + " where id in (" + places(ids.size()) + ") order by id for update")) {
            set(lock, ids);
            lock.executeQuery().close();
        }
    }

    /** The persons of whose records something stands under these revisions: whoever they belong to now, or ever did. */
    Set<Long> touchedBy(Set<Long> revisions) {
        if (revisions.isEmpty()) {
            return Set.of();
        }
        String under = " in (" + places(revisions.size()) + ")";
        String sql =
                """
                select distinct x.person_id from case_file_aud x where x.person_id is not null and x.id in (
                  select a.id from case_file_aud a where a.rev%1$s
                  union select s.case_id from service_provision_aud s where s.id in (
                    select t.id from service_provision_aud t where t.rev%1$s))"""
                        .formatted(under);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                int next = 1;
                for (int i = 0; i < 2; i++) {
                    for (long revision : revisions) {
                        query.setLong(next++, revision);
                    }
                }
                Set<Long> persons = new HashSet<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        persons.add(rows.getLong(1));
                    }
                }
                return persons;
            }
        });
    }

    /** Writes what is counted of these persons, who are locked, by their histories; once in a transaction. */
    void write(Set<Long> persons) {
        inParts(persons, part -> {
            var session = em.unwrap(Session.class);
            var seen = session.doReturningWork(connection -> seen(connection, part));
            var wanted = wanted(part, seen);
            session.doWork(connection -> {
                replace(connection, part, wanted, seen);
                share(connection, part, seen);
                count(connection, part);
            });
        });
    }

    /** Rows that are kept and should not be, and that should be and are not, in one picture of the data: nobody is kept waiting. */
    List<Difference> differences(Set<Long> persons) {
        List<Difference> found = new ArrayList<>();
        inParts(persons, part -> {
            var wanted = wanted(part, Seen.IN_SIGHT);
            em.unwrap(Session.class).doWork(connection -> {
                var kept = kept(connection, part, Seen.IN_SIGHT);
                kept.stream()
                        .filter(row -> !wanted.contains(row))
                        .forEach(row -> found.add(Difference.of(Difference.What.TOO_MUCH, row)));
                wanted.stream()
                        .filter(row -> !kept.contains(row))
                        .forEach(row -> found.add(Difference.of(Difference.What.MISSING, row)));
                found.addAll(wronglyShared(connection, part));
            });
        });
        return found;
    }

    /** Whether what the running transaction sees of these persons is what stands: each writing of what is counted of one has a number. */
    private static Seen seen(Connection connection, Set<Long> persons) throws SQLException {
        String written = "select id, counted from person where id in (" + places(persons.size()) + ") order by id";
        return numbers(connection, written + " for update", persons).equals(numbers(connection, written, persons))
                ? Seen.IN_SIGHT
                : Seen.AS_THEY_STAND;
    }

    private static List<Long> numbers(Connection connection, String sql, Set<Long> persons) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (var query = connection.prepareStatement(sql)) {
            set(query, persons);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                    numbers.add(rows.getLong(2));
                }
            }
        }
        return numbers;
    }

    private static void count(Connection connection, Set<Long> persons) throws SQLException {
        try (var update = connection.prepareStatement(
                "update person set counted = counted + 1 where id in (" + places(persons.size()) + ")")) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    /** The rows that follow from the histories of these persons. */
    Set<KeptRow> wanted(Set<Long> persons, Seen seen) {
        int lastYear = lastYear();
        Rulebook rules = rulebook();
        Set<KeptRow> wanted = new HashSet<>();
        histories.of(persons, seen).forEach(history -> wanted.addAll(KeptRow.of(history, rules, lastYear)));
        return wanted;
    }

    /** Why these units, by their persons, count at a later day otherwise than before. */
    List<FigureChanges.Changed> causes(Map<Long, List<Turned>> units, Cause cause) {
        int lastYear = lastYear();
        Rulebook rules = rulebook();
        return histories.of(units.keySet(), Seen.IN_SIGHT).stream()
                .flatMap(history -> cause.of(history, rules, lastYear, units.get(history.person())).stream())
                .toList();
    }

    private int lastYear() {
        return today.daysInRegion().latest().getYear() + 1;
    }

    private Rulebook rulebook() {
        return em.unwrap(Session.class).doReturningWork(Rulebook::read);
    }

    private static void replace(Connection connection, Set<Long> persons, Set<KeptRow> wanted, Seen seen)
            throws SQLException {
        var kept = kept(connection, persons, seen);
        var gone = kept.stream().filter(row -> !wanted.contains(row)).toList();
        var added = wanted.stream().filter(row -> !kept.contains(row)).toList();
        delete(connection, gone);
        insert(connection, added);
    }

    /** Who was ever counted in several countries is told apart in the region. */
    private static void share(Connection connection, Set<Long> persons, Seen seen) throws SQLException {
        // A statement that changes nothing would lock what it looks through.
        if (seen == Seen.IN_SIGHT && wronglyShared(connection, persons).isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("update counted_person p set p.shared = " + SHARED
                + " where p.person_id in (" + places(persons.size()) + ") and not p.shared <=> " + SHARED)) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    private static List<Difference> wronglyShared(Connection connection, Set<Long> persons) throws SQLException {
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

    private static Set<KeptRow> kept(Connection connection, Set<Long> persons, Seen seen) throws SQLException {
        Set<KeptRow> kept = new HashSet<>();
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
                rows.stream().filter(KeptRows::isOfPerson).toList(),
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

    private static void insert(Connection connection, List<KeptRow> rows) throws SQLException {
        each(
                connection,
                "insert into counted_person (person_id, country, year, population, known_from, known_until, case_id, profile)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().filter(KeptRows::isOfPerson).toList(),
                (statement, row) -> {
                    statement.setString(4, row.unit().population().name());
                    setKnown(statement, row);
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

    private interface Part {
        void of(Set<Long> persons);
    }

    private static void inParts(Set<Long> persons, Part each) {
        var sorted = persons.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            each.of(new HashSet<>(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE))));
        }
    }
}
