package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.KeptPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer of the application has the headers of protection, whoever gives it and whatever it says. */
class HeadersIT {

    private static final String USER = "supervisor.gt";
    private static final String LIST = "/casefile/list.xhtml";

    private static Browser known;

    @BeforeAll
    static void signIn() {
        Records.organisations();
        known = new Browser();
        known.signIn(USER, "/index.xhtml");
    }

    @TestFactory
    Stream<DynamicTest> answers_have_them() {
        Map<String, Supplier<Answer>> answers = new LinkedHashMap<>();
        answers.put("200 page", () -> known.open(LIST));
        answers.put("200 page, HEAD", () -> known.send("HEAD", LIST, null));
        answers.put("200 open page", () -> new Browser().open("/goodbye.xhtml"));
        answers.put("200 API", () -> Api.as(USER).get("/api/v1/cases"));
        answers.put("200 API document", () -> known.open("/developers/openapi.json"));
        answers.put(
                "200 download of a page", () -> known.open("/exchange/export-file.xhtml?id=" + Exports.ownOf(USER)));
        answers.put(
                "200 download of the API", () -> Api.as(USER).get("/api/v1/exports/" + Exports.ownOf(USER) + "/file"));
        answers.put("302 to the sign-in", () -> new Browser().open(LIST));
        answers.put("302 without names of OAuth's", () -> known.open("/?state=x"));
        answers.put("302 after the sign-in", HeadersIT::afterSignIn);
        answers.put("303 language", () -> known.post("/language", "language=es"));
        answers.put("303 language that is not said", () -> known.post("/language", "page=x"));
        answers.put("303 language that cannot be read", () -> known.post("/language", "language=%ZZ"));
        answers.put("413 form of too many fields", () -> known.post("/language", "a=1&".repeat(700)));
        answers.put("303 sign-out", HeadersIT::signOut);
        answers.put("400 token in a query", () -> new Browser().open("/?access_token=x"));
        answers.put("400 token in a form", () -> known.post(LIST, "access_token=x"));
        answers.put("400 API", () -> Api.as(USER).get("/api/v1/cases?page=x"));
        answers.put("401 API", () -> Api.anonymous().get("/api/v1/cases"));
        answers.put(
                "401 API, forged",
                () -> Api.anonymous().with("Authorization", "Bearer x").get("/api/v1/cases"));
        answers.put(
                "401 page, forged",
                () -> Api.anonymous().with("Authorization", "Bearer x").get(LIST));
        answers.put("403 page", () -> known.open("/organisation/list.xhtml"));
        answers.put("405 method", () -> new Browser().send("PUT", "/goodbye.xhtml", "a=b"));
        answers.put("403 API", () -> Api.as("secretariat").get("/api/v1/cases"));
        answers.put("404 page", () -> known.open("/none.xhtml"));
        answers.put("404 record", () -> known.open("/casefile/file.xhtml?case=GT-0000-0000-0"));
        answers.put("404 open", () -> new Browser().open("/problem/none.xhtml"));
        answers.put("404 resource", () -> new Browser().open("/jakarta.faces.resource/none.css.xhtml?ln=css"));
        answers.put("404 of the server", () -> new Browser().open("/WEB-INF/web.xml"));
        answers.put("404 API", () -> Api.as(USER).get("/api/v1/none"));
        answers.put("405 API", () -> Api.as(USER).post("/api/v1/me", Records.json("{}")));
        answers.put("405 page", () -> known.send("DELETE", "/language", null));
        answers.put("406 API", () -> Api.as(USER).with("Accept", "image/png").get("/api/v1/cases"));
        answers.put("413", () -> known.post(LIST, "a=" + "b".repeat(2_000_001)));
        answers.put("413 API", () -> Api.as(USER).upload("/api/v1/cases", Map.of(), "x", new byte[2_000_001]));
        answers.put(
                "400 API, a file",
                () -> Api.as(USER).with("Content-Type", "text/plain").post("/api/v1/cases", Records.json("{}")));
        answers.put("415 page", () -> Api.anonymous()
                .with("Cookie", Browser.SESSION + "=" + known.cookie(Browser.SESSION))
                .upload(LIST, Map.of(), "x", new byte[1]));
        answers.put("422 API", () -> Api.as("administrator")
                .post(
                        "/api/v1/organisations",
                        Records.json("{'code': 'gt-mp', 'name': 'x', 'country': 'GTM', 'type': 'NGO'}")));
        answers.put("400 page, no upload", HeadersIT::noUpload);
        answers.put("500 page", HeadersIT::failedPage);
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
                    Answer given = answer.getValue().get();
                    assertThat(given.status())
                            .isEqualTo(Integer.parseInt(answer.getKey().substring(0, 3)));
                    assertProtected(given);
                    assertThat(given.response().headers().allValues("Cache-Control"))
                            .containsExactly("no-store");
                }));
    }

    @Test
    void a_page_keeps_its_own_policy_and_everything_else_may_do_nothing() {
        for (Answer page : List.of(known.open(LIST), known.open("/none.xhtml"), new Browser().open("/goodbye.xhtml"))) {
            assertThat(policy(page)).startsWith("default-src 'self';").contains("script-src 'self';");
        }
        for (Answer other : List.of(
                Api.as(USER).get("/api/v1/me"),
                Api.anonymous().get("/api/v1/me"),
                known.open("/?state=x"),
                known.open("/exchange/export-file.xhtml?id=" + Exports.ownOf(USER)))) {
            assertThat(policy(other)).startsWith("default-src 'none';").contains("frame-ancestors 'none'");
        }
    }

    @Test
    void what_pages_are_drawn_with_may_be_kept() {
        Answer resource = new Browser().open("/jakarta.faces.resource/base.css.xhtml?ln=css");
        assertProtected(resource);
        assertThat(resource.header("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age="));
    }

    @Test
    void a_page_that_looks_like_a_resource_may_not_be_kept() {
        Answer page = known.open(Browser.application() + "/jakarta.faces.resource/.." + LIST);
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_page_that_failed_names_its_request() {
        for (Answer page : List.of(failedPage(), known.open("/none.xhtml"), known.open("/organisation/list.xhtml"))) {
            assertThat(page.header("X-Request-Id"))
                    .hasValueSatisfying(id -> assertThat(id).hasSize(36));
        }
    }

    /** The form that brings a register in, sent as no upload: by a program, for a browser never does. */
    private static Answer noUpload() {
        return KeptPage.open(known, "/exchange/import-new.xhtml").send();
    }

    @Test
    void what_the_web_server_refuses_by_itself_says_so_and_leads_back() {
        for (Answer page : List.of(
                new Browser().open("/?access_token=x"),
                known.post(LIST, "access_token=x"),
                known.post(LIST, "a=" + "b".repeat(2_000_001)),
                new Browser().send("PUT", "/goodbye.xhtml", "a=b"),
                noUpload())) {
            assertThat(page.status()).isBetween(400, 499);
            assertThat(page.body())
                    .as("%d of %s", page.status(), page.response().request())
                    .contains("<h1>", "href=\"/\"")
                    .doesNotContain("Algo falló de nuestro lado", "???")
                    .containsAnyOf("No se pudo leer lo enviado", "Lo enviado es demasiado grande");
        }
        assertThat(Api.anonymous().get("/api/v1/cases").body())
                .as("programs get the status")
                .isEmpty();
    }

    @Test
    void a_page_that_failed_leads_back_to_its_case_or_its_room() {
        assertThat(failedPage().body())
                .contains("Algo falló de nuestro lado", "Volver al caso GT-", "href=\"/casefile/file.xhtml?case=GT-");
        assertThat(noUpload().body()).contains("Volver a: Registros", "href=\"/exchange/imports.xhtml\"");
    }

    @Test
    void error_pages_lead_back_to_the_start() {
        for (Answer page : List.of(
                failedPage(),
                known.open("/organisation/list.xhtml"),
                known.open("/none.xhtml"),
                Api.anonymous().with("Authorization", "Bearer x").get(LIST))) {
            assertThat(page.status()).isGreaterThanOrEqualTo(400);
            assertThat(page.body()).containsPattern("<a class=\"button[^\"]*\" href=\"/\">");
        }
    }

    private static Answer afterSignIn() {
        var browser = new Browser();
        return browser.open(browser.comeBack(browser.open(LIST), USER));
    }

    /** A fault that nobody foresees: the database has lost a table for a moment. */
    private static Answer failedPage() {
        String number = Records.open("caseworker.gt");
        try (var owner = AmparoSystem.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("rename table draft to draft_elsewhere");
            try {
                return known.open("/casefile/edit.xhtml?section=texts&case=" + number);
            } finally {
                statement.executeUpdate("rename table draft_elsewhere to draft");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer signOut() {
        var browser = new Browser();
        browser.signIn(USER, LIST);
        return browser.post("/logout", "");
    }

    private static void assertProtected(Answer answer) {
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .forEach((name, value) -> assertThat(answer.response().headers().allValues(name))
                        .as(name)
                        .containsExactly(value));
        assertThat(policy(answer)).contains("frame-ancestors 'none'");
    }

    private static String policy(Answer answer) {
        var policies = answer.response().headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        return policies.get(0);
    }
}
