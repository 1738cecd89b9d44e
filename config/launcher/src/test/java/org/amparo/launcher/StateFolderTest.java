package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFolderTest {

    @TempDir
    private Path parent;

    @Test
    void a_second_instance_is_refused_until_the_first_lets_go() {
        Path path = parent.resolve("state");
        try (StateFolder first = new StateFolder(path)) {
            first.claim();
            assertThatThrownBy(() -> new StateFolder(path).claim())
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("already runs");
            assertThat(new StateFolder(path).isClaimed()).isTrue();
        }
        assertThat(new StateFolder(path).isClaimed()).isFalse();
    }

    @Test
    void a_demo_never_becomes_a_real_installation() {
        try (StateFolder state = claimed()) {
            state.tieTo(Profile.DEMO);
            assertThatThrownBy(() -> state.tieTo(Profile.PRODUCTION))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("belongs to the profile demo");
        }
    }

    @Test
    void secrets_are_drawn_once_for_their_owner_alone() throws IOException {
        try (StateFolder state = claimed()) {
            String keys = Secrets.of(state).countryKeys();
            assertThat(Secrets.of(state).countryKeys()).isEqualTo(keys);
            assertThat(keys.split(",")).hasSize(11).allMatch(key -> key.matches("[A-Z]{3}:1:[A-Za-z0-9+/]{43}="));
            assertThat(permissions(state.resolve("secrets.properties"))).isEqualTo("rw-------");
        }
    }

    @Test
    void clearing_forgets_secrets_and_data_but_keeps_the_claim() throws IOException {
        try (StateFolder state = claimed()) {
            String before = Secrets.of(state).databasePassword();
            Files.writeString(state.folder("mariadb/data").resolve("table"), "row");
            state.clear();
            assertThat(state.resolve("mariadb")).doesNotExist();
            assertThat(Secrets.of(state).databasePassword()).isNotEqualTo(before);
            assertThat(state.isClaimed()).isTrue();
        }
    }

    @Test
    void a_first_start_is_cut_off_from_its_first_file_until_its_end() {
        try (StateFolder state = claimed()) {
            assertThat(state.isCutOff()).isFalse();
            state.folder("mariadb");
            assertThat(state.isCutOff()).isTrue();
            state.markLoaded();
            assertThat(state.isCutOff()).isFalse();
            state.clear();
            assertThat(state.isLoaded()).isFalse();
        }
    }

    @Test
    void a_process_file_that_a_power_cut_left_empty_names_no_process() throws IOException {
        try (StateFolder state = claimed()) {
            assertThat(state.process("mariadb")).isEmpty();
            Files.createFile(state.pidFile("mariadb"));
            assertThat(state.process("mariadb")).isEmpty();
            assertThat(ChildProcess.left("mariadb", state)).isEmpty();
            Files.writeString(state.pidFile("mariadb"), "17 1000");
            assertThat(state.process("mariadb")).contains(List.of("17", "1000"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "rwxr-x---", "rwx-----x"})
    void a_folder_that_is_open_to_others_is_refused_and_says_how_to_close_it(String permissions) throws IOException {
        Path path = Files.createDirectory(parent.resolve("state"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> new StateFolder(path).claim())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("chmod 700 " + path);
        assertThat(path).isEmptyDirectory();
    }

    @Test
    void what_an_earlier_version_left_open_inside_is_closed() throws IOException {
        try (StateFolder state = claimed()) {
            Path data = state.folder("mariadb/data");
            Path table = Files.writeString(data.resolve("table"), "row");
            Path program = Files.writeString(data.resolve("program"), "run");
            Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "not of this folder");
            Files.createSymbolicLink(data.resolve("link"), elsewhere);
            set(data, "rwxr-xr-x");
            set(table, "rw-rw-r--");
            set(program, "rwxr-xr-x");
            set(elsewhere, "rw-r--r--");
            state.closeAll();
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(table)).isEqualTo("rw-------");
            assertThat(permissions(program)).isEqualTo("rwx------");
            assertThat(permissions(elsewhere)).isEqualTo("rw-r--r--");
        }
    }

    @Test
    void what_the_launcher_writes_is_its_owner_s_alone() throws IOException {
        try (StateFolder state = claimed()) {
            state.tieTo(Profile.DEMO);
            state.markLoaded();
            Instance.announce(state, new Ports(0));
            Path copied = state.resolve("copy");
            Path source = Files.createDirectories(parent.resolve("source/inner"));
            set(source, "rwxr-xr-x");
            set(Files.writeString(source.resolve("file"), "text"), "rw-r--r--");
            Trees.replace(source.getParent(), copied);
            try (Stream<Path> all = Files.walk(state.resolve(""))) {
                assertThat(all).hasSizeGreaterThan(7).allMatch(path -> permissions(path)
                        .endsWith("------"));
            }
        }
    }

    @Test
    void a_path_with_a_space_is_refused_before_anything_is_made() {
        Path path = parent.resolve("my state");
        assertThatThrownBy(() -> new StateFolder(path).claim())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("holds a space");
        assertThat(path).doesNotExist();
    }

    private static void set(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StateFolder claimed() {
        StateFolder state = new StateFolder(parent.resolve("state"));
        state.claim();
        return state;
    }
}
