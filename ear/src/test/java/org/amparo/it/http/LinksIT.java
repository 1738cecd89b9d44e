package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;

/** A link leads, through the sign-in, where it points: to each page with its parameters. */
class LinksIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final String WORKER = "caseworker.gt";

    /** Pages that need no sign-in, or answer with a file. */
    private static final List<String> OTHERS = List.of(
            "/goodbye.xhtml", "/problem/forbidden.xhtml", "/problem/not-found.xhtml", "/problem/unexpected.xhtml");

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>(FormPages.all());
        String number = Records.open(WORKER);
        String run = Imports.ownOf("supervisor.gt");
        links.put("/casefile/list.xhtml?q=GT-7K3M&status=POSSIBLE&open=true&year=2019&sort=number&order=asc", WORKER);
        links.put("/casefile/file.xhtml?case=" + number, WORKER);
        links.put("/casefile/history.xhtml?case=" + number + "&from=01%2F01%2F2026&until=2026", WORKER);
        links.put("/casefile/past.xhtml?case=" + number + "&on=28%2F11%2F2026", WORKER);
        links.put("/casefile/pick.xhtml?among=all&q=GT", WORKER);
        links.put("/services/grid.xhtml?kind=LEGAL&week=09%2F03%2F2026&mine=1&page=0", WORKER);
        links.put("/statistics/year.xhtml?year=2019", "supervisor.gt");
        links.put("/statistics/behind.xhtml?figure=identified.by_sex_age.WOMEN&year=2019", "supervisor.gt");
        links.put("/exchange/exports.xhtml", WORKER);
        links.put("/exchange/export-file.xhtml?id=" + Exports.ownOf(WORKER), WORKER);
        links.put("/exchange/imports.xhtml?page=0", "supervisor.gt");
        links.put("/exchange/import-problems.xhtml?id=" + run, "supervisor.gt");
        links.put("/exchange/import-template.xhtml?format=REGISTER&example=true", "supervisor.gt");
        links.put("/developers/index.xhtml", "auditor");
        return links;
    }

    @Test
    void every_page_is_reached_by_its_link_without_a_session() throws IOException {
        Map<String, Browser> browsers =
                links().values().stream().distinct().collect(Collectors.toMap(user -> user, Browser::as));
        links().forEach((link, user) -> {
            var browser = browsers.get(user);
            browser.lose(Browser.SESSION);
            Answer page = browser.follow(browser.open(link));
            assertThat(page.status()).as(link).isEqualTo(200);
            assertThat(page.response().uri().toString()).as(link).isEqualTo(Browser.application() + link);
            assertThat(page.body()).as(link).doesNotContain("no conoce");
        });
        assertThat(tried()).as("pages of the system").containsExactlyInAnyOrderElementsOf(pages());
    }

    private static TreeSet<String> tried() {
        var tried = links().keySet().stream()
                .map(link -> link.replaceAll("[?].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
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
