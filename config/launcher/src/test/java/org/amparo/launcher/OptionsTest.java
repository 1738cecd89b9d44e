package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Project PROJECT = new Project(Path.of("/project"));

    @Test
    void runs_the_demo_in_the_project_by_default() {
        Options options = options("run");
        assertThat(options.command()).isEqualTo(Options.Command.RUN);
        assertThat(options.profile()).isEqualTo(Profile.DEMO);
        assertThat(options.state()).isEqualTo(Path.of("/project/.amparo"));
        assertThat(options.ports().application()).isEqualTo(8080);
        assertThat(options.ports().keycloak()).isEqualTo(8180);
        assertThat(options.fresh()).isFalse();
        assertThat(options.empty()).isFalse();
    }

    @Test
    void one_offset_moves_every_port() {
        Ports ports = options("run --port-offset 1000").ports();
        assertThat(List.of(ports.application(), ports.keycloak(), ports.management(), ports.database()))
                .containsExactly(9080, 9180, 10990, 14306);
    }

    @Test
    void help_wins_over_everything_else() {
        assertThat(options("run --fresh --help").command()).isEqualTo(Options.Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "run --port-offset",
                "run --port-offset many",
                "run --port-offset -1",
                "run --port-offset 60000",
                "run --profile test"
            })
    void what_cannot_be_understood_is_refused_in_one_sentence(String line) {
        assertThatThrownBy(() -> options(line))
                .isInstanceOf(LaunchFailure.class)
                .message()
                .endsWith(".")
                .hasLineCount(1);
    }

    private static Options options(String line) {
        return Options.of(PROJECT, line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
