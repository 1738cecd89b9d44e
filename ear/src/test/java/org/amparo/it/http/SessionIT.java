package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is made at the sign-in, for whoever signed in; what the browser brought along before it is worth nothing afterwards. */
class SessionIT {

    private static final String LIST = "/casefile/list.xhtml";
    private static final String SIGN_IN = "/realms/amparo/protocol/openid-connect/auth";
    private static final String USER = "caseworker.gt";
    private static final String CHOSEN = "chosenByWhoeverPlantedIt0123456789abcdefgh";

    /** Somebody who holds a cookie and asks for pages with it all the time. */
    private static final class Lurker implements AutoCloseable {

        private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final Api asked;
        private final Thread thread = new Thread(this::poll);

        Lurker(String cookie) throws InterruptedException {
            asked = Api.anonymous().with("Accept", "text/html").with("Cookie", Browser.SESSION + "=" + cookie);
            thread.start();
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }

        private void poll() {
            while (!over.get()) {
                answers.add(asked.get(LIST));
                begun.countDown();
            }
        }

        /** Everything that was seen, the last of it after the sign-in. */
        List<Answer> seen() throws InterruptedException {
            over.set(true);
            thread.join();
            answers.add(asked.get(LIST));
            answers.add(asked.get("/index.xhtml"));
            return List.copyOf(answers);
        }

        @Override
        public void close() {
            over.set(true);
        }
    }

    @Test
    void whoever_planted_the_cookie_reads_nothing_during_and_after_a_sign_in() throws InterruptedException {
        var victim = new Browser();
        victim.plant(Browser.SESSION, CHOSEN);
        try (var lurker = new Lurker(CHOSEN)) {
            Answer page = victim.signIn(USER, LIST);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains(USER);
            assertThat(victim.cookie(Browser.SESSION)).isNotBlank().isNotEqualTo(CHOSEN);
            var seen = lurker.seen();
            assertThat(seen).hasSizeGreaterThan(5).allSatisfy(SessionIT::leadsToSignIn);
        }
    }

