package org.amparo.it.http;

import static org.amparo.it.http.PlantedCalls.CASES;
import static org.amparo.it.http.PlantedCalls.PATIENCE;
import static org.amparo.it.http.PlantedCalls.SECTIONS;
import static org.amparo.it.http.PlantedCalls.WORKER;
import static org.amparo.it.http.Records.json;
import static org.amparo.it.http.Records.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.Answer;
import org.amparo.it.support.PageVisitor;
import org.amparo.it.support.Until;

/** Changes in whose middle the database fails. */
final class PlantedFaults {

    private final PlantedCalls calls;

    PlantedFaults(PlantedCalls calls) {
        this.calls = calls;
    }

    /** Faults in the middle of what a page sends: a draft that is kept, a case that is assigned. */
    void onPages(PageVisitor worker) throws Exception {
        String number = calls.open();
        String accounts = calls.system.amparo().database().accounts();
        broken(
                "revoke insert, update on draft from " + accounts,
                "grant select, insert, update, delete on draft to " + accounts,
                () -> calls.record(worker.send(
                        "/casefile/intake.xhtml",
                        "keep",
                        Map.of("f:needsNowField:needsNow", calls.sentinels.in("draft")))));
        broken(
                "revoke insert on revision from " + accounts,
                "grant insert on revision to " + accounts,
                () -> calls.record(worker.send(
                        "/casefile/assign.xhtml?case=" + number,
                        "save",
                        Map.of(
                                "f:whoField:who",
                                "supervisor.gt",
                                "f:why:field:reason",
                                calls.sentinels.in("page") + " was the reason"))));
        assertThat(faults()).as("a draft and a page that failed").isEqualTo(2);
    }

    /** Faults of the database in the middle of a change; returns how many there were in all. */
    int all() throws Exception {
        int before = faults();
        String number = calls.open();
        assertThat(calls.amend(number).status())
                .as("what is to fail is good in itself")
                .isEqualTo(200);
        String accounts = calls.system.amparo().database().accounts();
        broken(
                "revoke insert on revision from " + accounts,
                "grant insert on revision to " + accounts,
                () -> calls.amend(number));
        broken(
                "create trigger sentinel before insert on account for each row signal sqlstate '45000'"
                        + " set message_text = new.username",
                "drop trigger sentinel",
                () -> calls.send(
                        "administrator",
                        "POST",
                        "/api/v1/accounts",
                        json("{'username': '%s', 'organisation': 'gt-svet'}", calls.sentinels.in("trigger"))));
        broken("revoke insert on case_file from " + accounts, "grant insert on case_file to " + accounts, () -> {
            String row = calls.sentinels.in("case of an import")
                    + ",P,GTM,VICTIM,PRESUMED,2019-03-17,GTM,HND,F,,1993-07-23,,,,,2019-03-18\n";
            Answer taken = calls.bring(
                    Map.of("source", calls.sentinels.in("source")),
                    "cases.csv",
                    (Imports.CASES + row).getBytes(StandardCharsets.UTF_8));
            assertThat(calls.endOf(text(taken, "id")).getString("state")).isEqualTo("FAILED");
            calls.send(
                    WORKER, "POST", CASES, calls.sentinels.filled("intake", json("{'role': 'VICTIM', %s}", SECTIONS)));
        });
        locked(number, 1, () -> calls.system.asRoot("kill " + waiting().get(0)));
        assertThat(faults() - before)
                .as("a right taken away, a message of the database, another right, a dead connection")
                .isEqualTo(4);

        overtaken(number);

        calls.system.asRoot("set global innodb_lock_wait_timeout = 1");
        endConnections();
        locked(number, 0, () -> {});
        return faults();
    }

    private int faults() {
        return (int) calls.answers().stream()
                .filter(answer -> answer.status() == 500)
                .count();
    }

    /** Something that fails. */
    private interface Act {
        void run() throws Exception;
    }

    private void broken(String how, String back, Act act) throws Exception {
        try (Connection owner = calls.system.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(how);
            try {
                act.run();
            } finally {
                statement.execute(back);
            }
        }
    }

    /** Amends a case whose row the owner holds, and does something once so many wait for it; with none, they wait until they give up. */
    private void locked(String number, int waiters, Act meanwhile) throws Exception {
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        var got = new ConcurrentLinkedQueue<Answer>();
        try (Connection owner = calls.system.asOwner();
                var row = owner.prepareStatement("select id from case_file where number = ? for update")) {
            owner.setAutoCommit(false);
            row.setString(1, number);
            row.executeQuery().close();
            JsonObject change = calls.amendment();
            String tag = calls.tag(WORKER, CASES + "/" + number);
            for (int i = 0; i < Math.max(1, waiters); i++) {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> calls.as(WORKER).with("If-Match", tag).patch(CASES + "/" + number, change)));
            }
            if (waiters == 0) {
                got.add(waiting.get(0).get(2, TimeUnit.MINUTES));
            } else {
                Until.seen(PATIENCE, this::waiting, those -> those.size() >= waiters);
                meanwhile.run();
            }
            owner.rollback();
        }
        if (got.isEmpty()) {
            for (var one : waiting) {
                got.add(one.get(2, TimeUnit.MINUTES));
            }
        }
        got.forEach(calls::record);
    }

    /** Logs a service for a case that somebody else changes at the same moment: it finds another version than it has read. */
    private void overtaken(String number) throws Exception {
        CompletableFuture<Answer> late;
        try (Connection owner = calls.system.asOwner();
                var change = owner.prepareStatement("update case_file set version = version + 1 where number = ?")) {
            owner.setAutoCommit(false);
            change.setString(1, number);
            change.executeUpdate();
            String note = calls.sentinels.in("note of a service that is late");
            late = CompletableFuture.supplyAsync(() -> calls.as(WORKER)
                    .post(
                            CASES + "/" + number + "/services",
                            json("{'kind': 'LEGAL', 'startOn': '2026-01-15', 'note': '%s'}", note)));
            Until.seen(PATIENCE, this::waiting, those -> !those.isEmpty());
            owner.commit();
        }
        calls.record(late.get(2, TimeUnit.MINUTES));
    }

    private List<String> waiting() throws IOException, InterruptedException {
        return calls.system
                .asRoot("select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                .lines()
                .toList();
    }

    /** Ends all connections of the application; what it does until it has new ones may fail. */
    private void endConnections() throws IOException, InterruptedException {
        String user = calls.system.amparo().database().user();
        for (String id : calls.system
                .asRoot("select id from information_schema.processlist where user = '" + user + "'")
                .lines()
                .toList()) {
            calls.system.asRoot("kill " + id);
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        int good = 0;
        while (good < 5) {
            Answer answer = calls.as(WORKER).get(CASES + "?number=" + calls.sentinels.in("query of a dead connection"));
            calls.record(answer);
            good = answer.status() == 200 ? good + 1 : 0;
            assertThat(Instant.now()).as("the application has no connections").isBefore(deadline);
        }
    }
}
