package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.amparo.security.RequestId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SideBySideTest {

    private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();
    private static final Runnable NOTHING = () -> {};

    @AfterAll
    static void stop() {
        EXECUTOR.shutdown();
    }

    private static void run(SideBySide.Work... works) throws UnusableFile, IOException {
        SideBySide.run(EXECUTOR, List.of(works), NOTHING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilStopped(BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void works_go_on_at_the_same_time_and_all_have_ended_when_it_returns() throws Exception {
        var both = new CountDownLatch(2);
        var ended = new AtomicInteger();
        SideBySide.Work work = stopped -> {
            both.countDown();
            await(both);
            ended.incrementAndGet();
        };
        run(work, work);
        assertThat(ended).hasValue(2);
    }

    @Test
    void all_are_done_where_there_are_fewer_threads_than_works() throws Exception {
        var one = Executors.newSingleThreadExecutor();
        var ended = new AtomicInteger();
        try {
            SideBySide.run(one, Collections.nCopies(3, stopped -> ended.incrementAndGet()), NOTHING);
        } finally {
            one.shutdown();
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void one_that_comes_after_a_failed_one_is_stopped() {
        assertThatThrownBy(() -> run(
                        stopped -> {
                            throw new IOException("the first");
                        },
                        SideBySideTest::untilStopped))
                .hasMessage("the first");
    }

    @Test
    void one_that_comes_before_a_failed_one_goes_on_and_what_it_fails_with_is_told() {
        var failed = new CountDownLatch(1);
        assertThatThrownBy(() -> run(
                        stopped -> {
                            await(failed);
                            assertThat(stopped.getAsBoolean()).isFalse();
                            throw new IOException("the first");
                        },
                        stopped -> {
                            failed.countDown();
                            throw new IOException("the second");
                        }))
                .hasMessage("the first");
    }

    @Test
    void where_whoever_waits_throws_all_are_stopped_before_it_is_told() {
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> SideBySide.run(
                        EXECUTOR,
                        List.of(stopped -> {
                            untilStopped(stopped);
                            ended.set(true);
                        }),
                        () -> {
                            throw new IllegalStateException("cancelled");
                        }))
                .hasMessage("cancelled");
        assertThat(ended).isTrue();
    }

    @Test
    void where_one_cannot_be_begun_those_that_go_on_are_stopped_before_it_is_told() {
        var ended = new AtomicBoolean();
        var one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        try {
            SideBySide.Work work = stopped -> {
                untilStopped(stopped);
                ended.set(true);
            };
            assertThatThrownBy(() -> SideBySide.run(one, List.of(work, work), NOTHING))
                    .isInstanceOf(RejectedExecutionException.class);
        } finally {
            one.shutdown();
        }
        assertThat(ended).isTrue();
    }

    static Stream<Exception> failures() {
        return Stream.of(
                new UnusableFile("events.csv", 7, "import-not-utf8"),
                new IOException("broken"),
                new IllegalStateException("wrong"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_a_work_has_thrown_is_thrown_to_whoever_ordered_it(Exception failure) {
        assertThatThrownBy(() -> run(stopped -> {
                    if (failure instanceof UnusableFile unusable) {
                        throw unusable;
                    }
                    if (failure instanceof IOException broken) {
                        throw broken;
                    }
                    throw (RuntimeException) failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void works_keep_the_id_of_the_request_that_asked_for_them() throws Exception {
        String request = RequestId.begin();
        try {
            run(stopped -> assertThat(RequestId.current()).isEqualTo(request));
        } finally {
            RequestId.end();
        }
    }
}
