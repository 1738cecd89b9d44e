package org.amparo.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.amparo.shared.AppClock;
import org.amparo.testing.BelowHttp;
import org.junit.jupiter.api.Test;

/** What runs when the timetable looks; the executor that makes it look is this test. */
class TimetableTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

    private final List<String> runs = new ArrayList<>();
    private final List<Recurring> recurring = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = BEGIN;
    private Runnable look;
    private boolean cancelled;

    private Timetable started() {
        Timetable timetable = new Timetable(
                fake(ManagedScheduledExecutorService.class, (method, arguments) -> {
                    asked.add(method);
                    look = (Runnable) arguments[0];
                    return fake(ScheduledFuture.class, (cancel, whether) -> cancelled = true);
                }),
                fake(Instance.class, (method, arguments) -> recurring.iterator()),
                new AppClock(new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }
                }));
        timetable.begin();
        return timetable;
    }

    private void recurs(String name, Duration every, Runnable work) {
        recurring.add(new Recurring() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void run() {
                runs.add(name);
                work.run();
            }
        });
    }

    /** What runs when it looks so long after the begin. */
    private List<String> lookedAt(Duration after) {
        runs.clear();
        now = BEGIN.plus(after);
        look.run();
        return List.copyOf(runs);
    }

    @Test
    void each_falls_due_by_its_own_interval_to_the_moment() {
        recurs("often", Duration.ofMinutes(10), () -> {});
        recurs("daily", Duration.ofDays(1), () -> {});
        started();
        assertThat(lookedAt(Duration.ZERO)).as("first look").containsExactly("often", "daily");
        assertThat(lookedAt(Duration.ofMinutes(10).minusNanos(1000))).isEmpty();
        assertThat(lookedAt(Duration.ofMinutes(10))).containsExactly("often");
        assertThat(lookedAt(Duration.ofMinutes(19))).isEmpty();
        assertThat(lookedAt(Duration.ofMinutes(25))).containsExactly("often");
        assertThat(lookedAt(Duration.ofMinutes(34))).as("from when it ran").isEmpty();
        assertThat(lookedAt(Duration.ofDays(1))).containsExactly("often", "daily");
    }

    @Test
    void what_fell_due_while_nothing_ran_runs_once_when_it_is_started_again() {
        recurs("sweep", Duration.ofMinutes(10), () -> {});
        started().end();
        assertThat(cancelled).isTrue();
        now = BEGIN.plus(Duration.ofDays(40));
        started();
        assertThat(lookedAt(Duration.ofDays(40))).containsExactly("sweep");
        assertThat(lookedAt(Duration.ofDays(40).plusSeconds(5))).isEmpty();
    }

    @Test
    void many_intervals_that_pass_between_two_looks_are_one_run() {
        recurs("sweep", Duration.ofMinutes(10), () -> {});
        started();
        lookedAt(Duration.ZERO);
        assertThat(lookedAt(Duration.ofDays(365))).containsExactly("sweep");
    }

    @Test
    void nothing_runs_twice_at_once() {
        recurs("slow", Duration.ofMinutes(10), () -> {
            if (runs.size() == 1) {
                look.run();
            }
        });
        started();
        assertThat(lookedAt(Duration.ZERO)).as("a look while it runs").containsExactly("slow");
        // The next look comes some time after the end of this one, however long that took.
        assertThat(asked).containsExactly("scheduleWithFixedDelay");
    }

    @Test
    void what_fails_keeps_no_other_from_running_and_is_tried_when_it_is_due_again() {
        recurs("broken", Duration.ofMinutes(10), () -> {
            throw new IllegalStateException("broken");
        });
        recurs("worse", Duration.ofMinutes(10), () -> {
            throw new StackOverflowError();
        });
        recurs("sound", Duration.ofMinutes(10), () -> {});
        started();
        assertThat(lookedAt(Duration.ZERO)).containsExactly("broken", "worse", "sound");
        assertThat(lookedAt(Duration.ofMinutes(1))).isEmpty();
        assertThat(lookedAt(Duration.ofMinutes(10))).containsExactly("broken", "worse", "sound");
    }

    @Test
    void the_application_has_six_under_names_of_their_own() {
        assertThat(BelowHttp.shared().beans(Recurring.class))
                .extracting(Recurring::name)
                .containsExactlyInAnyOrder(
                        "check of the figures", "counted rows", "drafts", "exports", "imports", "presses");
    }

    private interface Answer {
        Object of(String method, Object... arguments);
    }

    @SuppressWarnings("unchecked")
    private static <T> T fake(Class<? super T> type, Answer answer) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.of(
                        method.getName(),
                        arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length)));
    }
}
