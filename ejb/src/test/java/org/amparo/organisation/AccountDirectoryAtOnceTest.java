package org.amparo.organisation;

import static org.amparo.organisation.Holders.OFFICE;
import static org.amparo.organisation.Holders.OTHER;
import static org.amparo.organisation.Holders.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.testing.BelowHttp;
import org.junit.jupiter.api.Test;

/** Several requests of one holder at once are one caller, and none of them fails. */
class AccountDirectoryAtOnceTest {

    private static final int AT_ONCE = 6;

    private final BelowHttp it = BelowHttp.shared();
    private final Holders holders = new Holders(it);

    @Test
    void first_requests_at_once_enter_one_account() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            assertThat(atOnce(sol))
                    .hasSize(AT_ONCE)
                    .containsOnly(holders.signIn(sol).account());
            assertThat(holders.accountsOf(sol)).hasSize(1);
        }
    }

    @Test
    void first_requests_at_once_claim_an_announced_account_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            var announced = holders.announce(sol.username(), OFFICE);
            assertThat(atOnce(sol))
                    .hasSize(AT_ONCE)
                    .containsOnly(holders.signIn(sol).account());
            assertThat(holders.publicId(holders.signIn(sol))).isEqualTo(announced.id());
        }
    }

    @Test
    void requests_at_once_after_a_move_enter_one_account_and_leave_one() throws Exception {
        for (int i = 0; i < 5; i++) {
            var here = Holder.of(unique("mov"), OFFICE);
            holders.signIn(here);
            assertThat(atOnce(here.at(OTHER)))
                    .hasSize(AT_ONCE)
                    .containsOnly(holders.signIn(here.at(OTHER)).account());
            assertThat(holders.accountsOf(here)).hasSize(2);
        }
    }

    @Test
    void requests_at_once_note_that_an_account_is_in_use_and_none_fails() throws Exception {
        for (int i = 0; i < 5; i++) {
            var sol = Holder.of(unique("sol"), OFFICE);
            long account = holders.signIn(sol).account();
            it.sql("update account set last_seen = last_seen - interval 2 hour where id = ?", account);
            assertThat(atOnce(sol)).hasSize(AT_ONCE).containsOnly(account);
            assertThat(it.rows(
                            "select 1 from account where id = ? and last_seen > utc_timestamp() - interval 1 hour",
                            account))
                    .hasSize(1);
        }
    }

    private List<Long> atOnce(Holder holder) throws Exception {
        var ready = new CyclicBarrier(AT_ONCE);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                calls.add(() -> {
                    ready.await();
                    return holders.signIn(holder).account();
                });
            }
            List<Long> accounts = new ArrayList<>();
            for (var call : threads.invokeAll(calls, 1, TimeUnit.MINUTES)) {
                accounts.add(call.get());
            }
            return accounts;
        } finally {
            threads.shutdownNow();
        }
    }
}
