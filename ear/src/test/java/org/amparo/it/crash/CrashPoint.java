package org.amparo.it.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A moment of an import at which a server is killed. The import stands still there: the test holds a lock that the import waits for.
 *
 * @param victim the server
 * @param reading the share of the file that has been read; with {@code table}, without meaning
 * @param table the table whose rows have been written; null while the file is read
 * @param next the table, empty until now, whose rows would be written after them; null while the file is read
 */
record CrashPoint(String victim, double reading, String table, String next) {

    /** Above it the rows are judged. */
    private static final double CHECKING = 1;

    /** The first ones are of both servers, of writing and of reading. */
    static final List<CrashPoint> ALL = List.of(
            writing("mariadb", "status_decision", "status_decision_aud"),
            writing("wildfly", "service_provision", "service_provision_aud"),
            reading("wildfly", 0.5),
            reading("mariadb", 0.8),
            writing("mariadb", "availability", "availability_aud"),
            reading("wildfly", CHECKING),
            writing("wildfly", "case_file", "case_file_aud"),
            writing("mariadb", "person", "case_file"),
            reading("wildfly", 0.05),
            reading("mariadb", 0.2));

    private static CrashPoint reading(String victim, double share) {
        return new CrashPoint(victim, share, null, null);
    }

    private static CrashPoint writing(String victim, String table, String next) {
        return new CrashPoint(victim, 0, table, next);
    }

    /**
     * Lets the import come to this point and no further, as long as the connection's transaction goes on; begun before the import.
     *
     * @return how many rows the table had ever had, for {@link #isReached}
     */
    long hold(Connection database) throws SQLException {
        if (table == null) {
            return 0;
        }
        // The gap of an empty table: readers pass, and whoever inserts waits.
        number(database, "select count(*) from " + next + " for update");
        return mark(database);
    }

    /** Whether the import stands at this point; where it does not, it goes on. */
    boolean isReached(Connection database, long before) throws SQLException {
        return table == null ? hasRead(database) : mark(database) > before;
    }

    /** The next id of the table; those of a transaction that has not ended count. */
    private long mark(Connection database) throws SQLException {
        return number(
                database,
                "select coalesce(auto_increment, 0) from information_schema.tables"
                        + " where table_schema = database() and table_name = '" + table + "'");
    }

    /** Each step of reading ends with telling how far it is, so that whoever holds the import's row holds the import. */
    private boolean hasRead(Connection database) throws SQLException {
        String read = reading < CHECKING
                ? "total > 0 and done >= total * " + reading + " or step = 'checking'"
                : "step = 'checking'";
        boolean reached = number(
                        database,
                        "select count(*) from import_run where state = 'READING' and (" + read + ") for update")
                > 0;
        if (!reached) {
            database.rollback();
        }
        return reached;
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
