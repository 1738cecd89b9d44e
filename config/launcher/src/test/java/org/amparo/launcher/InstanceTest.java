package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping from another terminal. Owner and servers are processes that end when the test lets them. */
class InstanceTest {

    private static final String WRITES =
            ", which once writes an archive of its classes, so that later starts are faster";

    @TempDir
    private Path parent;

    private StateFolder state;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void claim() {
        state = new StateFolder(parent.resolve("state"));
        state.claim();
    }

    @AfterEach
    void release() {
        for (String server : List.of("wildfly", "mariadb")) {
            ChildProcess.left(server, state).ifPresent(left -> left.stop(Server.PATIENCE));
        }
        state.close();
    }

    @Test
    void a_stop_says_for_which_server_it_waits_and_that_the_first_one_writes_an_archive() throws IOException {
        stop();
        assertThat(said)
                .containsExactly("Stopping Amparo in " + state, "Waiting for WildFly" + WRITES, "Waiting for MariaDB");
    }

    @Test
    void once_the_archive_is_whole_nobody_waits_for_it() throws IOException {
        Files.write(archive(), new byte[] {1, 2, 3, 4});
        stop();
        assertThat(said).containsExactly("Stopping Amparo in " + state, "Waiting for WildFly", "Waiting for MariaDB");
    }

    @Test
    void an_archive_that_was_cut_off_is_written_again_and_given_its_time() throws IOException {
        Files.write(archive(), new byte[] {0, 0, 0, 0, 7});
        assertThat(ApplicationServer.endingIn(state)).endsWith(WRITES);
        assertThat(ApplicationServer.patienceIn(state)).isGreaterThan(Server.PATIENCE);
        Files.write(archive(), new byte[] {1, 0, 0, 0, 7});
        assertThat(ApplicationServer.endingIn(state)).isEqualTo("WildFly");
        assertThat(ApplicationServer.patienceIn(state)).isEqualTo(Server.PATIENCE);
    }

    private Path archive() {
        return state.folder("wildfly").resolve("classes-17.jsa");
    }

    /** Each server ends as soon as it is said that it is waited for, and the owner after both. */
    private void stop() throws IOException {
        begin("wildfly");
        begin("mariadb");
        Process owner = new ProcessBuilder(
                        "sh",
                        "-c",
                        "trap '' TERM; echo begun; while [ -e wildfly.pid ] || [ -e mariadb.pid ]; do sleep 0.05; done")
                .directory(state.folder("run").toFile())
                .start();
        // It takes no notice of being asked to end only from here on.
        assertThat(owner.inputReader().readLine()).isEqualTo("begun");
        OwnerOnly.write(state.pidFile("amparo"), owner.pid() + " 0");
        new Instance(parent.resolve("state")).stop(line -> {
            said.add(line);
            if (line.startsWith("Waiting for ")) {
                end(line.contains("WildFly") ? "wildfly" : "mariadb");
            }
        });
        assertThat(owner.isAlive()).isFalse();
    }

    private void begin(String server) {
        ChildProcess.start(server, state, state.log(server), Map.of(), List.of("sleep", "600"));
    }

    private void end(String server) {
        ChildProcess.left(server, state).orElseThrow().stop(Server.PATIENCE);
    }
}
