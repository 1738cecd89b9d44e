package org.amparo.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.audit.SchemaMigration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * A database of a test's own with the schema and the reference data of the migrations, on the one server of all tests. Two
 * accounts reach it, as in an installation: the owner, and the application with the rights that the migrations grant it.
 */
public final class TestDatabase {

    /** The application's account and, for it opens nothing but tests, its password. */
    static final String APPLICATION = "amparo_app";

    /** The rights are those of the latest version, and name its tables. */
    private static final String NO_RIGHTS = "no rights yet";

    private static final String APPLICATION_ACCOUNT = "'amparo_app'@'localhost'";

    private final DatabaseServer server;
    private final String url;

    private TestDatabase(DatabaseServer server, String schema) {
        this.server = server;
        this.url = server.url() + schema;
    }

    /** A new database of that name; one that an earlier test has left under it goes. */
    public static TestDatabase create(String name) {
        var database = createAt(name, "latest");
        database.migrate();
        return database;
    }

    /** Like {@link #create}, as an installation of the version whose last migration was that one; {@link #migrate} goes on from there. */
    public static TestDatabase createAt(String name, String migration) {
        var database = empty(name);
        database.upTo(migration, NO_RIGHTS).migrate();
        return database;
    }

    /** Like {@link #createAt}, as the version left it that had all migrations but the newest. */
    public static TestDatabase createBeforeTheNewest(String name) {
        var database = empty(name);
        var versions = Stream.of(database.upTo("latest", NO_RIGHTS).info().all())
                .map(MigrationInfo::getVersion)
                .sorted(Comparator.reverseOrder())
                .toList();
        database.upTo(versions.get(1).getVersion(), NO_RIGHTS).migrate();
        return database;
    }

    private static TestDatabase empty(String name) {
        var server = DatabaseServer.get();
        // Several JVMs may share the server.
        String schema = name + '_' + ProcessHandle.current().pid();
        prepare(server, schema);
        return new TestDatabase(server, schema);
    }

    /** Brings it up to date. */
    public void migrate() {
        upTo("latest", "R").migrate();
    }

    private Flyway upTo(String migration, String rights) {
        return SchemaMigration.configured()
                .dataSource(url, server.user(), server.password())
                .placeholders(Map.of("accounts", APPLICATION_ACCOUNT, "profile", "demo"))
                .target(migration)
                .repeatableSqlMigrationPrefix(rights)
                .load();
    }

    private static void prepare(DatabaseServer server, String schema) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema);
            statement.execute(
                    "create user if not exists " + APPLICATION_ACCOUNT + " identified by '" + APPLICATION + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its JDBC address. */
    public String url() {
        return url;
    }

    /** The owner's account. */
    public String owner() {
        return server.user();
    }

    /** The password of the owner's account. */
    public String ownersPassword() {
        return server.password();
    }

    /** A connection of the owner's account that commits each statement. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    /** A connection of the application's account that commits each statement. */
    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(url, APPLICATION, APPLICATION);
    }

    /** Changes rows as owner and says how many. */
    public int sql(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query of the owner finds: the columns of each row in their order. */
    public List<List<Object>> rows(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, query, values);
                ResultSet result = prepared.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query of the owner finds. */
    public long number(String query, Object... values) {
        return ((Number) rows(query, values).get(0).get(0)).longValue();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
