package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingAheadTest {

    private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();

    @AfterAll
    static void stop() {
        EXECUTOR.shutdown();
    }

    private final Iterator<Integer> pieces = List.of(1, 2, 3).iterator();

    private Integer nextPiece() {
        return pieces.hasNext() ? pieces.next() : null;
    }

    @Test
    void pieces_come_in_their_order_to_the_last() throws Exception {
        List<Integer> read = new ArrayList<>();
        try (var ahead = new ReadingAhead<>(EXECUTOR, this::nextPiece)) {
            for (Integer piece = ahead.next(); piece != null; piece = ahead.next()) {
                read.add(piece);
            }
        }
        assertThat(read).containsExactly(1, 2, 3);
    }

    @Test
    void the_next_piece_is_read_while_nobody_asks_for_it() throws Exception {
        var second = new CountDownLatch(2);
        try (var ahead = new ReadingAhead<>(EXECUTOR, () -> {
            second.countDown();
            return nextPiece();
        })) {
            ahead.next();
            second.await();
            assertThat(ahead.next()).isEqualTo(2);
        }
    }

    static Stream<Exception> failures() {
        return Stream.of(
                new UnusableFile("cases.csv", 7, "import-not-utf8"),
                new IOException("broken"),
                new IllegalStateException("wrong"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_reading_has_thrown_is_thrown_where_the_piece_is_asked_for(Exception failure) throws Exception {
        try (var ahead = new ReadingAhead<Integer>(EXECUTOR, () -> {
            Integer piece = nextPiece();
            if (piece == 2) {
                rethrow(failure);
            }
            return piece;
        })) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next).isSameAs(failure);
        }
    }

    private static void rethrow(Exception failure) throws UnusableFile, IOException {
        if (failure instanceof UnusableFile unusable) {
            throw unusable;
        }
        if (failure instanceof IOException broken) {
            throw broken;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void who_stops_early_waits_for_what_is_being_read() throws Exception {
        List<Integer> read = new ArrayList<>();
        try (var ahead = new ReadingAhead<>(EXECUTOR, () -> {
            Integer piece = nextPiece();
            read.add(piece);
            return piece;
        })) {
            ahead.next();
        }
        assertThat(read).containsExactly(1, 2);
    }
}
