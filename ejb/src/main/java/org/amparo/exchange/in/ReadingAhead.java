package org.amparo.exchange.in;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Reads one piece ahead in a thread of its own while the piece before is laid ready: the one takes the processor, the other waits for the
 * database. Pieces come in their order.
 *
 * @param <T> a piece of what is read
 */
final class ReadingAhead<T> implements AutoCloseable {

    private final ExecutorService reader;
    private final Reading<T> reading;
    private Future<T> coming;

    /** Reads the next piece; null at the end. */
    interface Reading<T> {
        T next() throws UnusableFile, IOException;
    }

    /** Begins to read. */
    ReadingAhead(ThreadFactory threads, Reading<T> reading) {
        this.reader = Executors.newSingleThreadExecutor(threads);
        this.reading = reading;
        this.coming = reader.submit(reading::next);
    }

    /** The next piece, or null at the end; throws what reading it has thrown. */
    T next() throws UnusableFile, IOException {
        T piece = come();
        if (piece != null) {
            coming = reader.submit(reading::next);
        }
        return piece;
    }

    private T come() throws UnusableFile, IOException {
        try {
            return coming.get();
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

    /** What is being read is read to its end, so that its file can be closed. */
    @Override
    public void close() {
        reader.shutdown();
        try {
            coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Nobody asks for it any more.
        }
    }
}
