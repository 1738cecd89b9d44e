package org.amparo.it.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.it.http.Imports;
import org.amparo.it.http.Links;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.SampleRegister;
import org.junit.jupiter.api.Test;

/**
 * What one person waits for each page, and an auditor for her answers among a million looks ({@code -Dit.test=PagesMeasure}). It
 * judges nothing; it prints, and writes {@code ear/target/measure-pages.txt}.
 */
class PagesMeasure {

    private static final int WARM_UP = 40;
    private static final int COUNTED = 20;
    private static final String AUDITOR = "auditor";

    /** As many people as the organisations of the demo have, over the last three years, a case or a list of 25 each. */
    private static final String MILLION =
            """
            insert into access_log (accessed_at, account_id, username, role, organisation, country, operation, detail, cases, request_id)
            select utc_timestamp(6) - interval mod(s.seq * 7919, 1576800) minute, a.id, a.username, 'caseworker', o.code, a.country,
              if(mod(s.seq, 10) = 0, 'cases', 'case'), null, if(mod(s.seq, 10) = 0, 25, 1), uuid()
            from seq_1_to_1000000 s
              join (select id, username, organisation_id, country, row_number() over (order by id) as n from account where country is not null) a
                on a.n = 1 + mod(s.seq, (select count(*) from account where country is not null))
              join organisation o on o.id = a.organisation_id""";

    private static final String THEIR_CASES =
            """
            insert into access_log_case (log_id, case_id)
            select l.id, f.id from access_log l
              join (select id, row_number() over (order by id) as n from case_file) f
                on f.n between 1 + mod(l.id, (select count(*) from case_file) - 25)
                  and l.cases + mod(l.id, (select count(*) from case_file) - 25)
            where l.id > %d""";

    private final Figures figures = new Figures("measure-pages.txt");

    @Test
    void figures() throws Exception {
        bring("supervisor.gt", "GTM");
        bring("supervisor.cr", "CRI");
        pages();
        Map<String, Double> few = answers("of few looks");
        String looks = "over %d looks".formatted(aMillionLooks());
        compare(few, answers(looks + ", of the region"));
        examine("update organisation set regional = 0 where code = 'corett-st'");
        compare(few, answers(looks + ", of an organisation"));
        examine("update deciding_body set organisation_id = (select id from organisation where code = 'corett-st')"
                + " where country = 'CRI'");
        compare(few, answers(looks + ", of a country"));
    }

    /** The sample's cases of one country, so that lists have pages. */
    private static void bring(String supervisor, String country) throws IOException {
        List<String> all = Files.readAllLines(SampleRegister.FOLDER.resolve("cases.csv"));
        String rows = all.stream()
                .filter(line -> line.equals(all.get(0)) || line.split(",", -1)[2].equals(country))
                .collect(Collectors.joining("\n", "", "\n"));
        var run = Imports.ended(supervisor, Map.of("source", Imports.source()), "cases.csv", rows);
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
    }

    private void pages() throws IOException {
        Map<String, Double> medians = new LinkedHashMap<>();
        Map<String, Browser> browsers = new LinkedHashMap<>();
        for (var link : Links.pages().entrySet()) {
            var browser = browsers.computeIfAbsent(link.getValue(), Browser::as);
            medians.put(link.getKey(), median(() -> browser.open(link.getKey()).status()));
        }
        for (var page : medians.entrySet()) {
            figures.say("page %s: median %.0f ms", page.getKey().replaceAll("[?].*", ""), page.getValue());
        }
        figures.say(
                "%d pages, the slowest: median %.0f ms",
                medians.size(),
                medians.values().stream().mapToDouble(median -> median).max().orElseThrow());
    }

    private Map<String, Double> answers(String of) throws IOException, SQLException {
        Map<String, Double> medians = new LinkedHashMap<>();
        String week = "from=%s&until=%s".formatted(LocalDate.now().minusDays(7), LocalDate.now());
        for (String question : List.of(
                "reads?person=caseworker.gt&" + week,
                "reads?person=caseworker.cr&" + week,
                "reads?" + week,
                "reads",
                "reads?kind=LIST",
                "reads?number=" + aNumber(),
                "totals",
                "totals?" + week,
                "changes?" + week,
                "files")) {
            double median = median(
                    () -> Api.as(AUDITOR).get("/api/v1/oversight/" + question).status());
            medians.put(question, median);
            figures.say("%s, %s: median %.0f ms", of, question, median);
        }
        return medians;
    }

    private void compare(Map<String, Double> before, Map<String, Double> after) throws IOException {
        for (var question : after.entrySet()) {
            figures.say(
                    "ratio to few looks, %s: %.1f",
                    question.getKey(), question.getValue() / before.get(question.getKey()));
        }
    }

    /** Something that answers with a status. */
    private interface Asked {
        int status();
    }

    private static double median(Asked asked) {
        List<Long> waits = new ArrayList<>();
        long slow = 0;
        for (int i = 0; i < WARM_UP + COUNTED && slow < 60_000_000_000L; i++) {
            long begin = System.nanoTime();
            assertThat(asked.status()).isEqualTo(200);
            long wait = System.nanoTime() - begin;
            slow += wait;
            waits.add(wait);
        }
        return Times.of(waits.subList(Math.max(0, waits.size() - COUNTED), waits.size()))
                .median();
    }

    private static long aMillionLooks() throws SQLException {
        try (Connection database = AmparoSystem.asOwner();
                var statement = database.createStatement()) {
            long before = number(statement, "select max(id) from access_log");
            // What is laid for the measurement alone is signed by nobody.
            for (String trigger : List.of(
                    "access_log_signed", "access_log_of_connection", "access_log_numbered", "access_log_case_laid")) {
                statement.execute("drop trigger " + trigger);
            }
            statement.execute(MILLION);
            statement.execute(THEIR_CASES.formatted(before));
            statement.execute("analyze table access_log, access_log_case");
            return number(statement, "select count(*) from access_log");
        }
    }

    private static void examine(String change) throws SQLException {
        try (Connection database = AmparoSystem.asOwner();
                var statement = database.createStatement()) {
            statement.execute(change);
        }
    }

    private static String aNumber() throws SQLException {
        try (Connection database = AmparoSystem.asOwner();
                var statement = database.createStatement();
                var answer = statement.executeQuery("select max(number) from case_file where country = 'CRI'")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
