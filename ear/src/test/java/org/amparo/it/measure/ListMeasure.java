package org.amparo.it.measure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.OwnSystem;
import org.amparo.launcher.AccessTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The list of cases over a million of them, of which one body owns 111,000 and 50,000 are granted to another: each filter in each order, the
 * first page and the thousandth, alone and beside 50 users ({@code -Pmeasure -Dit.test=ListMeasure}; once more over the same tables with
 * {@code -Damparo.measure.filled=true}). It judges nothing; it prints, and writes {@code ear/target/measure-lists.txt}.
 */
class ListMeasure {

    /** Whether the tables of an earlier run are taken as they lie: filling them takes longer than measuring. */
    private static final boolean FILLED = Boolean.getBoolean("amparo.measure.filled");

    private static final int WARM_UP = 5;
    private static final int COUNTED = 20;
    private static final int USERS = 50;
    private static final long SECOND = 1_000_000_000L;
    private static final long WARMING = 30 * SECOND;
    private static final long MEASURED = 60 * SECOND;
    private static final int SAVES = 300;
    private static final double WISHED = 50;

    /** Users of the demo by what they see. */
    private static final Map<String, String> USERS_BY_WAY =
            Map.of("owned", "caseworker.gt", "granted", "prosecutor.gt");

    private static final List<String> INDEXES = List.of("opened", "number", "status", "identified", "worker");

    private static final List<String> FILTERS = List.of(
            "",
            "&status=CONFIRMED",
            "&status=VALIDATED",
            "&role=DEPENDANT",
            "&assignedTo=worker17",
            "&assignedTo=nobody",
            "&open=true",
            "&open=false",
            "&identifiedIn=2019",
            "&identifiedIn=2003",
            "&number=GT-3K",
            "&number=3K",
            "&open=true&role=DEPENDANT&status=VALIDATED&identifiedIn=2019");

    private static final List<String> ORDERS = List.of(
            "sort=OPENED&order=desc",
            "sort=OPENED&order=asc",
            "sort=NUMBER&order=asc",
            "sort=STATUS&order=asc",
            "sort=IDENTIFIED&order=desc",
            "sort=HERS_FIRST&order=asc");

    /** One case a million times, with other numbers, days and answers. */
    private static final String MILLION =
            """
            insert into case_file (number, person_id, country, owner_id, assigned_to, role, status, identified_from, identified_until, opened_on,
              registered_on, closed_on, %1$s)
            select concat(if(x.mine, 'GT-', 'HN-'), substr(x.h, 1, 4), '-', substr(x.h, 5, 4), '-', substr(x.h, 9, 1)), @person + x.seq,
              if(x.mine, 'GTM', 'HND'), if(x.mine, @owner, @other), concat('worker', floor(rand(x.seq) * 60)),
              if(rand(x.seq + 7) < 0.12, 'DEPENDANT', 'VICTIM'),
              elt(1 + floor(pow(rand(x.seq + 3), 3) * 9), 'CONFIRMED', 'POSSIBLE', 'REQUESTED', 'NOT_CONFIRMED', 'NOT_APPLICABLE', 'WITHDRAWN',
                'NO_DECISION', 'REVOKED', 'VALIDATED'),
              if(rand(x.seq + 5) < 0.75, x.d, null), if(rand(x.seq + 5) < 0.75, x.d, null),
              x.d, x.d, if(rand(x.seq + 8) < 0.6, x.d + interval 400 day, null), %2$s
            from case_file f, (select seq, mod(seq, 9) = 0 as mine, upper(lpad(conv(mod(seq * 100000000003, 101559956668416), 10, 36), 9, '0')) as h,
              '2008-01-01' + interval floor(seq / 1000000 * 6500 + rand(seq + 2) * 60) day as d from seq_1_to_1000000) x
            where f.id = @sample""";

    /** Those to be granted, apart: the trigger of a grant marks its case. */
    private static final String PICKED = "create or replace temporary table picked as select id from case_file"
            + " where owner_id = %s and mod(id, %d) = 0 limit %d";

    private static final String GRANTS =
            """
            insert into case_grant (version, public_id, case_id, grantee_organisation_id, categories, begins_at, basis)
            select 0, uuid(), id, (select id from organisation where code = '%s'), 'PROFILE', utc_timestamp(6) - interval 1 day, 'REFERRAL'
            from picked""";

    private final OwnSystem system = new OwnSystem("target/it-measure", true);
    private final Figures figures = new Figures("measure-lists.txt");
    private final HttpClient http = HttpClient.newHttpClient();
    private AccessTokens tokens;

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void figures() throws Exception {
        if (FILLED) {
            system.restart();
            tokens = system.amparo().accessTokens();
        } else {
            system.beginEmpty();
            tokens = system.amparo().accessTokens();
            save();
            for (String user : USERS_BY_WAY.values()) {
                get(user, "size=1");
            }
            fill();
        }
        warm();
        for (var way : new TreeMap<>(USERS_BY_WAY).entrySet()) {
            alone(way.getKey(), way.getValue());
        }
        besideOthers();
        saves();
    }

