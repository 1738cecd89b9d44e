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
import java.util.HashMap;
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

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonHistories histories;

    @Inject
    private Today today;

    /**
     * Keeps others from changing what these persons are counted by, until the transaction ends: first of all, and in one order, so that
     * nobody waits for somebody who waits for her.
     *
     * @return those that others have changed since the transaction began to read: what it reads of them has to be read with locks, which of
     *     all others would keep records of more persons from being entered meanwhile
     */
    Set<Long> lock(Set<Long> persons) {
        Set<Long> changed = new HashSet<>();
        inParts(persons, part -> em.unwrap(Session.class).doWork(connection -> {
            String versions = "select id, counted from person where id in (" + places(part.size()) + ")";
            var now = versions(connection, versions + " order by id for update", part);
            var read = versions(connection, versions, part);
            now.forEach((person, version) -> {
                if (!version.equals(read.get(person))) {
                    changed.add(person);
                }
            });
        }));
        return changed;
    }

    private static Map<Long, Integer> versions(Connection connection, String sql, Set<Long> persons)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            set(query, persons);
            Map<Long, Integer> versions = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getLong(1), rows.getInt(2));
                }
            }
            return versions;
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

    /**
     * Writes what is counted of these persons, by their histories as they are in the running transaction, which has locked them.
     *
     * @param changed those of them that {@link #lock} has named
     */
    void write(Set<Long> persons, Set<Long> changed) {
        Set<Long> asRead = new HashSet<>(persons);
        asRead.removeAll(changed);
        inParts(asRead, part -> replace(part, histories.of(part), ""));
        Set<Long> anew = new HashSet<>(persons);
        anew.retainAll(changed);
        inParts(anew, part -> replace(part, histories.locked(part), " lock in share mode"));
    }

    private void replace(Set<Long> persons, List<PersonHistory> found, String locking) {
        var wanted = rows(counted(found));
        em.unwrap(Session.class).doWork(connection -> {
            var kept = kept(connection, persons, locking);
            delete(
                    connection,
                    kept.stream().filter(row -> !wanted.contains(row)).toList());
            insert(
                    connection,
                    wanted.stream().filter(row -> !kept.contains(row)).toList());
            share(connection, persons);
            version(connection, persons);
        });
    }

    /** Tells whoever reads them already that these persons have changed. */
    private static void version(Connection connection, Set<Long> persons) throws SQLException {
        try (var update = connection.prepareStatement(
                "update person set counted = counted + 1 where id in (" + places(persons.size()) + ")")) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    /** Rows that are kept and should not be, and that should be and are not. */
    List<Difference> differences(Set<Long> persons) {
        List<Difference> found = new ArrayList<>();
        inParts(persons, part -> {
            var wanted = rows(counted(part));
            var kept = em.unwrap(Session.class).doReturningWork(connection -> kept(connection, part, ""));
            kept.stream().filter(row -> !wanted.contains(row)).forEach(row -> found.add(new Difference(row, true)));
            wanted.stream().filter(row -> !kept.contains(row)).forEach(row -> found.add(new Difference(row, false)));
        });
        return found;
    }

    /** What is counted of these persons from day to day, by their histories as the running transaction reads them. */
    List<CountedHistory> counted(Set<Long> persons) {
        return counted(histories.of(persons));
    }

    private List<CountedHistory> counted(List<PersonHistory> found) {
        int lastYear = today.daysInRegion().latest().getYear() + 1;
        Rulebook rules = em.unwrap(Session.class).doReturningWork(Rulebook::read);
        return found.stream()
                .map(history -> new CountedHistory(
                        history,
                        history.counted(
                                day -> rules.of(history.country(), day), rules.daysOf(history.country()), lastYear)))
                .toList();
    }

    private static Set<KeptRow> rows(List<CountedHistory> counted) {
        Set<KeptRow> rows = new HashSet<>();
        counted.forEach(one -> rows.addAll(KeptRow.of(one.history(), one.days())));
        return rows;
    }

    /** Who was ever counted in several countries is told apart in the region. */
    private static void share(Connection connection, Set<Long> persons) throws SQLException {
        String several = "(select count(distinct country) > 1 from counted_person o where o.person_id = p.person_id)";
        try (var update = connection.prepareStatement("update counted_person p set p.shared = if(" + several
                + ", p.person_id, null) where p.person_id in (" + places(persons.size())
                + ") and (p.shared is not null) <> " + several)) {
            set(update, persons);
            update.executeUpdate();
        }
    }

    private static Set<KeptRow> kept(Connection connection, Set<Long> persons, String locking) throws SQLException {
        Set<KeptRow> kept = new HashSet<>();
        String of = " where person_id in (" + places(persons.size()) + ")" + locking;
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

    /** A row that is kept and does not follow from the histories, or follows from them and is not kept. */
    record Difference(KeptRow row, boolean kept) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
