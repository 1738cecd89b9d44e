package org.amparo.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.amparo.casefile.CaseDesk;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.access.BarAccessBuilder;
import org.amparo.casefile.access.BarDesk;
import org.amparo.jobs.Recurring;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.services.LogActivity;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.NotFound;
import org.amparo.shared.RuleViolation;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One press, one record: whoever comes again under the same key is led to what the first one recorded. */
class PressTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String OTHER_ORGANISATION = "gt-press";
    private static final Caller OTHER = Cast.caller("press.other", OTHER_ORGANISATION, "GTM", Roles.CASEWORKER);

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void somebody_of_another_organisation() {
        Cast.register(IT, OTHER_ORGANISATION, "GTM");
    }

    private static OpenCase order(int day) {
        return OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .detectedOn(LocalDate.of(2025, 3, day))
                .build();
    }

    private static String open(BelowHttp it, Caller caller, String key, OpenCase order) {
        return it.as(caller, () -> it.bean(Presses.class)
                .once(key, () -> it.bean(CaseDesk.class).open(order), names -> it.bean(CaseDesk.class)
                        .find(names.get(0).id()))
                .number());
    }

    private String open(Caller caller, OpenCase order) {
        return open(IT, caller, key, order);
    }

    private static long cases() {
        return IT.database().number("select count(*) from case_file");
    }

    private static long presses() {
        return IT.database().number("select count(*) from press");
    }

    @Test
    void who_comes_again_is_led_to_the_record_and_reads_it_anew() {
        long before = cases();
        String number = open(Cast.ANA, order(1));
        assertThat(open(Cast.ANA, order(1))).isEqualTo(number);
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(IT.rows(
                        """
                        select l.operation from access_log l join access_log_case c on c.log_id = l.id
                        join case_file f on f.id = c.case_id where f.number = ? order by l.id""",
                        number))
                .containsExactly(List.of("case-opened"), List.of("case"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void of_several_at_once_one_records_and_all_get_the_same_answer(int callers) {
        long before = cases();
        assertThat(atOnce(callers, () -> open(Cast.ANA, order(2))))
                .hasSize(callers)
                .containsOnly(open(Cast.ANA, order(2)));
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void several_keys_at_once_are_several_presses() {
        long before = cases();
        assertThat(atOnce(3, () -> open(IT, Cast.ANA, UUID.randomUUID().toString(), order(2))))
                .doesNotHaveDuplicates();
        assertThat(cases()).isEqualTo(before + 3);
    }

    private static List<String> atOnce(int callers, Supplier<String> act) {
        var together = new CyclicBarrier(callers);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var all = IntStream.range(0, callers)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> {
                                await(together);
                                return act.get();
                            },
                            threads))
                    .toList();
            return all.stream()
                    .map(one ->
                            one.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join())
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What the database does then to those who wait, of whom it sends some away, is not for them to hear of. */
    @Test
    void where_the_first_is_rolled_back_one_of_those_who_wait_records() {
        long before = cases();
        var waiting = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<String>> others = IT.as(
                    Cast.ANA,
                    () -> rolledBack(() -> {
                        open(Cast.ANA, order(3));
                        return IntStream.range(0, 4)
                                .mapToObj(one -> CompletableFuture.supplyAsync(() -> open(Cast.ANA, order(3)), waiting))
                                .toList();
                    }));
            var numbers = others.stream()
                    .map(one ->
                            one.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join())
                    .toList();
            assertThat(numbers).containsOnly(numbers.get(0));
            assertThat(cases()).isEqualTo(before + 1);
        } finally {
            waiting.shutdownNow();
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> List<CompletableFuture<T>> rolledBack(Supplier<List<CompletableFuture<T>>> work) {
        var begun = new ArrayList<CompletableFuture<T>>();
        assertThatThrownBy(() -> IT.inTransaction(() -> {
                    begun.addAll(work.get());
                    var end = Instant.now().plus(LIMIT);
                    while (waiting() < begun.size()) {
                        assertThat(Instant.now()).isBefore(end);
                        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                    }
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
        return begun;
    }

    private static int waiting() {
        return IT.rows("select trx_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                .size();
    }

    @Test
    void the_same_key_with_another_order_records_nothing_and_says_what_there_is() {
        String number = open(Cast.ANA, order(4));
        long before = cases();
        assertThatThrownBy(() -> open(Cast.ANA, order(5)))
                .isInstanceOfSatisfying(PressWithAnotherBody.class, refused -> {
                    assertThat(refused.names()).containsExactly(RecordName.of(number));
                    assertThat(refused.operation()).isEqualTo("CaseDesk.open");
                    assertThat(refused.amends()).isFalse();
                });
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void the_key_of_somebody_else_is_another_key() {
        String hers = open(Cast.ANA, order(6));
        assertThat(open(OTHER, order(6))).isNotEqualTo(hers);
        assertThat(open(Cast.EVA, order(6))).isNotEqualTo(hers);
    }

    @Test
    void a_record_that_is_closed_to_her_by_now_is_not_found() {
        String number = open(Cast.ANA, order(7));
        IT.act(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        number,
                        BarAccessBuilder.builder()
                                .user("ana")
                                .reason("kin of hers")
                                .build()));
        assertThatThrownBy(() -> open(Cast.ANA, order(7))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_refused_leaves_its_key_for_the_mended_one() {
        var ahead = OpenCaseBuilder.builder(order(1))
                .detectedOn(LocalDate.of(2999, 1, 1))
                .build();
        long before = presses();
        assertThatThrownBy(() -> open(Cast.ANA, ahead)).isInstanceOf(RuleViolation.class);
        assertThat(presses()).isEqualTo(before);
        String number = open(Cast.ANA, order(8));
        assertThat(open(Cast.ANA, order(8))).isEqualTo(number);
    }

    @Test
    void without_a_key_each_call_is_one_of_its_own() {
        long before = presses();
        assertThat(open(IT, Cast.ANA, null, order(9))).isNotEqualTo(open(IT, Cast.ANA, null, order(9)));
        assertThat(presses()).isEqualTo(before);
    }

    @Test
    void one_key_serves_one_act() {
        var twice = IT.as(Cast.ANA, () -> IT.bean(Presses.class)
                .once(
                        key,
                        () -> List.of(
                                IT.bean(CaseDesk.class).open(order(1)).number(),
                                IT.bean(CaseDesk.class).open(order(1)).number()),
                        names -> List.of(names.get(0).id())));
        assertThat(twice).doesNotHaveDuplicates();
        assertThat(open(Cast.ANA, order(1))).isEqualTo(twice.get(0));
    }

    @Test
    void what_was_logged_for_several_is_found_again_as_several() {
        var cases = List.of(open(IT, Cast.ANA, null, order(1)), open(IT, Cast.ANA, null, order(2)));
        var activity = new LogActivity(
                LogServiceBuilder.builder()
                        .kind(ServiceKind.LEGAL)
                        .startOn(LocalDate.of(2025, 4, 1))
                        .build(),
                cases);
        Supplier<List<String>> press = () -> IT.as(Cast.ANA, () -> IT
                .bean(Presses.class)
                .once(key, () -> IT.bean(ServiceDesk.class).logActivity(activity), names -> IT.bean(ServiceDesk.class)
                        .named(names))
                .stream()
                .map(service -> service.caseNumber() + service.id())
                .toList());
        var first = press.get();
        assertThat(press.get()).hasSize(2).isEqualTo(first);
        IT.act(
                Cast.EVA,
                BarDesk.class,
                desk -> desk.set(
                        cases.get(0),
                        BarAccessBuilder.builder()
                                .user("ana")
                                .reason("kin of hers")
                                .build()));
        assertThat(press.get()).as("as much as she sees still").containsExactly(first.get(1));
    }

    @Test
    void neither_the_key_nor_what_was_sent_is_kept() {
        String secret = "juana-perez-1990";
        open(IT, Cast.ANA, secret, order(1));
        assertThat(IT.rows("select hex(press_key), hex(body), records from press order by id desc limit 1")
                        .get(0)
                        .toString()
                        .toLowerCase())
                .doesNotContain(secret, HexFormat.of().formatHex(secret.getBytes()));
    }

    @Test
    void two_tabs_with_one_form_have_one_key_until_something_is_recorded() {
        Supplier<String> drawn =
                () -> IT.as(Cast.ANA, () -> IT.bean(Presses.class).keyOf("intake"));
        var first = drawn.get();
        assertThat(drawn.get()).isEqualTo(first);
        assertThat(IT.as(Cast.ANA, () -> IT.bean(Presses.class).keyOf("service")))
                .isNotEqualTo(first);
        assertThat(IT.as(Cast.ANA, () -> IT.bean(Presses.class).recorded(first)))
                .isEmpty();
        String number = open(IT, Cast.ANA, first, order(1));
        assertThat(drawn.get()).isNotEqualTo(first);
        assertThat(IT.as(Cast.ANA, () -> IT.bean(Presses.class).recorded(first)))
                .contains(List.of(RecordName.of(number)));
        assertThat(IT.as(Cast.EVA, () -> IT.bean(Presses.class).recorded(first)))
                .isEmpty();
    }

    @Test
    void a_press_is_forgotten_later_than_a_draft() {
        try (var it = BelowHttp.with(TestDatabase.create("presses"))) {
            String number = open(it, Cast.ANA, key, order(1));
            it.passTime(Duration.ofDays(7).plusMinutes(1));
            it.bean(PressSweep.class).run();
            assertThat(open(it, Cast.ANA, key, order(1))).isEqualTo(number);
            it.passTime(Duration.ofDays(1));
            it.beans(Recurring.class).stream()
                    .filter(due -> due.name().equals("presses"))
                    .forEach(Recurring::run);
            assertThat(open(it, Cast.ANA, key, order(1))).isNotEqualTo(number);
        }
    }
}
