package org.amparo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.amparo.launcher.exchange.TakeBack;
import org.amparo.launcher.exchange.Transfer;
import org.amparo.launcher.exchange.TransferBuilder;
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

    @Test
    void an_import_takes_a_register_unless_something_else_is_said() {
        Transfer transfer = options("import /data/register --source gtm").transfer();
        assertThat(transfer.path()).isEqualTo(Path.of("/data/register"));
        assertThat(transfer.format()).isEqualTo("register");
        assertThat(transfer.dryRun()).isFalse();
        assertThat(transfer.source()).isEqualTo("gtm");
        assertThat(transfer.mode()).isNull();
        assertThat(transfer.anotherRegister()).isFalse();
        assertThat(transfer.sameRegister()).isFalse();
    }

    @Test
    void an_import_says_how_whose_and_by_whom() {
        Options options =
                options("import r.csv --format ctdc --dry-run --source ctdc-2019 --another-register --same-register"
                        + " --organisation gt-svet --as supervisor.gt --mode upsert --dates dmy --state /state");
        assertThat(options.command()).isEqualTo(Options.Command.IMPORT);
        assertThat(options.state()).isEqualTo(Path.of("/state"));
        assertThat(options.transfer())
                .isEqualTo(TransferBuilder.builder()
                        .path(Path.of("r.csv"))
                        .format("ctdc")
                        .dryRun(true)
                        .source("ctdc-2019")
                        .anotherRegister(true)
                        .sameRegister(true)
                        .organisation("gt-svet")
                        .as("supervisor.gt")
                        .mode("upsert")
                        .dates("dmy")
                        .encoding(null)
                        .country(null)
                        .recipient(null)
                        .build());
    }

    @Test
    void an_export_names_country_and_recipient() {
        Options options = options("export gtm.p7m --country GTM --recipient cert.pem --port-offset 600");
        assertThat(options.command()).isEqualTo(Options.Command.EXPORT);
        assertThat(options.askedPorts()).contains(new Ports(600));
        assertThat(options.transfer().country()).isEqualTo("GTM");
        assertThat(options.transfer().recipient()).isEqualTo(Path.of("cert.pem"));
    }

    @Test
    void taking_back_says_which_import_and_why() {
        Options options = options("take-back 4f5c2f0e --reason mistyped");
        assertThat(options.command()).isEqualTo(Options.Command.TAKE_BACK);
        assertThat(options.takeBack()).isEqualTo(new TakeBack("4f5c2f0e", "mistyped"));
    }

    @Test
    void a_recount_mends_where_it_is_told_to() {
        assertThat(options("recount").command()).isEqualTo(Options.Command.RECOUNT);
        assertThat(options("recount").mend()).isFalse();
        assertThat(options("recount --mend").mend()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "run --mend",
                "recount --dry-run",
                "import register --source gtm --mend",
                "run --port-offset",
                "run --port-offset many",
                "run --port-offset -1",
                "run --port-offset 60000",
                "run --profile test",
                "run --dry-run",
                "run --country GTM",
                "import",
                "import --dry-run",
                "import register",
                "import register --source gtm --format excel",
                "import register --source gtm --mode delete",
                "import register --source gtm --country GTM",
                "run --another-register",
                "run --same-register",
                "export register.zip --country GTM --same-register",
                "take-back",
                "take-back 4f5c2f0e",
                "take-back 4f5c2f0e --reason",
                "take-back 4f5c2f0e --reason why --source x",
                "import register --source gtm --reason why",
                "export register.zip",
                "export register.zip --country Guatemala",
                "export register.zip --country GTM --dry-run",
                "export register.zip --country GTM --recipient"
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
