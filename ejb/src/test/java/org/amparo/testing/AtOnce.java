package org.amparo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.amparo.press.Presses;
import org.amparo.security.Caller;
import org.amparo.shared.RuleViolation;

/** Two acts of which the second comes before the first has ended, each under a key of its own, as pages and careful programs send them. */
public final class AtOnce {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Whoever looks more often than ten times a second is shown the picture of before, the first time that of another test. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final BelowHttp it;

    /** Two acts upon that application. */
    public AtOnce(BelowHttp it) {
        this.it = it;
    }

    /**
     * Lets one act while another's transaction, which has done all that it does, is still open; that ends once the other act waits
     * for it, or has not waited.
     */
    public <D, E> CompletableFuture<Void> act(
            Caller first, Class<D> desk, Consumer<D> act, Caller second, Class<E> otherDesk, Consumer<E> other) {
        // Not what the transaction answers: one that answers with a future ends with it.
        var running = new CompletableFuture<Void>();
        it.as(
                first,
                () -> it.inTransaction(() -> {
                    pressed(desk, act);
                    it.entityManager().flush();
                    running.completeAsync(() -> {
                        return it.as(second, () -> pressed(otherDesk, other));
                    });
                    var end = Instant.now().plus(LIMIT);
                    do {
                        assertThat(Instant.now()).isBefore(end);
                        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                    } while (!running.isDone() && !somebodyWaits());
                    return null;
                }));
        return running;
    }

    private <D> Void pressed(Class<D> desk, Consumer<D> act) {
        return it.bean(Presses.class)
                .once(
                        UUID.randomUUID().toString(),
                        () -> {
                            act.accept(it.bean(desk));
                            return null;
                        },
                        names -> null);
    }

    private boolean somebodyWaits() {
        return !it.rows(
                        """
                        select t.trx_id from information_schema.innodb_trx t
                        join information_schema.processlist p on p.id = t.trx_mysql_thread_id
                        where t.trx_state = 'LOCK WAIT' and p.db = database()""")
                .isEmpty();
    }

    /** The second act is refused by the rule of that code. */
    public static void refused(CompletableFuture<Void> second, String code) {
        assertThatThrownBy(() -> ended(second))
                .hasCauseInstanceOf(RuleViolation.class)
                .cause()
                .hasMessage(code);
    }

    /** Waits for the second act; throws what it threw as its cause. */
    public static void ended(CompletableFuture<Void> second) {
        second.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
