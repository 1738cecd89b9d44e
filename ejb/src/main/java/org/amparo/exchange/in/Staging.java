package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.RegisteredCases;
import org.amparo.identification.RegisteredDecisions;
import org.amparo.security.Vault;
import org.amparo.security.WrappedKey;
import org.amparo.services.RegisteredServices;
import org.amparo.shared.RuleViolation;
import org.amparo.statistics.RegisteredAvailability;

/** Lays rows ready: each is born by its feature's factory, and stored with the names by which rows point to one another. */
@ApplicationScoped
class Staging {

    /** Rows that one statement deletes, so that no transaction grows with the file. */
    private static final int CHUNK = 10_000;

    private static final List<String> OF_LINES =
            List.of("staged_case", "staged_decision", "staged_service", "staged_availability", "staged_other");

    private static final List<String> OF_NAMES = List.of("staged_person", "staged_closed");

    @Inject
    private Sql sql;

    @Inject
    private AuditedTables tables;

    @Inject
    private RegisteredCases cases;

    @Inject
    private RegisteredDecisions decisions;

    @Inject
    private RegisteredServices services;

    @Inject
    private RegisteredAvailability availability;

    @Inject
    private Vault vault;

    private record Born<T>(T row, Object entity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private record Entry(int line, int position, Object entity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Lays cases ready, with their persons, keys and ledgers. What a factory refuses is noted. */
    void cases(ImportRun run, List<StagedCase> rows, Standpoint standpoint, List<RowProblem> refused) {
        List<Born<StagedCase>> born = new ArrayList<>();
        List<Entry> ledger = new ArrayList<>();
        List<Long> keys = keys(rows);
        for (int i = 0; i < rows.size(); i++) {
            StagedCase row = rows.get(i);
            try {
                CaseFile file = cases.drawUp(
                        row.stated(),
                        standpoint.owner(row.country()),
                        keys.get(i),
                        standpoint.registeredOn(row.knownOn()),
                        standpoint.today());
                if (row.standing() != null) {
                    int position = 0;
                    for (Object entry : decisions.begin(
                            file,
                            row.standing(),
                            row.decided(),
                            standpoint.body(row.country(), row.decided().from()),
                            standpoint.reference(),
                            standpoint.recordedBy())) {
                        ledger.add(new Entry(row.line(), position++, entry));
                    }
                }
                born.add(new Born<>(row, file));
            } catch (RuleViolation e) {
                refused.add(RowProblem.error(standpoint.casesFile(), row.line(), null, e.code(), e.arguments(), null));
            }
        }
        persons(run, born);
        AuditedTable table = cases.table();
        sql.batch(
                insert(
                        "staged_case",
                        "import_id, line, external_id, person_external, linked_external, content, content_before, known_on",
                        8,
                        table),
                born,
                (statement, item) -> {
                    StagedCase row = item.row();
                    statement.setLong(1, run.id());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.name());
                    statement.setString(4, row.person());
                    statement.setString(5, row.linked());
                    statement.setBytes(6, row.content().bytes());
                    statement.setBytes(7, row.content().bytesBefore());
                    statement.setObject(8, row.knownOn());
                    tables.bind(table, statement, 9, item.entity());
                });
        AuditedTable entries = decisions.table();
        sql.batch(insert("staged_decision", "import_id, line, position", 3, entries), ledger, (statement, entry) -> {
            statement.setLong(1, run.id());
            statement.setInt(2, entry.line());
            statement.setInt(3, entry.position());
            tables.bind(entries, statement, 4, entry.entity());
        });
    }

    private void persons(ImportRun run, List<Born<StagedCase>> born) {
        sql.batch(
                "insert ignore into staged_person (import_id, external_id, pseudonym) values (?, ?, uuid())",
                born.stream().map(item -> item.row().person()).distinct().toList(),
                (statement, name) -> {
                    statement.setLong(1, run.id());
                    statement.setString(2, name);
                });
    }

    /** One data key for each case; those of cases that are not written are destroyed with the staged rows. */
    private List<Long> keys(List<StagedCase> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String values = String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?)"));
        Object[] parameters = rows.stream()
                .flatMap(row -> {
                    WrappedKey key = vault.draw(row.country());
                    return List.<Object>of(key.country(), key.countryKeyVersion(), key.wrapped()).stream();
                })
                .toArray();
        return sql.rows(
                "insert into data_key (country, country_key_version, wrapped) values " + values + " returning id",
                row -> row.getLong(1),
                parameters);
    }

