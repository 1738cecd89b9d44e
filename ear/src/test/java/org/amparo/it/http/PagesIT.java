package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page answers that is asked for in a way for which it was not made. */
class PagesIT {

    private static final Path WAR = Path.of("../web/src/main/webapp");
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SENT_TO = Pattern.compile("<form id=\"[^\"]*\"[^>]*action=\"([^\"]+)\"");
    private static final String LOG = "logs/wildfly.log";

    /** Shapes that no server of Faces ever gave out, or not to this session. */
    private static final List<String> MADE_UP = List.of(
            "x", "1:1", ":", "-1:", "-:-", "a:b:c", "null", "9".repeat(60), "-7125381041976656195:760203803251838971");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    @BeforeAll
    static void pages_with_a_form() {
        PAGES.putAll(FormPages.all());
        for (String user : Set.copyOf(PAGES.values())) {
            var browser = new Browser();
            browser.signIn(user, "/index.xhtml");
            BROWSERS.put(user, browser);
        }
    }

    @Test
    void a_form_with_a_state_that_is_not_its_own_opens_its_page_anew() throws IOException {
        long before = faults();
        Map<String, String> states = new LinkedHashMap<>();
        PAGES.forEach((page, user) -> states.put(page, state(BROWSERS.get(user).open(page))));
        assertThat(states)
                .allSatisfy((page, state) -> assertThat(state).as(page).isNotNull());
        for (var page : PAGES.entrySet()) {
            var browser = BROWSERS.get(page.getValue());
            List<String> foreign = new ArrayList<>(MADE_UP);
            states.forEach((other, state) -> {
                if (!path(other).equals(path(page.getKey()))) {
                    foreign.add(state);
                }
            });
            for (String state : foreign) {
                Answer refused =
                        browser.post(page.getKey(), "f=f&f%3Asave=x&jakarta.faces.ViewState=" + encoded(state));
                assertThat(refused.status())
                        .as("%s with %s", page.getKey(), state)
                        .isEqualTo(302);
                assertThat(refused.header("Location").orElseThrow()).endsWith(page.getKey());
                Answer anew = browser.follow(refused);
                assertThat(anew.status()).as(page.getKey()).isEqualTo(200);
                assertThat(anew.body()).as(page.getKey()).contains("La página estuvo abierta mucho tiempo");
            }
            Answer asked = browser.open(
                    page.getKey() + (page.getKey().contains("?") ? "&" : "?") + "jakarta.faces.ViewState=x");
            assertThat(browser.follow(asked).status())
                    .as("asked for with a state")
                    .isEqualTo(200);
        }
        assertThat(faults()).as("faults in the log").isEqualTo(before);
    }

    @Test
    void a_page_is_read_and_sent_and_knows_no_other_method() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertThat(BROWSERS.get("caseworker.gt")
                            .send(method, "/casefile/list.xhtml", "x=1")
                            .status())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void a_form_is_sent_to_its_page_with_what_the_page_was_asked_for() {
        PAGES.forEach((page, user) -> {
            var action = SENT_TO.matcher(BROWSERS.get(user).open(page).body());
            assertThat(action.find()).as(page).isTrue();
            assertThat(action.group(1).replace("&amp;", "&")).as(page).startsWith(path(page));
            if (page.contains("case=")) {
                assertThat(action.group(1)).as(page).contains(page.replaceAll(".*(case=[^&]*).*", "$1"));
            }
        });
    }

    /** Templates, fragments and components are parts; what is a page has a place outside WEB-INF. */
    @Test
    void no_part_of_a_page_is_a_page() throws IOException {
        List<String> parts;
        try (Stream<Path> files = Files.walk(WAR.resolve("WEB-INF"))) {
            parts = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> WAR.relativize(file).toString())
                    .toList();
        }
        assertThat(parts).hasSizeGreaterThan(40);
        var browser = BROWSERS.get("supervisor.gt");
        for (String part : parts) {
            String below = part.substring("WEB-INF".length());
            String name = below.substring(below.lastIndexOf('/') + 1);
            for (String address : List.of(
                    "/" + part,
                    below,
                    "/web-inf" + below,
                    "/jakarta.faces.resource/" + name + ".xhtml?ln=amparo",
                    "/jakarta.faces.resource/" + name + "?ln=amparo")) {
                assertThat(browser.open(address).status()).as(address).isEqualTo(404);
            }
        }
    }

    private static String state(Answer page) {
        assertThat(page.status()).as("%s", page.response().uri()).isEqualTo(200);
        var found = STATE.matcher(page.body());
        return found.find() ? found.group(1) : null;
    }

    private static String path(String page) {
        return page.replaceAll("\\?.*", "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static long faults() throws IOException {
        return Files.readString(AmparoSystem.file(LOG))
                .lines()
                .filter(line -> line.contains(" SEVERE ") || line.contains(" ERROR ") || line.startsWith("\tat "))
                .collect(Collectors.counting());
    }
}
