package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.Browser;
import org.junit.jupiter.api.Test;

/** A page that is refused has shown nothing: who read a case is not told of somebody who only tried. */
class RefusedPagesIT {

    private static final String READER = "shelter.gt";

    private static String caseOf(String page) {
        return page.replaceAll(".*[?&]case=([^&]+).*", "$1");
    }

    @Test
    void a_page_that_is_not_for_its_reader_leaves_no_row_in_the_access_log() {
        // Before there is a grant, for the start page tells of what has changed.
        var browser = new Browser();
        browser.signIn(READER, "/index.xhtml");
        var pages = FormPages.all().keySet().stream()
                .filter(page -> page.contains("?case=") && !page.startsWith("/services/list.xhtml"))
                .toList();
        var numbers = pages.stream().map(RefusedPagesIT::caseOf).distinct().toList();
        numbers.forEach(
                number -> Records.grant("supervisor.gt", number, "organisation", "gt-albergue-ceiba", "['PROFILE']"));
        pages.forEach(page -> assertThat(browser.open(page).status()).as(page).isIn(403, 404));
        assertThat(numbers).isNotEmpty().allSatisfy(number -> assertThat(Records.readBy(READER, number))
                .isEmpty());

        String number = numbers.get(0);
        assertThat(browser.open("/casefile/file.xhtml?case=" + number).status()).isEqualTo(200);
        assertThat(Records.readBy(READER, number)).as("what is open is told").containsExactly("case-page");
    }

    @Test
    void a_value_that_cannot_be_read_opens_a_page_to_nobody() {
        var readers = Stream.of("prosecutor.gt", "shelter.gt", "referrer.gt", "auditor", "administrator", "secretariat")
                .collect(Collectors.toMap(user -> user, Browser::as));
        Set<String> pages = Links.pages().keySet().stream()
                .map(link -> link.replaceAll("[?].*", ""))
                .collect(Collectors.toSet());
        pages.addAll(List.of("/exchange/import-template.xhtml", "/exchange/export-file.xhtml"));
        for (String page : pages) {
            String asked =
                    parametersOf(page).stream().map(name -> name + "=%C2%BF").collect(Collectors.joining("&", "?", ""));
            readers.forEach((user, browser) -> {
                if (browser.open(page).status() == 403) {
                    assertThat(browser.open(page + asked).status())
                            .as(user + " " + page + asked)
                            .isEqualTo(403);
                }
            });
        }
    }

    private static List<String> parametersOf(String page) {
        try {
            return Pattern.compile("f:viewParam name=\"(\\w+)\"")
                    .matcher(Files.readString(Path.of("../web/src/main/webapp" + page)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_a_page_does_not_have_leaves_no_row_either() {
        String number = Records.open("caseworker.gt");
        var supervisor = new Browser();
        supervisor.signIn("supervisor.gt", "/index.xhtml");
        for (String page : List.of(
                "/casefile/edit.xhtml?section=identity&case=",
                "/casefile/edit.xhtml?section=zz&case=",
                "/casefile/edit.xhtml?case=")) {
            assertThat(supervisor.open(page + number).status()).as(page).isEqualTo(404);
        }
        for (String day : List.of("xx", "01/01/2001")) {
            assertThat(supervisor
                            .open("/casefile/past.xhtml?case=" + number + "&on=" + day)
                            .status())
                    .as(day)
                    .isEqualTo(200);
        }
        assertThat(Records.readBy("supervisor.gt", number)).isSubsetOf("reads", "changes", "work");
    }

    @Test
    void what_is_no_country_has_no_page() {
        var administrator = Browser.as("administrator");
        for (String page : List.of("/organisation/list.xhtml", "/organisation/accounts.xhtml")) {
            for (String country : List.of("GT", "null", "-1", "ZZQ", "gtm")) {
                assertThat(administrator.open(page + "?country=" + country).status())
                        .as("%s of %s", page, country)
                        .isEqualTo(404);
            }
            assertThat(administrator.open(page + "?country=CRI").status()).isEqualTo(200);
        }
    }

    @Test
    void one_look_is_one_row_however_the_number_is_written() {
        String number = Records.open("caseworker.gt");
        var supervisor = new Browser();
        supervisor.signIn("supervisor.gt", "/index.xhtml");
        String spelled = number.toLowerCase(Locale.ROOT).replace("-", "");
        for (String page : List.of("/casefile/file.xhtml?case=", "/services/list.xhtml?case=")) {
            assertThat(supervisor.open(page + spelled).status()).as(page).isEqualTo(200);
        }
        assertThat(Records.readBy("supervisor.gt", number))
                .filteredOn(operation -> operation.equals("case-page"))
                .hasSize(2);
    }
}
