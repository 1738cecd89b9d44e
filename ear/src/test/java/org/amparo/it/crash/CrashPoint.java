package org.amparo.it.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A moment of an import at which a server is killed.
 *
 * @param victim the server
 * @param reading the share of the file that has been read; with {@code table}, without meaning
 * @param table the table whose rows are being written, seen by its next id; null while the file is read
 */
record CrashPoint(String victim, double reading, String table) {

    /** Above it the rows are judged. */
    private static final double CHECKING = 1;

    /** The first ones are of both servers, of writing and of reading. */
    static final List<CrashPoint> ALL = List.of(
            writing("mariadb", "status_decision"),
            writing("wildfly", "service_provision"),
            reading("wildfly", 0.5),
            reading("mariadb", 0.8),
            writing("mariadb", "availability"),
            reading("wildfly", CHECKING),
            writing("wildfly", "case_file"),
            writing("mariadb", "person"),
            reading("wildfly", 0.05),
            reading("mariadb", 0.2));

    private static CrashPoint reading(String victim, double share) {
        return new CrashPoint(victim, share, null);
    }

    private static CrashPoint writing(String victim, String table) {
        return new CrashPoint(victim, 0, table);
    }

    /** What a run must have reached, beyond {@link #mark} as it was before the run. */
    boolean isReached(Connection database, long before) throws SQLException {
        return table == null ? hasRead(database) : mark(database) > before;
    }

    /** The next id of the table; those of a transaction that has not ended count. */
    long mark(Connection database) throws SQLException {
        return table == null
                ? 0
                : number(
                        database,
                        "select coalesce(auto_increment, 0) from information_schema.tables"
                                + " where table_schema = database() and table_name = '" + table + "'");
    }

    private boolean hasRead(Connection database) throws SQLException {
        String read = reading < CHECKING
                ? "total > 0 and done >= total * " + reading + " or step = 'checking'"
                : "step = 'checking'";
        return number(database, "select count(*) from import_run where state = 'READING' and (" + read + ")") > 0;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    @Override
    public String toString() {
        return victim + " killed while "
                + (table == null ? "%.0f %% are read".formatted(reading * 100) : table + " is written");
    }
}
