package org.amparo.it.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes again, by bare JDBC and in one transaction, the rows that one saved case consists of: the floor under any framework.
 */
final class RowCopies {

    /** Tables with the condition that finds the rows of the case, in the order of their foreign keys. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("revision", "id = (select min(rev) from case_file_aud where id = ?)");
        TABLES.put("data_key", "id = (select data_key_id from case_file where id = ?)");
        TABLES.put("person", "id = (select person_id from case_file where id = ?)");
        TABLES.put("case_file", "id = ?");
        TABLES.put("case_file_aud", "id = ?");
        TABLES.put("status_decision", "case_id = ? order by id");
        TABLES.put("status_decision_aud", "case_id = ? order by id");
        TABLES.put("service_provision", "case_id = ? order by id");
        TABLES.put("service_provision_aud", "case_id = ? order by id");
        TABLES.put("access_log", "id = (select min(log_id) from access_log_case where case_id = ?)");
        TABLES.put("access_log_case", "case_id = ? order by log_id limit 1");
    }

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();

    private record Table(String name, List<String> columns, List<Map<String, Object>> rows, String insert) {}

    RowCopies(Connection connection, long caseId) throws SQLException {
        this.connection = connection;
        for (var entry : TABLES.entrySet()) {
            tables.add(read(entry.getKey(), entry.getValue(), caseId));
        }
    }

    private Table read(String name, String condition, long caseId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from " + name + " where " + condition)) {
            query.setLong(1, caseId);
            try (ResultSet result = query.executeQuery()) {
                var meta = result.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    columns.add(meta.getColumnName(i));
                }
                if (drawsId(name)) {
                    columns.remove("id");
                }
                List<Map<String, Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (String column : columns) {
                        row.put(column, result.getObject(column));
                    }
                    rows.add(row);
                }
                String marks = "?,".repeat(columns.size());
                return new Table(
                        name,
                        columns,
                        rows,
                        "insert into " + name + " (" + String.join(",", columns) + ") values ("
                                + marks.substring(0, marks.length() - 1) + ")");
            }
        }
    }

    private static boolean drawsId(String table) {
        return !table.endsWith("_aud") && !table.equals("access_log_case");
    }

    /** How many rows one copy writes. */
    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Writes the rows once more and commits. */
    void write() throws SQLException {
        Map<String, Long> drawn = new LinkedHashMap<>();
        List<Long> baseIds = new ArrayList<>();
        for (Table table : tables) {
            boolean audit = !drawsId(table.name());
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement insert = connection.prepareStatement(
                    table.insert(), audit ? Statement.NO_GENERATED_KEYS : Statement.RETURN_GENERATED_KEYS)) {
                int row = 0;
                for (var values : table.rows()) {
                    bind(insert, table, values, drawn, audit ? baseIds.get(row) : null);
                    insert.executeUpdate();
                    if (!audit) {
                        ids.add(generated(insert));
                    }
                    row++;
                }
            }
            if (!audit) {
                drawn.put(table.name(), ids.get(0));
                baseIds = ids;
            }
        }
        connection.commit();
    }

    private static void bind(
            PreparedStatement insert, Table table, Map<String, Object> values, Map<String, Long> drawn, Long id)
            throws SQLException {
        int position = 1;
        for (String column : table.columns()) {
            Object value =
                    switch (column) {
                        case "id" -> id;
                        case "rev" -> drawn.get("revision");
                        case "data_key_id" -> drawn.get("data_key");
                        case "person_id" -> drawn.get("person");
                        case "case_id" -> drawn.get("case_file");
                        case "log_id" -> drawn.get("access_log");
                            // What is signed says when it is.
                        case "recorded_at", "accessed_at" -> LocalDateTime.now(ZoneOffset.UTC);
                        case "pseudonym", "public_id" -> UUID.randomUUID().toString();
                        case "number" -> UUID.randomUUID().toString().substring(0, 14);
                        default -> values.get(column);
                    };
            insert.setObject(position++, value);
        }
    }

    private static long generated(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
