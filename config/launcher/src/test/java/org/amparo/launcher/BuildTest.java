package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What config/build shows of a Maven that says what Maven says. */
class BuildTest {

    private static final String BEGIN =
            """
            [INFO] Scanning for projects...
            [INFO] Downloading from central: https://repo.example/org/junit/junit-bom/5.14.1/junit-bom-5.14.1.pom
            [INFO] Downloaded from central: https://repo.example/org/junit/junit-bom/5.14.1/junit-bom-5.14.1.pom (5.6 kB at 61 kB/s)
            [INFO] Building Amparo 0.1.0-SNAPSHOT                                     [1/2]
            [INFO] Downloading from central: https://repo.example/org/keycloak/dist/26/dist-26.zip
            [INFO] Downloaded from central: https://repo.example/org/keycloak/dist/26/dist-26.zip (176 MB at 61 MB/s)
            [INFO] Downloading from central: https://repo.example/org/wildfly/pack/39/pack-39.zip
            [INFO] Downloaded from central: https://repo.example/org/wildfly/pack/39/pack-39.zip (9.8 MB at 4.9 MB/s)
            [INFO] Building Amparo: the application and its server 0.1.0-SNAPSHOT     [2/2]
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void copy() throws IOException {
        Path script = Files.createDirectories(project.resolve("config")).resolve("build");
        Files.copy(Path.of("../build"), script);
    }

    @Test
    void a_step_is_a_line_with_what_was_downloaded_and_the_rest_is_in_the_log() throws Exception {
        Process build = build(BEGIN, 0);
        assertThat(told(build).lines().map(BuildTest::withoutTime))
                .containsExactly(
                        "Building Amparo; what Maven says is kept in " + log(),
                        "Building 1 of 2, Amparo",
                        "Building 2 of 2, Amparo: the application and its server; 185 of at most 880 MB downloaded",
                        "Amparo is built");
        assertThat(build.waitFor()).isZero();
        assertThat(log()).hasContent(BEGIN);
    }

    @Test
    void a_build_that_fails_shows_the_reason_without_the_advice_and_where_the_rest_is() throws Exception {
        Process build = build(
                BEGIN
                        + """
                        [ERROR] COMPILATION ERROR :
                        [ERROR] /project/Sight.java:[12,5] cannot find symbol
                        [ERROR] Failed to execute goal compile on project amparo-ejb: Compilation failure
                        [ERROR]
                        [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                        [ERROR] Re-run Maven using the -X switch to enable full debug logging.
                        [ERROR]
                        [ERROR] For more information about the errors and possible solutions, please read the following articles:
                        [ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException
                        """,
                1);
        assertThat(told(build).lines().skip(3))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR :",
                        "[ERROR] /project/Sight.java:[12,5] cannot find symbol",
                        "[ERROR] Failed to execute goal compile on project amparo-ejb: Compilation failure",
                        "Amparo could not be built; more stands in " + log() + ".");
        assertThat(build.waitFor()).isEqualTo(1);
    }

    @Test
    void a_maven_that_does_not_get_so_far_is_shown_with_its_last_lines() throws Exception {
        Process build = build("Error: Could not create the Java Virtual Machine.\n", 1);
        assertThat(told(build).lines().skip(1))
                .containsExactly(
                        "Error: Could not create the Java Virtual Machine.",
                        "Amparo could not be built; more stands in " + log() + ".");
        assertThat(build.waitFor()).isEqualTo(1);
    }

    private Path log() {
        return project.resolve("target/build.log");
    }

    private Process build(String mavenSays, int exit) throws IOException {
        Path words = Files.writeString(project.resolve("words"), mavenSays);
        Path programs = Files.createDirectories(project.resolve("programs"));
        Path maven = Files.writeString(programs.resolve("mvn"), "#!/bin/sh\ncat %s\nexit %d\n".formatted(words, exit));
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
        var builder = new ProcessBuilder("bash", project.resolve("config/build").toString()).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        return builder.start();
    }

    private static String told(Process build) throws IOException {
        return new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String withoutTime(String line) {
        return line.replaceFirst("^ *\\d+ s  ", "");
    }
}
