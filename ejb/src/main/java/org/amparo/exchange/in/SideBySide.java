package org.amparo.exchange.in;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.amparo.security.RequestId;

/**
 * Works of one import that are done at once, each in a thread of its own, and waited for by whoever ordered them. What they come to does
 * not hang on which was faster: where one fails those before it go on, those after it stop, and the first of them that failed is told.
 */
final class SideBySide {

    private static final int STOP_ALL = -1;

    private SideBySide() {}

    /** A piece of work, which ends soon once it is told to stop. */
    interface Work {
        void run(BooleanSupplier stopped) throws UnusableFile, IOException;
    }

    /**
     * Does all of it; returns when all have ended.
     *
     * @param meanwhile done by the caller at the beginning and about once a second; where it throws, all are stopped
     */
    static void run(ExecutorService executor, List<Work> works, Runnable meanwhile) throws UnusableFile, IOException {
        var firstFailed = new AtomicInteger(Integer.MAX_VALUE);
        var ended = new CountDownLatch(works.size());
        String request = RequestId.current();
        List<Future<Void>> outcomes = new ArrayList<>();
        try {
            for (Work work : works) {
                int place = outcomes.size();
                outcomes.add(executor.submit(() -> {
                    RequestId.resume(request);
                    boolean done = false;
                    try {
                        work.run(() -> firstFailed.get() < place);
                        done = true;
                    } finally {
                        if (!done) {
                            firstFailed.accumulateAndGet(place, Math::min);
                        }
                        RequestId.end();
                        ended.countDown();
                    }
                    return null;
                }));
            }
            do {
                meanwhile.run();
            } while (!ended.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            firstFailed.accumulateAndGet(STOP_ALL, Math::min);
            awaitAll(outcomes);
        }
        for (Future<Void> outcome : outcomes) {
            outcomeOf(outcome);
        }
    }

    /** Nobody works on what is closed and cleared afterwards. */
    private static void awaitAll(List<Future<Void>> outcomes) {
        outcomes.forEach(outcome -> {
            try {
                outcome.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                // It is told by whoever asks for the outcome.
            }
        });
    }

    /** What a work in another thread has come to; throws what it has thrown. */
    private static <T> T outcomeOf(Future<T> work) throws UnusableFile, IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnusableFile unusable) {
                throw unusable;
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
