package org.amparo.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.amparo.security.Author;
import org.amparo.security.CallerBuilder;
import org.amparo.security.RequestId;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final Author AUTHOR = Author.of(CallerBuilder.builder()
            .account(7)
            .username("supervisor.gt")
            .organisation("gt-svet")
            .organisationName("gt-svet")
            .organisationBrief("gt-svet")
            .country("GTM")
            .roles(Set.of("supervisor"))
            .build());

    private final Queue<Runnable> submitted = new ArrayDeque<>();
    private final List<Synchronization> waiting = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean inTransaction;

    private final Background background = new Background(
            fake(ManagedExecutorService.class, (method, argument) -> submitted.add((Runnable) argument)),
            fake(TransactionSynchronizationRegistry.class, (method, argument) -> switch (method) {
                case "getTransactionKey" -> inTransaction ? "T" : null;
                default -> waiting.add((Synchronization) argument);
            }));

    @AfterEach
    void endRequest() {
        RequestId.end();
    }

    @Test
    void a_job_begins_when_the_order_has_been_committed() {
        inTransaction = true;
        background.start(AUTHOR, () -> done.add("job"));
        assertThat(submitted).isEmpty();
        waiting.forEach(synchronization -> synchronization.afterCompletion(Status.STATUS_COMMITTED));
        runAll();
        assertThat(done).containsExactly("job");
    }

    @Test
    void an_order_that_is_rolled_back_starts_nothing_and_gives_its_place_back() {
        inTransaction = true;
        for (int i = 0; i < 5 * Background.WAITING; i++) {
            background.start(AUTHOR, () -> done.add("job"));
            waiting.remove(0).afterCompletion(Status.STATUS_ROLLEDBACK);
        }
        assertThat(submitted).isEmpty();
    }

    @Test
    void who_comes_when_all_places_are_taken_is_refused_until_one_is_free() {
        for (int i = 0; i < Background.RUNNING + Background.WAITING; i++) {
            background.start(AUTHOR, () -> done.add("job"));
        }
        assertThatThrownBy(() -> background.start(AUTHOR, () -> done.add("late")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("too-many-jobs");
        submitted.remove().run();
        background.start(AUTHOR, () -> done.add("late"));
        runAll();
        assertThat(done).last().isEqualTo("late");
    }

    @Test
    void a_job_that_fails_gives_its_place_back() {
        for (int i = 0; i < 5 * Background.WAITING; i++) {
            background.start(AUTHOR, () -> {
                throw new IllegalStateException("broken");
            });
            runAll();
        }
        background.start(AUTHOR, () -> done.add("job"));
        runAll();
        assertThat(done).containsExactly("job");
    }

    @Test
    void a_job_keeps_the_id_of_the_request_that_asked_for_it() {
        String request = RequestId.begin();
        background.start(AUTHOR, () -> done.add(RequestId.current()));
        RequestId.end();
        runAll();
        assertThat(done).containsExactly(request);
        assertThat(RequestId.current()).isNotEqualTo(request);
    }

    private void runAll() {
        while (!submitted.isEmpty()) {
            submitted.remove().run();
        }
    }

    private interface Answer {
        Object of(String method, Object argument);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object given = answer.of(method.getName(), arguments == null ? null : arguments[0]);
                    return method.getReturnType() == void.class ? null : given;
                }));
    }
}
