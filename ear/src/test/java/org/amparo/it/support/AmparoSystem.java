package org.amparo.it.support;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.DatabaseAccess;

/**
 * The whole system for the tests: MariaDB, Keycloak with the demo's users and WildFly with the application, without the demo's
 * cases. It starts with the first test that asks for it, on free ports, and stops with the Java machine of the tests; those that run
 * side by side have one each.
 */
public final class AmparoSystem {

    private static final String STATE = "target/it-state-" + OwnSystem.FORK;

    private static final class Running {
        static final OwnSystem SYSTEM = stoppedAtTheEnd();

        static {
            SYSTEM.beginEmpty();
        }
    }

    private AmparoSystem() {}

    /** Base address of pages and API. */
    public static URI url() {
        return Running.SYSTEM.amparo().applicationUrl();
    }

    /** Address of the realm. */
    public static String issuer() {
        return Running.SYSTEM.amparo().issuer();
    }

    /** What the commands of whoever runs the servers show to Keycloak. */
    public static String operatorClientSecret() {
        return Running.SYSTEM.amparo().operatorClientSecret();
    }

    /** How to reach the database. */
    public static DatabaseAccess database() {
        return Running.SYSTEM.amparo().database();
    }

    /** A file or folder of the system's state. */
    public static Path file(String name) {
        return Running.SYSTEM.file(name);
    }

    /** The process id of a server's group. */
    public static long process(String server) {
        return Running.SYSTEM.process(server);
    }

    /** A connection of the account that the application works with. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                database().url(), database().user(), database().password());
    }

    /** A connection of the account that owns the schema. */
    public static Connection asOwner() throws SQLException {
        return Running.SYSTEM.asOwner();
    }

    /** Starts MariaDB and a WildFly without the application, for the tests that deploy it with themselves inside. */
    static Amparo startBare() {
        OwnSystem system = stoppedAtTheEnd();
        system.beginBare();
        return system.amparo();
    }

    private static OwnSystem stoppedAtTheEnd() {
        var system = new OwnSystem(STATE, false);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        return system;
    }
}
