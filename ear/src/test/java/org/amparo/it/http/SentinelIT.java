package org.amparo.it.http;

import static org.amparo.it.http.PlantedCalls.CASES;
import static org.amparo.it.http.PlantedCalls.SUPERVISOR;
import static org.amparo.it.http.PlantedCalls.WORKER;
import static org.amparo.it.http.Records.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.OwnSystem;
import org.amparo.it.support.PageVisitor;
import org.amparo.launcher.LaunchFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nothing that anybody sends stands in a log, however it is refused or fails, and each refusal is one line there. What the search
 * would find is shown first, in the log of each server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentinelIT {

    private static final String REQUEST_ID = "X-Request-Id";
    private final OwnSystem system = new OwnSystem("target/it-sentinels", false);
    private PlantedCalls calls;
    private Sentinels sentinels;

    @BeforeAll
    void start() {
        system.beginEmpty();
        calls = new PlantedCalls(system);
        sentinels = calls.sentinels;
        calls.send("administrator", "POST", "/api/v1/organisations", calls.organisation("gt-ong-amanecer"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void what_is_sent_stands_in_no_log_and_each_refusal_is_one_line() throws Exception {
        String control = showThatTheSearchFinds();
        List<PlantedCommand> commands = PlantedCommand.on(calls);
        for (PlantedCommand command : commands) {
            refuse(command);
        }
        askOddly();
        int files = bringFiles();
        var worker = new PageVisitor(system.amparo().applicationUrl());
        worker.signIn(WORKER);
        List<Answer> sentBack = fillInForms(worker);
        var broken = new PlantedFaults(calls);
        broken.onPages(worker);
        int faults = broken.all();

        Map<String, Integer> kinds = new TreeMap<>();
        calls.answers().stream()
                .filter(SentinelIT::isRefused)
                .forEach(answer -> kinds.merge(kind(answer), 1, Integer::sum));
        System.out.printf(
                "%d sentinels in %d commands and %d files; %d answers, %d of them refused or failed, %d faults provoked: %s%n",
                sentinels.planted().size(),
                commands.size(),
                files,
                calls.answers().size(),
                calls.answers().stream().filter(SentinelIT::isRefused).count(),
                faults,
                kinds);
        assertThat(kinds.keySet().stream().map(kind -> kind.substring(0, 3)))
                .as("statuses that were provoked")
                .contains("400", "401", "403", "404", "405", "409", "412", "413", "415", "422", "428", "500");

        String log = log("wildfly");
        assertThat(log).as("the control").contains(control);
        for (String server : List.of("wildfly", "keycloak", "mariadb")) {
            assertNothingIn(server);
        }
        assertThat(calls.answers().stream()
                        .filter(SentinelIT::isRefused)
                        .map(answer -> answer.header(REQUEST_ID).orElse(null))
                        .filter(Objects::nonNull))
                .as("refusals by their request")
                .hasSizeGreaterThan(500)
                .allSatisfy(id -> assertThat(lines(log, "request=" + id)).as(id).hasSize(1));
        assertThat(sentBack).as("forms that pages sent back").allSatisfy(answer -> assertThat(
                        lines(log, "request=" + answer.header(REQUEST_ID).orElseThrow()))
                .singleElement()
                .asString()
                .contains(" path=/casefile/reopen.xhtml account=" + WORKER)
                .doesNotContain(" record=- "));
        assertThat(lines(log, " code=reason-missing ")).allSatisfy(line -> assertThat(line)
                .matches(".* INFO  \\[org.amparo.web.problem.RefusalLog] .* refusal status=422 code=reason-missing"
                        + " method=[A-Z]+ path=/cases/[{]number}\\S* account=\\S+ organisation=gt-\\S+"
                        + " record=[0-9a-f]{16} request=[0-9a-f-]{36}"));
        assertThat(lines(log, "fault status=500"))
                .hasSizeGreaterThanOrEqualTo(faults)
                .allSatisfy(line -> assertThat(line).contains(" causes=", " at org.amparo."));
        assertThat(log.lines()).as("lines of stack traces").noneMatch(line -> line.startsWith("\tat org.amparo"));
    }

    /** One line that is known to be written, for each server. */
    private String showThatTheSearchFinds() throws IOException {
        Answer refused = calls.as(WORKER).get(CASES + "/" + Records.unused());
        String id = refused.header(REQUEST_ID).orElseThrow();
        assertThat(lines(log("wildfly"), id))
                .singleElement()
                .asString()
                .contains("code=not-found", "account=" + WORKER);

        // Keycloak says what it has done itself, and no longer who failed to sign in.
        String nobody = "nobody-" + id.substring(0, 8);
        assertThatThrownBy(() -> system.amparo().accessTokens().of(nobody)).isInstanceOf(LaunchFailure.class);
        assertThat(log("keycloak")).contains("Realm 'amparo' imported").doesNotContain(nobody);
        assertThatThrownBy(() ->
                        DriverManager.getConnection(system.amparo().database().url(), nobody, "wrong"))
                .isInstanceOf(SQLException.class);
        assertThat(log("mariadb")).contains(nobody);
        return id;
    }

    /** Sends a command as it should be, and then in every way in which it can be refused. */
    private void refuse(PlantedCommand command) {
        Answer good = calls.send(
                command.user(), command.method(), command.path(), sentinels.filled(command.path(), command.body()));
        assertThat(good.status()).as("%s: %s", command, good.body()).isIn(command.answer());
        for (JsonObject spoilt : sentinels.spoilt(command.path(), command.body())) {
            calls.send(command.user(), command.method(), command.path(), spoilt);
        }
        calls.send("auditor", command.method(), command.path(), sentinels.filled(command.path(), command.body()));
        calls.send("caseworker.cr", command.method(), command.path(), sentinels.filled(command.path(), command.body()));
        Api user = calls.as(command.user());
        String whole = sentinels.filled(command.path(), command.body()).toString();
        calls.record(user.text(command.method(), command.path(), "application/json", whole));
        calls.record(
                user.with("If-Match", "\"999\"").text(command.method(), command.path(), "application/json", whole));
        String tag = sentinels.in("If-Match of " + command.path());
        calls.record(user.with("If-Match", tag).text(command.method(), command.path(), "application/json", whole));
        String cut = whole.substring(0, whole.length() - 1) + "\"" + sentinels.in("broken JSON");
        calls.record(user.text(command.method(), command.path(), "application/json", cut));
        calls.record(user.text(command.method(), command.path(), "text/plain", whole));
        calls.record(user.text("DELETE", command.path(), "application/json", whole));
        calls.record(Api.to(system).text(command.method(), command.path(), "application/json", whole));
        String token = sentinels.in("Authorization");
        calls.record(Api.to(system).with("Authorization", "Bearer " + token).get(command.path()));
    }

    private void askOddly() {
        String path = sentinels.in("path");
        String query = "?number=%s&status=%s&sort=%s&asOf=%s&page=%s&year=%s".replace("%s", sentinels.in("query"));
        for (String asked : List.of(
                CASES + "/" + path,
                CASES + "/" + path + query,
                CASES + query,
                CASES + "/" + calls.open() + query,
                "/api/v1/" + path + query,
                "/api/v1/statistics/annual-report" + query,
                "/api/v1/statistics/figures/" + path + "/cases" + query,
                "/api/v1/statistics/figures/" + path + "/explanation" + query,
                "/api/v1/statistics/figures/" + path + "/changes" + query,
                "/api/v1/statistics/years?figure=" + path + "&from=2019",
                "/api/v1/code-lists/" + path,
                "/api/v1/imports/" + path,
                "/api/v1/exports/" + path,
                "/developers/" + path,
                "/problem/" + path + ".xhtml" + query,
                "/jakarta.faces.resource/" + path + ".js.xhtml" + query,
                "/" + path + "%0d%0a2026" + query)) {
            calls.record(calls.as(SUPERVISOR).get(asked));
            calls.record(calls.as(WORKER)
                    .with("X-Request-Id", sentinels.in("X-Request-Id"))
                    .get(asked));
        }
        String much = "{\"story\": \"" + sentinels.in("body").repeat(250_000) + "\"}";
        calls.record(calls.as(WORKER).text("POST", CASES, "application/json", much));
        calls.record(calls.as(WORKER).text(sentinels.in("method"), CASES, "application/json", "{}"));
    }

    /** Forms that a desk refuses and the page shows again, and one whose words are kept as a draft. */
    private List<Answer> fillInForms(PageVisitor worker) throws IOException, InterruptedException {
        Map<String, String> draft = Map.of("f:needsNowField:needsNow", sentinels.in("draft"));
        assertThat(worker.send("/casefile/intake.xhtml", "keep", draft).status())
                .isEqualTo(200);
        String number = calls.open();
        for (String page : List.of(
                "/casefile/list.xhtml?q=%s&status=%s&role=%s&state=%s&year=%s&mine=%s&sort=%s&order=%s&page=%s",
                "/casefile/file.xhtml?case=%s",
                "/casefile/edit.xhtml?section=%s&case=" + number,
                "/casefile/history.xhtml?field=%s&person=%s&from=%s&until=%s&reads=%s&case=" + number,
                "/casefile/past.xhtml?on=%s&case=" + number,
                "/casefile/pick.xhtml?among=%s&q=%s",
                "/services/service.xhtml?id=%s&case=" + number,
                "/services/grid.xhtml?kind=%s&week=%s",
                "/statistics/year.xhtml?year=%s&countries=%s",
                "/statistics/behind.xhtml?figure=%s&year=%s&page=%s",
                "/statistics/changed.xhtml?figure=%s&year=%s&from=%s&until=%s",
                "/statistics/years.xhtml?figure=%s&from=%s&until=%s&countries=%s&known=%s&format=%s",
                "/statistics/table.xhtml?population=%s&rows=%s&columns=%s&form=%s&countries=%s",
                "/statistics/file.xhtml?figure=%s&year=%s&format=%s",
                "/exchange/import.xhtml?id=%s",
                "/organisation/list.xhtml?country=%s")) {
            calls.record(worker.read(page.replace("%s", sentinels.in(page))));
        }
        String page = "/casefile/reopen.xhtml?case=" + number;
        String reason = "f:why:field:reason";
        Answer refused = worker.send(page, "save", Map.of(reason, sentinels.in("page")));
        // What is too long the page itself sends back: no desk is asked, and no line is written.
        Answer tooLong = worker.send(page, "save", Map.of(reason, sentinels.in("page") + "x".repeat(501)));
        assertThat(List.of(refused, tooLong))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        return List.of(refused);
    }

    /** Registers of rows that are wrong in every column. */
    private int bringFiles() {
        List<byte[]> files = new ArrayList<>();
        String good = "A,P-A,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2001-06-01";
        String[] cells = good.split(",", -1);
        var rows = new StringBuilder(Imports.CASES);
        for (int i = 0; i < cells.length; i++) {
            var row = cells.clone();
            row[i] = sentinels.in("cases.csv, column " + i);
            rows.append(String.join(",", row)).append('\n');
        }
        files.add(rows.toString().getBytes(StandardCharsets.UTF_8));
        files.add((sentinels.in("head of cases.csv") + "," + Imports.CASES).getBytes(StandardCharsets.UTF_8));
        files.add((Imports.CASES + "\"" + sentinels.in("open quote")).getBytes(StandardCharsets.UTF_8));
        files.add(("PK" + sentinels.in("zip")).getBytes(StandardCharsets.UTF_8));
        files.add(Imports.zip(Map.of(sentinels.in("name in zip") + ".csv", Imports.CASES)));
        for (byte[] file : files) {
            Answer taken = calls.bring(Map.of("source", sentinels.in("source")), sentinels.in("file") + ".csv", file);
            if (!isRefused(taken)) {
                calls.endOf(text(taken, "id"));
            }
        }
        for (String field : List.of(
                "source", "organisation", "as", "mode", "format", "dryRun", "anotherRegister", "sameRegister")) {
            Map<String, String> fields = new HashMap<>(Map.of("source", sentinels.in("source")));
            fields.put(field, sentinels.in(field) + "\n;");
            calls.bring(fields, "cases.csv", files.get(0));
        }
        return files.size();
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() >= 400;
    }

    /** Status and type of a refusal. */
    private static String kind(Answer answer) {
        boolean told = answer.header("Content-Type").orElse("").startsWith("application/problem+json");
        return answer.status() + (told ? " " + text(answer, "type").replaceFirst(".*/", "") : "");
    }

    private void assertNothingIn(String server) throws IOException {
        String log = log(server).toUpperCase(Locale.ROOT);
        assertThat(lines(log, Sentinels.MARK))
                .as("sentinels in the log of " + server)
                .isEmpty();
        for (String day : Sentinels.DAYS) {
            assertThat(lines(log, day)).as("days in the log of " + server).isEmpty();
        }
        assertThat(lines(log, "(FORGED)")).as("lines of another's hand").isEmpty();
    }

    private static List<String> lines(String log, String word) {
        return log.lines().filter(line -> line.contains(word)).toList();
    }

    private String log(String server) throws IOException {
        return Files.readString(system.file("logs/" + server + ".log"));
    }
}
