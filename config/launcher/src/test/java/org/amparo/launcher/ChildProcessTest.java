package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path parent;

    private StateFolder state;

    @BeforeEach
    void claim() {
        state = new StateFolder(parent.resolve("state"));
        state.claim();
    }

    @AfterEach
    void release() {
        state.close();
    }

    @Test
    void a_server_is_told_nothing_of_what_the_operator_has_set_for_another_one() {
        Map<String, String> inherited = new HashMap<>(
                Map.of("AMPARO_DB_OWNER_PASSWORD", "secret", "AMPARO_KEYCLOAK_ADMIN_PASSWORD", "secret", "LANG", "C"));
        ChildProcess.prepare(inherited, Map.of("AMPARO_DB_PASSWORD", "its own"));
        assertThat(inherited)
                .containsOnlyKeys("AMPARO_DB_PASSWORD", "LANG", "JAVA_HOME")
                .containsEntry("AMPARO_DB_PASSWORD", "its own");
    }

    @Test
    void what_a_server_writes_is_its_owner_s_alone_and_its_number_is_that_of_its_group() throws IOException {
        Path file = state.resolve("written");
        Path printed = state.log("test");
        ChildProcess child = ChildProcess.start(
                "test",
                state,
                printed,
                Map.of("WHERE", file.toString()),
                List.of("sh", "-c", "echo a word > \"$WHERE\"; ps -o pid= -o pgid= -p $$"));
        assertThat(child.awaitEnd()).isZero();
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(printed)).isEqualTo("rw-------");
        String pid = state.process("test").orElseThrow().get(0);
        assertThat(Files.readString(printed).strip().split(" +")).containsExactly(pid, pid);
    }

    @Test
    void a_program_that_fails_tells_its_exit_code() {
        ChildProcess child =
                ChildProcess.start("test", state, state.log("test"), Map.of(), List.of("sh", "-c", "exit 3"));
        assertThat(child.awaitEnd()).isEqualTo(3);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