    /** A server that has just started is slow in whatever it does first, which would be what the first of the figures tells of. */
    private void warm() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            for (String user : USERS_BY_WAY.values()) {
                for (String order : ORDERS) {
                    for (String filter : FILTERS) {
                        get(user, "size=25&" + order + filter);
                    }
                }
            }
        }
    }

    private void fill() throws Exception {
        try (Connection database = system.asOwner();
                var statement = database.createStatement()) {
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            dropIndexes(statement::execute);
            String own =
                    "id number person_id country owner_id assigned_to role status identified_from identified_until opened_on"
                            + " registered_on closed_on";
            List<String> others = new ArrayList<>();
            try (var columns = statement.executeQuery("select column_name from information_schema.columns"
                    + " where table_schema = database() and table_name = 'case_file'")) {
                while (columns.next()) {
                    if (!List.of(own.split(" ")).contains(columns.getString(1))) {
                        others.add(columns.getString(1));
                    }
                }
            }
            statement.execute("set @sample = (select min(id) from case_file where country = 'GTM')");
            statement.execute("set @owner = (select id from organisation where code = 'gt-svet')");
            statement.execute("set @other = (select min(id) from organisation where country = 'HND')");
            statement.execute("set @person = (select max(id) from person)");
            statement.execute("insert into person (id, pseudonym) select @person + seq, uuid() from seq_1_to_1000000");
            statement.execute(MILLION.formatted(String.join(", ", others), "f." + String.join(", f.", others)));
            long begin = System.nanoTime();
            for (String index : createIndexes()) {
                statement.execute(index);
            }
            figures.say("the indexes of the list made over a million cases: %.1f s", (System.nanoTime() - begin) / 1e9);
            statement.execute(PICKED.formatted("@owner", 2, 50_000));
            statement.execute(GRANTS.formatted("gt-mp"));
            statement.execute(PICKED.formatted("@other", 250, 3_000));
            statement.execute(GRANTS.formatted("gt-svet"));
            statement.execute("analyze table case_file, person, case_grant, granted_case");
            try (var sizes = statement.executeQuery(
                    "select table_name, round(index_length / 1048576) from information_schema.tables"
                            + " where table_schema = database() and table_name in ('case_file', 'granted_case')")) {
                while (sizes.next()) {
                    figures.say("size of the indexes of %s: %s MB", sizes.getString(1), sizes.getString(2));
                }
            }
            figures.say(
                    "cases: %d, of them owned %d, granted %d",
                    system.count("case_file"),
                    system.count("case_file where owner_id = (select id from organisation where code = 'gt-svet')"),
                    system.count("granted_case"));
        }
    }

    /** Something that takes SQL. */
    private interface Sql {
        void run(String statement) throws SQLException;
    }

    private static void dropIndexes(Sql sql) throws SQLException {
        // The foreign key of the owner needs one of them.
        sql.run("create index case_file_owner_status on case_file (owner_id, status)");
        for (String index : INDEXES) {
            sql.run("drop index case_file_by_" + index + " on case_file");
        }
    }

    private List<String> createIndexes() throws IOException {
        return Files.readAllLines(Path.of("../ejb/src/main/resources/db/migration/V064__lists_that_do_not_wait.sql"))
                .stream()
                .filter(line -> line.matches("(create|drop) index case_file_.*"))
                .toList();
    }

    /** One person: each filter in each order, its first page and, where there is one, the thousandth. */
    private void alone(String way, String user) throws Exception {
        Map<String, Times> first = new LinkedHashMap<>();
        Map<String, Times> deep = new LinkedHashMap<>();
        for (String order : ORDERS) {
            for (String filter : FILTERS) {
                String list = "size=25&" + order + filter;
                first.put(list, times(user, list));
                JsonObject before = get(user, list + "&page=998");
                if (before.containsKey("next")) {
                    String thousandth = list + "&page=999&cursor=" + before.getString("next");
                    deep.put(list, times(user, thousandth));
                }
            }
        }
        say(way + ", first page", first);
        say(way + ", thousandth page", deep);
        figures.say("%s, thousandth page by its number: %s", way, times(user, "size=25&page=999"));
        figures.say("%s, a number's middle that begins none: %s", way, times(user, "size=25&number=92QX7"));
        figures.say("%s, counted to the end: %s", way, times(user, "size=25&exact=true"));
        bare(way, user, "size=25&sort=OPENED&order=desc");
        bare(way, user, "size=25&sort=IDENTIFIED&order=desc&status=VALIDATED");
    }

    private void say(String what, Map<String, Times> lists) throws IOException {
        var slowest = lists.entrySet().stream()
                .sorted(Comparator.comparing(list -> -list.getValue().p95()))
                .toList();
        double[] medians =
                lists.values().stream().mapToDouble(Times::median).sorted().toArray();
        long late =
                slowest.stream().filter(list -> list.getValue().p95() > WISHED).count();
        figures.say(
                "%s, %d lists: the middle median %.1f ms, of %d the p95 is over %.0f ms",
                what, medians.length, medians[medians.length / 2], late, WISHED);
        for (var list : slowest.subList(0, (int) Math.min(slowest.size(), Math.max(4, late)))) {
            figures.say("%s, among the slowest %s: %s", what, list.getKey(), list.getValue());
        }
    }

    private Times times(String user, String list) throws Exception {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            long begin = System.nanoTime();
            get(user, list);
            waits.add(System.nanoTime() - begin);
        }
        return Times.of(waits.subList(WARM_UP, waits.size()));
    }

    /** A list over HTTP and the queries that it consists of, turn by turn. */
    private void bare(String way, String user, String list) throws Exception {
        List<String> queries = new StatementLog(system).queriesOf(() -> get(user, list));
        List<Long> overHttp = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        try (Connection database = system.asOwner();
                var statement = database.createStatement()) {
            for (int i = 0; i < WARM_UP + COUNTED; i++) {
                long begin = System.nanoTime();
                get(user, list);
                overHttp.add(System.nanoTime() - begin);
                begin = System.nanoTime();
                for (String query : queries) {
                    try (var answer = statement.executeQuery(query)) {
                        while (answer.next()) {
                            answer.getObject(1);
                        }
                    }
                }
                bare.add(System.nanoTime() - begin);
            }
        }
        var http = Times.of(overHttp.subList(WARM_UP, overHttp.size()));
        var floor = Times.of(bare.subList(WARM_UP, bare.size()));
        figures.say(
                "%s, %s over HTTP %s; its %d queries by bare JDBC %s; ratio of the medians %.1f",
                way, list, http, queries.size(), floor, http.median() / floor.median());
    }

    /** 50 people, each a page a second, of any filter and order, going on by cursors now and then. */
    private void besideOthers() throws Exception {
        long begin = System.nanoTime();
        List<Callable<List<Long>>> people = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            int person = i;
            people.add(() -> visits(person, begin));
        }
        var threads = Executors.newFixedThreadPool(USERS);
        try {
            List<Long> owned = new ArrayList<>();
            List<Long> granted = new ArrayList<>();
            var all = threads.invokeAll(people);
            for (int i = 0; i < USERS; i++) {
                (i % 2 == 0 ? owned : granted).addAll(all.get(i).get());
            }
            figures.say("50 users, a page a second each, any filter and order, owned: %s", Times.of(owned));
            figures.say("50 users, in the same run, granted: %s", Times.of(granted));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> visits(int person, long begin) throws Exception {
        var random = new Random(person);
        String user = USERS_BY_WAY.get(person % 2 == 0 ? "owned" : "granted");
        List<Long> waits = new ArrayList<>();
        String next = null;
        String list = null;
        for (long due = begin + SECOND * person / USERS; due < begin + WARMING + MEASURED; due += SECOND) {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            if (next == null || random.nextInt(3) == 0) {
                list = "size=25&" + ORDERS.get(random.nextInt(ORDERS.size()))
                        + FILTERS.get(random.nextInt(FILTERS.size()));
                next = "";
            }
            long asked = System.nanoTime();
            JsonObject page = get(user, next.isEmpty() ? list : list + "&cursor=" + next);
            if (asked > begin + WARMING) {
                waits.add(System.nanoTime() - asked);
            }
            next = page.getString("next", null);
        }
        return waits;
    }

    /** What a save costs with the indexes and without them, and with them again: the server gets faster by the way. */
    private void saves() throws Exception {
        for (int i = 0; i < SAVES; i++) {
            save();
        }
        var before = savesNow();
        try (Connection database = system.asOwner();
                var statement = database.createStatement()) {
            dropIndexes(statement::execute);
            var without = savesNow();
            for (String index : createIndexes()) {
                statement.execute(index);
            }
            var after = savesNow();
            figures.say("a save over a million cases with what lists are walked along: %s", before);
            figures.say("a save without it: %s", without);
            figures.say("a save with it again: %s", after);
            figures.say("ratio of the medians: %.2f", (before.median() + after.median()) / 2 / without.median());
        }
    }

    private Times savesNow() throws Exception {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            save();
        }
        for (int i = 0; i < SAVES; i++) {
            long begin = System.nanoTime();
            save();
            waits.add(System.nanoTime() - begin);
        }
        return Times.of(waits);
    }

    private void save() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(system.amparo().applicationUrl().resolve("/api/v1/cases"))
                        .header("Authorization", "Bearer " + tokens.of("caseworker.gt"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"role\": \"VICTIM\", \"services\": [{\"kind\": \"MEDICAL\", \"startOn\": \"2020-05-05\"}]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonObject get(String user, String list) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(system.amparo().applicationUrl().resolve("/api/v1/cases?" + list))
                        .header("Authorization", "Bearer " + tokens.of(user))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