    /** A token opens a page, whose session belongs to nobody: a live one that may be planted. */
    @Test
    void a_live_session_that_is_nobody_s_does_not_become_its_victim_s() throws InterruptedException {
        String planted = Api.as("caseworker.cr").get(LIST).response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(Browser.SESSION + "="))
                .map(cookie -> cookie.substring(Browser.SESSION.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
        var victim = new Browser();
        victim.plant(Browser.SESSION, planted);
        try (var lurker = new Lurker(planted)) {
            assertThat(victim.signIn(USER, LIST).body()).contains(USER);
            assertThat(victim.cookie(Browser.SESSION)).isNotBlank().isNotEqualTo(planted);
            assertThat(lurker.seen()).hasSizeGreaterThan(5).allSatisfy(SessionIT::leadsToSignIn);
        }
    }

    @Test
    void a_session_that_was_signed_out_of_opens_nothing_for_the_next_person() throws InterruptedException {
        var former = new Browser();
        former.signIn("caseworker.cr", LIST);
        String planted = former.cookie(Browser.SESSION);
        former.post("/logout", "");
        var victim = new Browser();
        victim.plant(Browser.SESSION, planted);
        try (var lurker = new Lurker(planted)) {
            assertThat(victim.signIn(USER, LIST).body()).contains(USER);
            assertThat(victim.cookie(Browser.SESSION)).isNotEqualTo(planted);
            assertThat(lurker.seen()).hasSizeGreaterThan(5).allSatisfy(SessionIT::leadsToSignIn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "HEAD"})
    void a_live_session_put_in_before_keycloaks_answer_stays_its_owners(String method) {
        var attacker = new Browser();
        attacker.signIn("caseworker.cr", LIST);
        var victim = new Browser();
        String answer = victim.comeBack(victim.open(LIST), USER);
        victim.plant(Browser.SESSION, attacker.cookie(Browser.SESSION));
        victim.send(method, answer, null);
        assertThat(victim.cookie(Browser.SESSION)).isNotEqualTo(attacker.cookie(Browser.SESSION));
        assertThat(victim.open(LIST).body()).contains(USER);
        assertThat(attacker.open(LIST).body()).contains("caseworker.cr").doesNotContain(USER);
    }

    @Test
    void a_cookie_that_came_twice_is_forgotten_twice() {
        var victim = new Browser();
        String answer = victim.comeBack(victim.open(LIST), USER);
        victim.plant(Browser.SESSION, CHOSEN + "; " + Browser.SESSION + "=" + CHOSEN + "2; other=\"x\"");
        victim.open(answer);
        assertThat(victim.cookie(Browser.SESSION)).doesNotContain(CHOSEN);
        assertThat(victim.open(LIST).body()).contains(USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {";jsessionid=", ";amparo_session=", ";AMPARO_SESSION="})
    void a_session_in_the_address_is_none(String parameter) throws InterruptedException {
        var victim = new Browser();
        try (var lurker = new Lurker(CHOSEN)) {
            Answer page = victim.signIn(USER, LIST + parameter + CHOSEN);
            assertThat(page.status()).isEqualTo(200);
            assertThat(victim.cookie(Browser.SESSION)).doesNotContain(CHOSEN);
            assertThat(lurker.seen()).allSatisfy(SessionIT::leadsToSignIn);
        }
        var stranger = new Browser();
        leadsToSignIn(stranger.open(LIST + parameter + victim.cookie(Browser.SESSION)));
    }

    @Test
    void a_sign_in_lands_on_the_page_that_was_asked_for_with_its_parameters() {
        String deep = LIST + "?open=true&q=GT-7K3M&sort=number&order=asc";
        var browser = new Browser();
        Answer page = browser.signIn(USER, deep);
        assertThat(page.response().uri().toString()).endsWith(deep);
        assertThat(page.body()).contains("GT-7K3M");
        assertThat(browser.cookies()).noneMatch(name -> name.startsWith("AMPARO_PLACE"));
    }

    @Test
    void what_was_asked_for_does_not_go_to_keycloak() {
        Answer answer = new Browser().open(LIST + "?q=GT-7K3M");
        leadsToSignIn(answer);
        assertThat(answer.header("Location").orElseThrow()).doesNotContain("GT-7K3M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/?a=b", "https://evil.example/?a=b", "/index.xhtml?a=b", "no base64 §"})
    void a_planted_place_leads_nowhere_else(String place) {
        var browser = new Browser();
        String answer = browser.comeBack(browser.open(LIST + "?q=GT-7K3M"), USER);
        String kept = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        var places = browser.cookies().stream()
                .filter(name -> name.startsWith("AMPARO_PLACE"))
                .toList();
        assertThat(places).hasSize(1);
        browser.plant(places.get(0), place.startsWith("no") ? "%%%" : kept);
        assertThat(browser.open(answer).header("Location")).contains(Browser.application() + LIST);
    }

    @Test
    void keycloaks_answer_is_taken_once_and_leads_to_its_page_afterwards() {
        var browser = new Browser();
        String answer = browser.comeBack(browser.open(LIST), USER);
        browser.open(answer);
        Answer again = browser.open(answer);
        assertThat(again.status()).isEqualTo(302);
        assertThat(again.header("Location")).contains(Browser.application() + LIST);
        assertThat(browser.follow(again).body()).contains(USER);
    }

    @Test
    void a_form_that_met_an_ended_session_is_not_sent_again_and_the_page_says_so_once() {
        var browser = new Browser();
        browser.signIn("caseworker.ni", "/casefile/intake.xhtml");
        browser.lose(Browser.SESSION);
        Answer refused = browser.post("/casefile/intake.xhtml", "f=f&jakarta.faces.ViewState=1:1");
        leadsToSignIn(refused);
        assertThat(browser.cookie(Browser.SESSION)).isNull();
        // Keycloak still knows her, so there is no form on the way.
        Answer page = browser.follow(refused);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("La página estuvo abierta mucho tiempo");
        assertThat(browser.open("/casefile/intake.xhtml").body())
                .doesNotContain("La página estuvo abierta mucho tiempo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/goodbye.xhtml",
                "/problem/forbidden.xhtml",
                "/problem/not-found.xhtml",
                "/problem/unexpected.xhtml",
                "/problem/none.xhtml",
                "/jakarta.faces.resource/base.css.xhtml?ln=css",
                "/jakarta.faces.resource/none.css.xhtml?ln=css",
                "/favicon.ico",
                "/WEB-INF/web.xml",
                "/none",
                "/?code=x",
                "/?access_token=x",
                "/api/v1/cases",
                "/api/none",
                "/"
            })
    void what_needs_no_session_makes_none(String path) {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS")) {
            var browser = new Browser();
            Answer answer = browser.send(method, path, method.startsWith("P") ? "a=b" : null);
            assertThat(browser.cookie(Browser.SESSION))
                    .as("%s %s: %s", method, path, answer.status())
                    .isNull();
        }
    }

    @Test
    void the_api_makes_no_session_for_anybody() {
        String expired = "Bearer eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjEwMDAwMDAwMDAsInN1YiI6IngifQ.c2lnbmF0dXJl";
        var callers = List.of(
                Api.anonymous(),
                Api.anonymous().with("Authorization", "Bearer not.a.token"),
                Api.anonymous().with("Authorization", expired),
                Api.as(USER),
                Api.as("administrator"));
        for (Api caller : callers) {
            for (String path : List.of("/api/v1/cases", "/api/v1/cases/GT-0000-0000-0", "/api/v1/me", "/api/v1/none")) {
                assertThat(caller.get(path).header("Set-Cookie")).as(path).isEmpty();
            }
        }
        byte[] large = new byte[3_000_000];
        assertThat(Api.as(USER).upload("/api/v1/cases", Map.of(), "x", large).header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_page_s_session_is_no_key_to_the_api() {
        var browser = new Browser();
        browser.signIn(USER, LIST);
        Answer answer = browser.open("/api/v1/cases");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(browser.open(LIST).status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_and_choosing_a_language_does_not() {
        var browser = new Browser();
        browser.signIn(USER, LIST);
        String session = browser.cookie(Browser.SESSION);
        Answer chosen = browser.post("/language", "language=en&page=" + LIST);
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(browser.follow(chosen).body()).contains("lang=\"en\"");
        assertThat(browser.cookie(Browser.SESSION)).isEqualTo(session);
        Answer out = browser.post("/logout", "");
        assertThat(out.status()).isEqualTo(303);
        assertThat(browser.follow(out).response().uri().getPath()).isEqualTo("/goodbye.xhtml");
        var former = new Browser();
        former.plant(Browser.SESSION, session);
        leadsToSignIn(former.open(LIST));
    }

    private static void leadsToSignIn(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).contains(SIGN_IN);
        assertThat(answer.body()).isEmpty();
    }

    /** A form of another site: the browser sends it without the session, and says where it comes from. */
    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Origin: https://elsewhere.example", "Origin: null"})
    void a_form_of_another_site_is_refused_and_leaves_the_session_alone(String header) {
        String[] said = header.split(": ");
        Answer refused = Api.anonymous()
                .with("Accept", "text/html")
                .with(said[0], said[1])
                .text("POST", LIST, "application/x-www-form-urlencoded", "f=f&f%3Areason=x");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("href=\"/\"");
    }
}
