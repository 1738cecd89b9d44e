package org.amparo.launcher.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.launcher.LaunchFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a server that answers as the API does. */
class ExchangeTest {

    private static final String SHA256_OF_FILE = "3b9c358f36f0a31b6ad3e14f309c7cf198ac9246e8316f9ce543d5b19ac02b80";

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final Deque<String> states = new ArrayDeque<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private int expiresIn = 60;
    private int orderStatus = 202;
    private String orderAnswer = "{}";
    private String sent;
    private String contentType;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/amparo/protocol/openid-connect/token", call -> {
            String expected = "Basic "
                    + Base64.getEncoder().encodeToString("amparo-operator:secret".getBytes(StandardCharsets.UTF_8));
            boolean known = expected.equals(call.getRequestHeaders().getFirst("Authorization"));
            answer(
                    call,
                    known ? 200 : 401,
                    "{\"access_token\": \"token-" + tokens.incrementAndGet() + "\", \"expires_in\": " + expiresIn
                            + "}");
        });
        server.createContext("/api/v1/imports", call -> jobs(call, "/api/v1/imports"));
        server.createContext("/api/v1/exports", call -> jobs(call, "/api/v1/exports"));
        server.createContext("/api/v1/statistics/checks", call -> jobs(call, "/api/v1/statistics/checks"));
        server.createContext("/api/v1/exports/7/file", call -> answer(call, 200, "file"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void jobs(HttpExchange call, String path) throws IOException {
        assertThat(call.getRequestHeaders().getFirst("Authorization")).startsWith("Bearer token-");
        if (call.getRequestMethod().equals("POST")) {
            contentType = call.getRequestHeaders().getFirst("Content-Type");
            sent = new String(call.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            call.getResponseHeaders().add("Location", "https://amparo.example.org" + path + "/7");
            answer(call, orderStatus, orderAnswer);
        } else {
            answer(call, 200, states.size() > 1 ? states.pop() : states.peek());
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String check(String state, int differences, String rows) {
        return "{\"state\": \"" + state + "\", \"persons\": 3, \"differences\": " + differences
                + ", \"checkedYear\": 2024, \"checkedDay\": \"2025-02-11\", \"rows\": [" + rows + "]}";
    }

    @Test
    void a_recount_says_that_the_figures_agree() {
        states.add(check("RUNNING", 0, ""));
        states.add(check("DONE", 0, ""));
        exchange("secret").recount(false);
        assertThat(sent).isEqualTo("{\"mend\":false}");
        assertThat(said).contains("RUNNING  3 persons", "DONE  3 persons");
        assertThat(said.get(said.size() - 1)).startsWith("The figures agree").contains("2024", "2025-02-11");
    }

    @Test
    void a_recount_names_what_differs_and_fails() {
        states.add(check(
                "DONE",
                1,
                "{\"what\": \"TOO_MUCH\", \"country\": \"GTM\", \"year\": 2024, \"population\": \"IDENTIFIED\","
                        + " \"person\": 17}"));
        assertThatThrownBy(() -> exchange("secret").recount(true))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("1 row differed");
        assertThat(sent).isEqualTo("{\"mend\":true}");
        assertThat(said).contains("  TOO_MUCH  GTM 2024 IDENTIFIED  person 17");
    }

    @Test
    void a_check_that_failed_says_where_to_look() {
        states.add(check("FAILED", 0, ""));
        assertThatThrownBy(() -> exchange("secret").recount(false))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("log");
    }

    @Test
    void an_import_sends_the_register_and_tells_its_end() throws IOException {
        register();
        states.add(job("READING", "\"progress\": {\"step\": \"cases\", \"done\": 1000, \"total\": 3000}"));
        states.add(job("WRITING", "\"progress\": {\"step\": \"persons\", \"done\": 5000, \"total\": 9000}"));
        states.add(
                job(
                        "DONE",
                        "\"counts\": {\"cases\": {\"read\": 3, \"new\": 2, \"unchanged\": 1, \"changed\": 0, \"notYetTaken\": 0,"
                                + " \"errors\": 0, \"warnings\": 0}, \"events\": {\"read\": 9, \"new\": 4, \"notYetTaken\": 5}}"));
        exchange("secret").importRegister(order(folder, null, false));
        assertThat(contentType).startsWith("multipart/form-data; boundary=");
        assertThat(sent)
                .contains("name=\"format\"", "name=\"dryRun\"", "name=\"source\"", "filename=\"")
                .contains("cases.csv", "events.csv")
                .doesNotContain("name=\"mode\"", "name=\"organisation\"");
        assertThat(said)
                .contains(
                        "READING  cases  1000 of 3000",
                        "cases: 3 read, 2 new, 1 unchanged, 0 changed, 0 not imported yet, 0 with errors, 0 with warnings",
                        "events: 9 read, 4 new, 5 not imported yet",
                        "Imported.");
    }

    @Test
    void every_field_that_was_given_goes_along() throws IOException {
        Path file = Files.writeString(folder.resolve("ctdc.csv"), "yearOfRegistration\r\n");
        states.add(job("CHECKED", "\"counts\": {}"));
        exchange("secret")
                .importRegister(TransferBuilder.builder()
                        .path(file)
                        .format("ctdc")
                        .dryRun(true)
                        .source("Año 2019")
                        .anotherRegister(false)
                        .sameRegister(true)
                        .organisation("gt-svet")
                        .as("supervisor.gt")
                        .mode("upsert")
                        .dates("dmy")
                        .encoding(null)
                        .country(null)
                        .recipient(null)
                        .build());
        String utf8 = new String(sent.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(utf8)
                .contains("\r\n\r\nctdc\r\n", "\r\n\r\ntrue\r\n", "\r\n\r\nAño 2019\r\n", "\r\n\r\ngt-svet\r\n")
                .containsPattern("(?s)name=\"anotherRegister\".{0,60}\r\n\r\nfalse\r\n")
                .containsPattern("(?s)name=\"sameRegister\".{0,60}\r\n\r\ntrue\r\n")
                .contains("\r\n\r\nsupervisor.gt\r\n", "\r\n\r\nupsert\r\n", "yearOfRegistration");
        assertThat(said).last().asString().startsWith("Checked");
    }

    @Test
    void an_import_with_errors_names_the_first_ones_and_fails_in_one_sentence() throws IOException {
        register();
        states.add(job(
                "REFUSED",
                "\"counts\": {\"cases\": {\"read\": 3, \"errors\": 1}}, \"problems\": {\"errors\": 30, \"warnings\": 1, \"items\": ["
                        + "{\"file\": \"cases.csv\", \"line\": 12, \"field\": \"sex\", \"severity\": \"ERROR\", \"code\": \"x\","
                        + " \"message\": \"Q is no sex.\"}]}"));
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, null, false)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("Nothing was imported: 30 errors in the rows.");
        assertThat(said).contains("  cases.csv line 12, sex: Q is no sex.", "… and 30 more.");
    }

    private static String look(boolean possible, String against) {
        return "{\"cases\": 178, \"services\": 3, \"decisions\": 350, \"statements\": 0, \"changed\": 2, \"possible\": "
                + possible + ", \"against\": [" + against + "]}";
    }

    @Test
    void an_import_is_taken_back_with_its_reason() {
        states.add(look(true, ""));
        states.add(job("WITHDRAWING", "\"progress\": {}"));
        states.add(job("WITHDRAWN", "\"counts\": {}"));
        exchange("secret").takeBack(back());
        assertThat(sent).isEqualTo("{\"reason\":\"a wrong file\"}");
        assertThat(said.get(0)).contains("178 cases", "2 changed rows");
        assertThat(said).last().isEqualTo("Taken back.");
    }

    @Test
    void what_stands_against_taking_back_is_named_and_nothing_is_sent() {
        states.add(look(
                false,
                "{\"kind\": \"SERVICE\", \"count\": 1, \"username\": null}, {\"kind\": \"IMPORT\", \"count\": 7,"
                        + " \"fileName\": \"may.zip\", \"username\": \"eva\", \"at\": \"2026-03-05T16:20:00Z\"}"));
        assertThatThrownBy(() -> exchange("secret").takeBack(back()))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("Nothing was taken back, because something was built on the import.");
        assertThat(said).contains("  SERVICE", "  IMPORT (7)  may.zip  eva  2026-03-05T16:20:00Z");
        assertThat(sent).isNull();
    }

    @Test
    void a_taking_back_that_did_not_happen_says_why() {
        states.add(look(true, ""));
        states.add(job("DONE", "\"failure\": \"Somebody was quicker.\""));
        assertThatThrownBy(() -> exchange("secret").takeBack(back()))
                .hasMessage("Nothing was taken back: Somebody was quicker.");
    }

    private static TakeBack back() {
        return new TakeBack("7", "a wrong file");
    }

    @Test
    void a_question_about_its_source_says_both_answers() throws IOException {
        register();
        states.add(
                job(
                        "ASKED",
                        "\"question\": {\"about\": \"register\", \"choices\": [\"same\", \"other\"], \"source\": \"Registro SVET\"}"));
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, null, false)))
                .hasMessage("Nothing was imported yet: if it is the same register, say --source 'Registro SVET';"
                        + " if it is one of other people, say --another-register.");
    }

    @Test
    void a_question_about_the_source_that_was_said_asks_for_another_word() throws IOException {
        register();
        states.add(job(
                "ASKED",
                "\"question\": {\"about\": \"register\", \"choices\": [\"same\"], \"source\": \"Registro SVET\"}"));
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, null, false)))
                .hasMessage("Nothing was imported yet: if it is the same register as 'Registro SVET', say"
                        + " --same-register; if it is one of other people, give it a --source of its own.");
    }

    @Test
    void a_failure_says_what_the_system_says() throws IOException {
        register();
        states.add(job("FAILED", "\"failure\": \"The system was stopped.\""));
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, null, false)))
                .hasMessage("The import failed: The system was stopped.");
    }

    @Test
    void a_refused_order_is_told_in_the_words_of_the_problem() throws IOException {
        register();
        orderStatus = 422;
        orderAnswer = "{\"title\": \"A rule refuses\", \"detail\": \"There is no such organisation.\"}";
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, "x", false)))
                .hasMessage("Amparo refused (422): There is no such organisation.");
    }

    @Test
    void a_folder_without_cases_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> exchange("secret").importRegister(order(folder, null, false)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("holds no cases.csv");
        assertThat(tokens).hasValue(0);
    }

    @Test
    void a_token_that_ends_is_renewed_while_waiting() throws IOException {
        register();
        expiresIn = 15;
        states.add(job("READING", "\"counts\": {}"));
        states.add(job("DONE", "\"counts\": {}"));
        exchange("secret").importRegister(order(folder, null, false));
        assertThat(tokens.get()).isEqualTo(3);
    }

    @Test
    void a_wrong_secret_says_what_to_do() throws IOException {
        register();
        assertThatThrownBy(() -> exchange("wrong").importRegister(order(folder, null, false)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("amparo-operator");
    }

    @Test
    void an_export_is_stored_for_its_owner_alone() throws IOException {
        Path certificate = Files.writeString(folder.resolve("cert.pem"), "PEM");
        states.add(exported("WRITING", "{\"cases\": 1000}", "null"));
        states.add(exported("DONE", "{\"cases\": 1652, \"events\": 9}", '"' + SHA256_OF_FILE + '"'));
        Path target = folder.resolve("gtm.p7m");
        exchange("secret").exportRegister(exporting(target, certificate));
        assertThat(sent).contains("\"kind\":\"register\"", "\"country\":\"GTM\"", "\"recipient\":\"PEM\"");
        assertThat(target).hasContent("file");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(said).contains("WRITING  cases 1000", "DONE  cases 1652, events 9");
    }

    @Test
    void what_arrives_damaged_is_not_kept() throws IOException {
        states.add(exported("DONE", "{}", "\"00\""));
        Path target = folder.resolve("gtm.zip");
        assertThatThrownBy(() -> exchange("secret").exportRegister(exporting(target, null)))
                .hasMessageContaining("did not arrive as it was sent");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void an_export_that_fails_says_why() {
        states.add(exported("FAILED", "{}", "null, \"failure\": \"The disk is full.\""));
        assertThatThrownBy(() -> exchange("secret").exportRegister(exporting(folder.resolve("x.zip"), null)))
                .hasMessage("The export failed: The disk is full.");
    }

    private Exchange exchange(String secret) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Exchange(url, url + "/realms/amparo", secret, said::add);
    }

    private void register() throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "case_id\r\nC1\r\n");
        Files.writeString(folder.resolve("events.csv"), "event_id\r\n");
    }

    private static Transfer order(Path path, String organisation, boolean dryRun) {
        return TransferBuilder.builder()
                .path(path)
                .format("register")
                .dryRun(dryRun)
                .source("register")
                .anotherRegister(false)
                .sameRegister(false)
                .organisation(organisation)
                .as(null)
                .mode(null)
                .dates(null)
                .encoding(null)
                .country(null)
                .recipient(null)
                .build();
    }

    private static Transfer exporting(Path target, Path certificate) {
        return TransferBuilder.builder()
                .path(target)
                .format("register")
                .dryRun(false)
                .source(null)
                .anotherRegister(false)
                .sameRegister(false)
                .organisation(null)
                .as(null)
                .mode(null)
                .dates(null)
                .encoding(null)
                .country("GTM")
                .recipient(certificate)
                .build();
    }

    private static String job(String state, String more) {
        return "{\"id\": \"7\", \"state\": \"" + state + "\", " + more + "}";
    }

    private static String exported(String state, String counts, String sha256) {
        return "{\"id\": \"7\", \"state\": \"" + state + "\", \"name\": \"amparo-register-GTM-7.zip\", \"counts\": "
                + counts + ", \"sha256\": " + sha256 + "}";
    }
}
