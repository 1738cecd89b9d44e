package org.amparo.exchange.in;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Reads one piece ahead in a thread of its own while the piece before is laid ready: the one takes the processor, the other waits for the
 * database. Pieces come in their order.
 *
 * @param <T> a piece of what is read
 */
final class ReadingAhead<T> implements AutoCloseable {

    private final ExecutorService executor;
    private final Reading<T> reading;
    private Future<T> coming;

    /** Reads the next piece; null at the end. */
    interface Reading<T> {
        T next() throws UnusableFile, IOException;
    }

    /** Begins to read. */
    ReadingAhead(ExecutorService executor, Reading<T> reading) {
        this.executor = executor;
        this.reading = reading;
        this.coming = executor.submit(reading::next);
    }

    /** The next piece, or null at the end; throws what reading it has thrown. Several may ask, and each piece is given to one of them. */
    synchronized T next() throws UnusableFile, IOException {
        T piece = SideBySide.outcomeOf(coming);
        if (piece != null) {
            coming = executor.submit(reading::next);
        }
        return piece;
    }

    /** What is being read is read to its end, so that its file can be closed. */
    @Override
    public void close() {
        try {
            coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Nobody asks for it any more.
        }
    }
}
