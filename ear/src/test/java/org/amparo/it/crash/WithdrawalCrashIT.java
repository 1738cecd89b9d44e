package org.amparo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.SampleRegister;
import org.amparo.it.support.Until;
import org.amparo.launcher.LaunchFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An import is taken back by the operator's command, and a server is killed when everything is withdrawn but the names: all stands as
 * before. Then it goes as a whole, and the same register comes again and is counted the same.
 */
class WithdrawalCrashIT {

    private final OwnSystem system = new OwnSystem("target/it-back", false);

    @BeforeEach
    void start() {
        system.beginEmpty();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = "wildfly")
    void is_there_as_a_whole_or_not_at_all(String victim) throws Exception {
        Path register = SampleRegister.copies(1, Path.of("target/sample-back"));
        var empty = system.report(2019).get("identified");
        system.bring(register, "sample");
        var with = system.report(2019).get("identified");
        assertThat(with).isNotEqualTo(empty);
        String id = written();
        long history = system.count("case_file_aud");

        cutOff(id, victim);

        assertThat(system.count("case_file where withdrawn")).isZero();
        assertThat(system.count("case_file_aud")).isEqualTo(history);
        assertThat(system.count("import_run where state = 'DONE' and failure = 'withdrawal-interrupted'"))
                .isEqualTo(1);
        assertThat(system.report(2019).get("identified")).isEqualTo(with);

        system.takeBack(id);

        assertThat(system.count("case_file where withdrawn")).isEqualTo(SampleRegister.CASES);
        assertThat(system.count("case_file_aud")).isEqualTo(history + SampleRegister.CASES);
        assertThat(system.count("import_key")).as("names that are still taken").isZero();
        assertThat(system.count("availability")).isZero();
        assertThat(system.report(2019).get("identified")).isEqualTo(empty);

        system.bring(register, "sample");

        assertThat(system.count("case_file where not withdrawn")).isEqualTo(SampleRegister.CASES);
        assertThat(system.report(2019).get("identified")).isEqualTo(with);
    }

    /** The connection holds a name that the taking back releases at its end. */
    private void cutOff(String id, String victim) throws Exception {
        try (Connection database = system.asOwner()) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.executeQuery(
                        "select id from import_key where kind = 'SERVICE' order by id desc limit 1 for update");
            }
            var running = CompletableFuture.runAsync(() -> {
                try {
                    system.takeBack(id);
                } catch (LaunchFailure cutOff) {
                    // The command says that it lost the connection.
                }
            });
            Until.seen(
                    Duration.ofMinutes(2),
                    () -> {
                        assertThat(running).isNotDone();
                        return system.count("import_run where state = 'WITHDRAWING' and step = 'names'");
                    },
                    reached -> reached == 1);
            system.kill(victim);
            running.get(3, TimeUnit.MINUTES);
        }
        system.restartBehindSignIn();
    }

    private String written() throws SQLException {
        try (Connection database = system.asOwner();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select public_id from import_run where state = 'DONE'")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
