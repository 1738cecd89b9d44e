package org.amparo.it.support;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.amparo.launcher.Amparo;
import org.amparo.launcher.DatabaseAccess;
import org.amparo.launcher.Ports;
import org.amparo.launcher.Profile;
import org.amparo.launcher.Project;
import org.amparo.launcher.StateFolder;

/**
 * The whole system for the tests: MariaDB, Keycloak with the demo's users and WildFly with the application, without the demo's
 * cases. It starts with the first test that asks for it, on free ports, and stops with the Java machine of the tests.
 */
public final class AmparoSystem {

    private static final String STATE = "target/it-state";

    private static final class Running {
        static final Amparo AMPARO = start(amparo -> {
            amparo.start();
            amparo.loadOnce(true);
        });
    }

    private AmparoSystem() {}

    /** Base address of pages and API. */
    public static URI url() {
        return Running.AMPARO.applicationUrl();
    }

    /** Address of the realm. */
    public static String issuer() {
        return Running.AMPARO.issuer();
    }

    /** What the commands of whoever runs the servers show to Keycloak. */
    public static String operatorClientSecret() {
        return Running.AMPARO.operatorClientSecret();
    }

    /** A connection of the account that the application works with. */
    public static Connection asApplication() throws SQLException {
        DatabaseAccess database = Running.AMPARO.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** A connection of the account that owns the schema. */
    public static Connection asOwner() throws SQLException {
        DatabaseAccess database = Running.AMPARO.database();
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    /** Starts MariaDB and a WildFly without the application, for the tests that deploy it with themselves inside. */
    static Amparo startBare() {
        return start(Amparo::startBare);
    }

    private static Amparo start(Begin begin) {
        StateFolder state = new StateFolder(Path.of(STATE));
        state.claim();
        state.clear();
        Amparo amparo = new Amparo(
                new Project(Path.of("..").toAbsolutePath().normalize()),
                state,
                Ports.free(),
                Profile.DEMO,
                System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            amparo.close();
            state.close();
        }));
        begin.start(amparo);
        return amparo;
    }

    @FunctionalInterface
    private interface Begin {
        void start(Amparo amparo);
    }
}
