package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.SchemaMigration;
import org.amparo.it.support.AmparoSystem;
import org.amparo.launcher.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running system leaves about: in the environment of its servers, on the disk, in its logs; and whose database it is. */
class InstallationIT {

    @ParameterizedTest
    @CsvSource({"wildfly, AMPARO_DB_PASSWORD", "keycloak, KC_BOOTSTRAP_ADMIN_PASSWORD", "mariadb, UMASK"})
    void no_server_is_told_the_password_of_the_schema_s_owner(String server, String own) throws IOException {
        List<String> environments = environments(server);
        assertThat(environments).anyMatch(environment -> environment.contains(own + "="));
        assertThat(environments)
                .noneMatch(environment -> environment.contains("AMPARO_DB_OWNER"))
                .noneMatch(environment -> environment.contains(database().ownerPassword()));
    }

    @Test
    void nothing_that_is_kept_is_open_to_others_on_the_machine() throws IOException {
        try (Stream<Path> all = Files.walk(AmparoSystem.file(""))) {
            List<Path> files = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            assertThat(files).hasSizeGreaterThan(100);
            assertThat(files.stream().filter(InstallationIT::isOpen)).isEmpty();
        }
    }

    @Test
    void a_refused_sign_in_leaves_neither_a_name_nor_an_address_in_a_log() throws IOException, InterruptedException {
        String typed = "sentinel-typed-in-the-wrong-field";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(AmparoSystem.issuer() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=amparo-cli&username=" + typed + "&password=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(log("keycloak.log")).contains("Listening on").doesNotContain(typed, "ipAddress");
        assertThat(log("wildfly.log")).contains("started in").doesNotContain(typed);
    }

    @Test
    void the_database_is_marked_as_a_demo_s_and_the_migration_refuses_to_make_it_a_real_one()
            throws IOException, InterruptedException, SQLException {
        assertThat(migrate("demo")).isZero();
        assertThat(migrate("production")).isEqualTo(SchemaMigration.OTHER_PROFILE);
        try (Connection owner = AmparoSystem.asOwner();
                Statement sql = owner.createStatement();
                var mark = sql.executeQuery("select profile, test + 0, clock_offset from installation")) {
            assertThat(mark.next()).isTrue();
            assertThat(mark.getString(1)).isEqualTo("demo");
            assertThat(mark.getInt(2)).isZero();
            assertThat(mark.getLong(3)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update installation set profile = 'production'",
                "update installation set profile = 'demo '",
                "update installation set clock_offset = 1",
                "update installation set test = 1, clock_offset = -1",
                "update installation set test = 1, clock_offset = 2; update installation set clock_offset = 1",
                "update installation set test = 1; update installation set test = 0",
                "insert into installation (id, profile) values (2, 'production')"
            })
    void the_mark_refuses_also_its_owner_another_profile_and_a_clock_that_runs_back(String statements)
            throws SQLException {
        try (Connection owner = AmparoSystem.asOwner();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            List<String> all = List.of(statements.split(";"));
            for (String statement : all.subList(0, all.size() - 1)) {
                assertThat(sql.executeUpdate(statement)).isEqualTo(1);
            }
            assertThatThrownBy(() -> sql.executeUpdate(all.get(all.size() - 1))).isInstanceOf(SQLException.class);
            owner.rollback();
        }
    }

    /** Runs the migration as the launcher does, for an installation of this profile, and tells its exit code. */
    private static int migrate(String profile) throws IOException, InterruptedException {
        try (Stream<Path> jars = Files.list(AmparoSystem.file("wildfly/migration"))) {
            String classPath = Stream.concat(
                            jars,
                            Stream.of(Path.of("target/server/modules/org/mariadb/jdbc/main/mariadb-java-client.jar")))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            classPath,
                            SchemaMigration.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("AMPARO_DB_URL", database().url());
            process.environment().put("AMPARO_DB_OWNER", database().owner());
            process.environment().put("AMPARO_DB_OWNER_PASSWORD", database().ownerPassword());
            process.environment().put("AMPARO_DB_ACCOUNTS", database().accounts());
            process.environment().put("AMPARO_PROFILE", profile);
            return process.start().waitFor();
        }
    }

    private static DatabaseAccess database() {
        return AmparoSystem.database();
    }

    private static List<String> environments(String server) throws IOException {
        var leader = ProcessHandle.of(AmparoSystem.process(server)).orElseThrow();
        List<String> environments = new ArrayList<>();
        for (var process :
                Stream.concat(Stream.of(leader), leader.descendants()).toList()) {
            environments.add(Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "environ"), StandardCharsets.ISO_8859_1));
        }
        return environments;
    }

    private static String log(String name) throws IOException {
        return Files.readString(AmparoSystem.file("logs/" + name));
    }

    private static boolean isOpen(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException gone) {
            return false;
        }
    }
}
