package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;

/** A link leads, through the sign-in, where it points: to each page with its parameters. */
class LinksIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");

    /** Pages that need no sign-in. */
    private static final List<String> OTHERS = List.of(
            "/goodbye.xhtml", "/problem/forbidden.xhtml", "/problem/not-found.xhtml", "/problem/unexpected.xhtml");

    @Test
    void every_page_is_reached_by_its_link_without_a_session() throws IOException {
        Map<String, String> links = new LinkedHashMap<>(Links.pages());
        links.putAll(Links.files());
        Map<String, Browser> browsers =
                links.values().stream().distinct().collect(Collectors.toMap(user -> user, Browser::as));
        links.forEach((link, user) -> {
            var browser = browsers.get(user);
            browser.lose(Browser.SESSION);
            Answer page = browser.follow(browser.open(link));
            assertThat(page.status()).as(link).isEqualTo(200);
            assertThat(page.response().uri().toString()).as(link).isEqualTo(Browser.application() + link);
            assertThat(page.body()).as(link).doesNotContain("no conoce");
        });
        assertThat(tried(links.keySet())).as("pages of the system").containsExactlyInAnyOrderElementsOf(pages());
    }

    private static TreeSet<String> tried(Set<String> links) {
        var tried =
                links.stream().map(link -> link.replaceAll("[?].*", "")).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(OTHERS);
        return tried;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.map(page -> "/" + PAGES.relativize(page))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .toList();
        }
    }
}
