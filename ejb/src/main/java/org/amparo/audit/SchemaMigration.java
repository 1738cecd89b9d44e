package org.amparo.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date with the owner's account, in a process of its own that ends before the application starts: the
 * application's server holds no password that could change a table. The launcher runs it, with the libraries of the built EAR.
 */
public final class SchemaMigration {

    /** Exit code where the database belongs to an installation of the other profile; nothing was changed. */
    public static final int OTHER_PROFILE = 3;

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    private SchemaMigration() {}

    /**
     * Migrates the database that the environment names. Any failure ends the process with another code than zero.
     *
     * @throws SQLException where the database cannot be asked whose it is
     */
    public static void main(String[] arguments) throws SQLException {
        String url = required("AMPARO_DB_URL");
        String owner = required("AMPARO_DB_OWNER");
        String password = required("AMPARO_DB_OWNER_PASSWORD");
        String profile = required("AMPARO_PROFILE");
        Optional<String> mark = mark(url, owner, password);
        if (mark.isPresent() && !mark.get().equals(profile)) {
            LOG.log(Level.SEVERE, "The database is marked as {0}, not as {1}", new Object[] {mark.get(), profile});
            System.exit(OTHER_PROFILE);
        }
        configured()
                .dataSource(url, owner, password)
                .placeholders(Map.of("accounts", required("AMPARO_DB_ACCOUNTS"), "profile", profile))
                .load()
                .migrate();
    }

    /** All steps of the schema; whose database it is remains to be said. */
    public static FluentConfiguration configured() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .locations("classpath:db/migration")
                .javaMigrations(new NamesAsTheyAreRead());
    }

    /** The profile of the installation that the database belongs to; empty only where no version has been that marks it. */
    private static Optional<String> mark(String url, String owner, String password) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, owner, password);
                Statement statement = database.createStatement()) {
            try (ResultSet table = statement.executeQuery("show tables like 'installation'")) {
                if (!table.next()) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select profile from installation where id = 1")) {
                // A mark that was taken away is no profile at all, and not the chance to choose one anew.
                return Optional.of(row.next() ? row.getString(1) : "nobody's");
            }
        }
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
