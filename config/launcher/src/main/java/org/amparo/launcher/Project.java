package org.amparo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built parts of Amparo stand.
 *
 * @param root folder of the project
 */
public record Project(Path root) {

    /** The project whose folder the starting script names. */
    public static Project ofScript() {
        return new Project(
                Path.of(System.getProperty("amparo.root", ".")).toAbsolutePath().normalize());
    }

    /** The trimmed WildFly, without deployments. */
    public Path wildfly() {
        return built("ear/target/server");
    }

    /** The application. */
    public Path ear() {
        return built("ear/target/amparo.ear");
    }

    /** The driver of MariaDB, which is a module of the server. */
    public Path databaseDriver() {
        return built("ear/target/server/modules/org/mariadb/jdbc/main/mariadb-java-client.jar");
    }

    /** The unpacked Keycloak; its data are elsewhere, in the state folder. */
    public Path keycloak() {
        return built("config/launcher/target/keycloak");
    }

    /** The programs of the built-in MariaDB. */
    public Path mariaDb() {
        return built("config/launcher/target/mariadb");
    }

    /** The realm that every installation begins with, what the demo adds to it, and the look of the sign-in pages. */
    public Path keycloakConfiguration() {
        return root.resolve("config/keycloak");
    }

    private Path built(String path) {
        Path part = root.resolve(path);
        if (!Files.exists(part)) {
            throw new LaunchFailure(path + " is missing; build it with: mvn package -DskipTests");
        }
        return part;
    }
}
