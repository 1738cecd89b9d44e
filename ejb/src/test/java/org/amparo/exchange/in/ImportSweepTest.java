package org.amparo.exchange.in;

import static org.amparo.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.amparo.jobs.Background;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long the file stays that a dry run has looked at, on a database of its own whose time runs on. */
class ImportSweepTest {

    private static final String REGISTER =
            """
            case_id,person_id,country,role,status,identification_date,identification_place,nationality,sex,lgbtiq,birth_date,\
            age_at_identification,age_group_stated,forms,linked_case_id,registered_on
            %s,P,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL,,2001-06-01
            """;

    private static BelowHttp it;

    @BeforeAll
    static void begin() {
        it = BelowHttp.with(TestDatabase.create("import_sweep"));
        // So long that the time of the file system would take every file for an old one.
        it.passTime(Duration.ofDays(3));
    }

    @AfterAll
    static void end() {
        it.close();
    }

    private static ImportView lookedAt(String name) throws Exception {
        var order = StartImportBuilder.builder()
                .format(ImportFormat.REGISTER)
                .mode(ImportMode.INSERT)
                .dryRun(true)
                .source("sweep")
                .anotherRegister(true)
                .fileName("cases.csv")
                .build();
        var file = REGISTER.formatted(name).getBytes(StandardCharsets.UTF_8);
        var started = it.as(Cast.EVA, () -> {
            var desk = it.bean(ImportDesk.class);
            return desk.start(order, desk.receive(order, new ByteArrayInputStream(file)));
        });
        jobsAreDone();
        assertThat(state(started)).isEqualTo(ImportState.CHECKED);
        return started;
    }

    /** The one thread of jobs comes to this when it has done what was ordered before. */
    private static void jobsAreDone() throws Exception {
        var done = new CompletableFuture<Void>();
        it.bean(Background.class).start(Author.system(), () -> done.complete(null));
        done.get(30, TimeUnit.SECONDS);
    }

    private static ImportState state(ImportView run) {
        return it.as(Cast.EVA, ImportDesk.class, desk -> desk.find(run.id())).state();
    }

    private static boolean confirmable(ImportView run, Caller reader) {
        return it.as(reader, ImportDesk.class, desk -> desk.find(run.id())).confirmable();
    }

    private static Path file(ImportView run) {
        var upload = it.rows("select upload from import_run where public_id = ?", run.id());
        return Path.of(
                System.getProperty("jboss.server.data.dir"),
                "amparo-imports",
                upload.get(0).get(0).toString());
    }

    private static void sweep() {
        it.bean(ImportSweep.class).run();
    }

    @Test
    void the_file_of_a_dry_run_can_be_written_from_for_a_day_and_is_gone_after_it() throws Exception {
        var written = lookedAt("A");
        var left = lookedAt("B");
        it.passTime(Duration.ofDays(1).minusMinutes(1));
        sweep();
        assertThat(file(written)).exists();
        assertThat(file(left)).exists();
        assertThat(confirmable(written, Cast.EVA)).isTrue();
        var colleague = Cast.caller("eva.two", "gt-svet", "GTM", Roles.SUPERVISOR);
        assertThat(confirmable(written, colleague)).as("another supervisor").isFalse();
        var again = it.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(written.id()));
        assertThat(again.stoppable()).isTrue();
        assertThat(confirmable(written, Cast.EVA)).as("confirmed before").isFalse();
        refused("import-confirmed-before", () -> it.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(written.id())));
        jobsAreDone();
        assertThat(state(again)).isEqualTo(ImportState.DONE);
        refused("import-confirmed-before", () -> it.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(written.id())));
        assertThat(file(written)).as("what was written from").doesNotExist();

        it.passTime(Duration.ofMinutes(2));
        sweep();
        assertThat(file(left)).doesNotExist();
        assertThat(confirmable(left, Cast.EVA)).as("its file is gone").isFalse();
        assertThatThrownBy(() -> it.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(left.id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("import-not-checked");
        assertThat(state(left)).as("its protocol stays").isEqualTo(ImportState.CHECKED);
    }

    @Test
    void a_file_that_waits_to_be_read_is_not_swept() throws Exception {
        var uploads = it.bean(Uploads.class);
        var waiting = uploads.receive(new ByteArrayInputStream(new byte[] {1}));
        sweep();
        assertThat(uploads.has(waiting.name())).isTrue();
        uploads.discard(waiting.name());
    }
}