    /** Lays services and stays ready. What a factory refuses is noted. */
    void services(ImportRun run, List<StagedService> rows, Standpoint standpoint, List<RowProblem> refused) {
        List<Born<StagedService>> born = new ArrayList<>();
        for (StagedService row : rows) {
            try {
                born.add(new Born<>(
                        row,
                        services.drawUp(
                                row.stated(),
                                standpoint.owner(row.country()),
                                standpoint.registeredOn(row.knownOn()))));
            } catch (RuleViolation e) {
                refused.add(RowProblem.error(EventReader.FILE, row.line(), null, e.code(), e.arguments(), null));
            }
        }
        AuditedTable table = services.table();
        sql.batch(
                insert(
                        "staged_service",
                        "import_id, line, external_id, country, case_external, person_external, content, known_on",
                        8,
                        table),
                born,
                (statement, item) -> {
                    StagedService row = item.row();
                    statement.setLong(1, run.id());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.name());
                    statement.setString(4, row.country());
                    statement.setString(5, row.caseName());
                    statement.setString(6, row.person());
                    statement.setBytes(7, row.content().bytes());
                    statement.setObject(8, row.knownOn());
                    tables.bind(table, statement, 9, item.entity());
                });
    }

    /** Lays statements of availability ready. */
    void statements(ImportRun run, List<StagedStatement> rows) {
        AuditedTable table = availability.table();
        sql.batch(
                insert("staged_availability", "import_id, line, external_id, content", 4, table),
                rows,
                (statement, row) -> {
                    statement.setLong(1, run.id());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.name());
                    statement.setBytes(4, row.content().bytes());
                    tables.bind(table, statement, 5, availability.drawUp(row.country(), row.stated()));
                });
    }

    /** Notes the names of rows whose kinds are not kept yet. */
    void others(ImportRun run, List<StagedOther> rows) {
        sql.batch(
                """
                insert into staged_other (import_id, line, country, external_id, case_external, person_external)
                values (?, ?, ?, ?, ?, ?)""",
                rows,
                (statement, row) -> {
                    statement.setLong(1, run.id());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.country());
                    statement.setString(4, row.name());
                    statement.setString(5, row.caseName());
                    statement.setString(6, row.person());
                });
    }

    private static String insert(String staged, String names, int parameters, AuditedTable table) {
        List<String> columns = table.ownColumns();
        return "insert into " + staged + " (" + names + ", " + String.join(", ", columns) + ") values ("
                + Collections.nCopies(parameters + columns.size(), "?").stream().collect(Collectors.joining(", "))
                + ")";
    }

    /**
     * Lets the database look at what lies ready: just after a large file it would still take the tables for empty ones and plan
     * for that. A step of its own, for the statement commits.
     */
    void analyzeTables() {
        sql.rows(
                "analyze table " + String.join(", ", OF_NAMES) + ", " + String.join(", ", OF_LINES),
                row -> row.getString("Msg_text"));
    }

    /** Imports of which rows still lie ready. */
    List<Long> leftBehind() {
        return sql.rows(
                Stream.concat(OF_LINES.stream(), OF_NAMES.stream())
                        .map(table -> "select import_id from " + table)
                        .collect(Collectors.joining(" union ")),
                row -> row.getLong(1));
    }

    /**
     * Destroys the keys of cases that were not written, and then forgets staged rows, some at a time.
     *
     * @return whether there may be more of them
     */
    boolean forgetSome(long run) {
        // Looked up first and deleted by their ids: a delete that joined the cases would lock them against those who
        // work.
        List<Long> unused = sql.rows(
                """
                select s.data_key_id from (
                  select data_key_id, number from staged_case where import_id = ? order by line limit %d) s
                left join case_file c on c.number = s.number and c.data_key_id = s.data_key_id
                where c.id is null"""
                        .formatted(CHUNK),
                row -> row.getLong(1),
                run);
        sql.batch("delete from data_key where id = ?", unused, (statement, key) -> statement.setLong(1, key));
        int gone = 0;
        for (String table : OF_LINES) {
            gone = Math.max(
                    gone, sql.run("delete from " + table + " where import_id = ? order by line limit " + CHUNK, run));
        }
        for (String table : OF_NAMES) {
            gone = Math.max(gone, sql.run("delete from " + table + " where import_id = ? limit " + CHUNK, run));
        }
        return gone == CHUNK;
    }
}
