package org.amparo.it.browser;

import static org.amparo.it.http.Records.expect;
import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.it.http.Links;
import org.amparo.it.http.Records;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each page of the web application with everything unfolded, about cases whose free texts are words without an end. */
class EveryPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String WORKER = "caseworker.gt";
    private static final Pattern NUMBER = Pattern.compile("(?<=case=)[^&]+");
    private static final String WORD = "palabra-sin-fin".repeat(3) + "x".repeat(900);
    private static final String SHORTER = "así fue " + "x".repeat(472);

    /** Address by a name for its picture, of each user. */
    private static Map<String, Map<String, String>> links;

    @BeforeAll
    static void words_without_an_end() {
        Map<String, String> all = Links.pages();
        links = all.keySet().stream()
                .collect(Collectors.groupingBy(
                        all::get, Collectors.toMap(EveryPageIT::name, link -> link, (one, other) -> one)));
        all.keySet().stream()
                .map(NUMBER::matcher)
                .filter(found -> found.find())
                .map(found -> found.group())
                .distinct()
                .forEach(EveryPageIT::writeAtLength);
    }

    private static String name(String link) {
        return "every-"
                + link.replaceAll("[?].*section=", "-")
                        .replaceAll("[?].*", "")
                        .replaceAll("[.]xhtml", "")
                        .substring(1)
                        .replace('/', '-');
    }

    private static void writeAtLength(String number) {
        String path = Records.CASES + "/" + number;
        var read = expect(Api.as(WORKER).get(path), 200);
        var texts = json(
                "{'texts': {'story': '%s', 'needsNow': '%s'}, 'reason': '%s'}", WORD, WORD.substring(0, 900), SHORTER);
        var told = Api.as(WORKER)
                .with("If-Match", read.header("ETag").orElseThrow())
                .patch(path, texts);
        boolean closed = expect(told, 200, 422).status() == 422;
        if (!closed) {
            Records.serve(
                    WORKER,
                    number,
                    "{'kind': 'LEGAL', 'state': 'DELIVERED', 'startOn': '2026-01-15', 'note': '%s'}",
                    WORD);
        }
    }

    @Test
    void fits_a_phone_and_says_to_everybody_what_is_on_it() {
        links.forEach((user, pages) -> {
            try (var visitor = new Visitor(CHROMIUM, user, "es", 390)) {
                pages.forEach((name, link) -> {
                    visitor.open(link);
                    visitor.unfold();
                    visitor.inspect(name);
                    assertThat(visitor.appearance().tabsOutOfView()).as(name).isZero();
                });
            }
        });
    }

    @Test
    void fits_a_desk() {
        links.forEach((user, pages) -> {
            try (var visitor = new Visitor(CHROMIUM, user, "en", 1280)) {
                pages.forEach((name, link) -> {
                    visitor.open(link);
                    visitor.unfold();
                    assertThat(visitor.appearance().beside()).as(name).isZero();
                });
            }
        });
    }
}
