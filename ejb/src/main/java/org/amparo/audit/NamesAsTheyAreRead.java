package org.amparo.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.amparo.shared.Text;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * V045: the names by which registers call their rows, as {@link Text#name} reads them since, so that a register that comes again is
 * known again. SQL cannot compose letters. Of two names that are read alike one stands for both, that which was written so already, or
 * else the first; the other keeps its old writing, by which nothing is found any more.
 */
final class NamesAsTheyAreRead implements JavaMigration {

    private static final int AT_ONCE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("045");
    }

    @Override
    public String getDescription() {
        return "names as they are read";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        try (Statement all = database.createStatement();
                PreparedStatement change =
                        database.prepareStatement("update ignore import_key set external_id = ? where id = ?")) {
            all.setFetchSize(AT_ONCE);
            try (ResultSet keys = all.executeQuery("select id, external_id from import_key order by id")) {
                while (keys.next()) {
                    String written = keys.getString(2);
                    String read = Text.name(written);
                    if (!read.equals(written)) {
                        change.setString(1, read);
                        change.setLong(2, keys.getLong(1));
                        change.addBatch();
                    }
                }
            }
            change.executeBatch();
        }
    }
}
