package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.amparo.services.LogActivity;
import org.amparo.services.LogGrid;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceDesk;
import org.amparo.services.ServiceKind;
import org.amparo.shared.Contention;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two who write at once: the rows are right, and the database sends nobody away. How often by the system property {@code amparo.times}. */
class SimultaneousSavesTest {

    private static final int TIMES = Integer.getInteger("amparo.times", 100);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private static CountedWorld world;
    private static ExecutorService two;

    @BeforeAll
    static void start() {
        world = new CountedWorld("simultaneous");
        two = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        two.shutdown();
        world.close();
    }

    /** Both at the same moment, again and again. */
    private static void atOnce(int times, Runnable one, Runnable other) throws Exception {
        var barrier = new CyclicBarrier(2);
        for (int i = 0; i < times; i++) {
            List<Future<?>> both = new ArrayList<>();
            for (Runnable act : List.of(one, other)) {
                both.add(two.submit(() -> {
                    barrier.await(1, TimeUnit.MINUTES);
                    act.run();
                    return null;
                }));
            }
            for (var each : both) {
                try {
                    each.get(1, TimeUnit.MINUTES);
                } catch (ExecutionException failed) {
                    throw new AssertionError("time " + i, failed.getCause());
                }
            }
        }
    }

    private static void serve(String number, ServiceKind kind) {
        world.serve(Cast.ANA, number, kind, DAY, DAY);
    }

    /** Who finds the case changed is told so, and asks again. */
    private static void untilNobodyWasFaster(Runnable act) {
        for (boolean acted = false; !acted; ) {
            try {
                act.run();
                acted = true;
            } catch (OptimisticLockException faster) {
                assertThat(Contention.in(faster)).isFalse();
            }
        }
    }

    @Test
    void two_services_of_one_case() throws Exception {
        String number = world.confirmed(Cast.ANA, DAY);
        atOnce(TIMES, () -> serve(number, ServiceKind.LEGAL), () -> serve(number, ServiceKind.PSYCHOSOCIAL));
        world.followsFromHistories("two services of one case at once");
        assertThat(world.it
                        .database()
                        .number("select count(*) from counted_service where person_id = ?", world.person(number)))
                .isEqualTo(2L * TIMES);
    }

    /** A service holds the case that the description changes. */
    @Test
    void a_service_and_the_description_of_one_case() throws Exception {
        String number = world.confirmed(Cast.ANA, DAY);
        int[] turn = {0};
        atOnce(
                TIMES,
                () -> untilNobodyWasFaster(() -> serve(number, ServiceKind.LEGAL)),
                () -> world.birth(Cast.ANA, number, turn[0]++ % 2 == 0 ? "1990" : "2012"));
        world.followsFromHistories("a service and a description at once");
    }

    /** As an import does for as long as it writes; who waited for it would wait for longer than this. */
    @Test
    void who_holds_all_cases_keeps_nobody_from_opening_another() throws Exception {
        for (int i = 0; i < 20; i++) {
            world.confirmed(Cast.ANA, DAY);
        }
        try (var holding = world.it.database().connect()) {
            holding.setAutoCommit(false);
            KeptStore.lock(holding, "case_file", ids("case_file"));
            KeptStore.lock(holding, ids("person"));
            assertThat(two.submit(() -> world.confirmed(Cast.ANA, DAY)).get(20, TimeUnit.SECONDS))
                    .isNotNull();
            holding.rollback();
        }
    }

    private static Set<Long> ids(String table) {
        return world.it.rows("select id from " + table).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Both are the last ones in the tables of what is counted. */
    @Test
    void two_cases_of_new_persons() throws Exception {
        atOnce(
                TIMES,
                () -> serve(world.confirmed(Cast.ANA, DAY), ServiceKind.LEGAL),
                () -> world.serve(Cast.LUZ, world.confirmed(Cast.LUZ, DAY), ServiceKind.LEGAL, DAY, DAY));
        world.followsFromHistories("two new persons at once");
    }

    @Test
    void an_activity_and_a_grid_of_the_same_persons_in_another_order() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(world.confirmed(Cast.ANA, DAY));
        }
        var activity = new LogActivity(
                LogServiceBuilder.builder().kind(ServiceKind.LEGAL).startOn(DAY).build(), numbers);
        var backwards = new ArrayList<>(numbers);
        java.util.Collections.reverse(backwards);
        int[] day = {0};
        atOnce(TIMES / 2, () -> world.it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logActivity(activity)), () -> {
            var on = DAY.plusDays(++day[0]);
            var grid = new LogGrid(backwards.stream()
                    .map(number -> new LogGrid.Cell(number, ServiceKind.PSYCHOSOCIAL, on))
                    .toList());
            world.it.as(Cast.ANA, ServiceDesk.class, desk -> desk.logGrid(grid));
        });
        world.followsFromHistories("an activity and a grid at once");
    }
}
