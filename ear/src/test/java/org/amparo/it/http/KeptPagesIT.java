package org.amparo.it.http;

import static org.amparo.it.http.Records.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Browser;
import org.amparo.it.support.KeptPage;
import org.amparo.it.support.PageForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that stayed open while something was closed to its reader comes back: it neither takes nor shows what it kept. */
class KeptPagesIT {

    private static final Path WAR = Path.of("../web/src/main/webapp");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/WEB-INF/[^\"#]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\\b");
    private static final Pattern PARAMETER = Pattern.compile("\\b(\\w+)=[^&]*");
    private static final String CHANGED = "Lo que usted puede ver cambió";
    private static final String WORDS = "palabras que solo lee quien puede";

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    @Test
    void every_page_with_a_form_is_asked() throws IOException {
        var known = FormPages.all().keySet().stream()
                .map(address -> address.replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var withForm = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(WAR)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String address = "/" + WAR.relativize(page);
                if (!address.startsWith("/WEB-INF") && hasForm(page)) {
                    withForm.add(address);
                }
            }
        }
        // Of the ledger that a past state or a print includes no form is drawn.
        withForm.removeAll(Set.of("/casefile/past.xhtml", "/casefile/print.xhtml"));
        assertThat(known).isEqualTo(withForm);
    }

    private static boolean hasForm(Path page) throws IOException {
        String text = Files.readString(page);
        if (text.contains("<h:form")) {
            return true;
        }
        for (MatchResult part : INCLUDED.matcher(text).results().toList()) {
            if (hasForm(WAR.resolve(part.group(1).substring(1)))) {
                return true;
            }
        }
        return false;
    }

    /** Each in a session of its own: one session keeps fifteen pages. */
    private static Map<String, KeptPage> openAll() {
        Map<String, KeptPage> kept = new LinkedHashMap<>();
        FormPages.all().forEach((address, user) -> kept.put(address, KeptPage.open(Browser.as(user), address)));
        return kept;
    }

    @Test
    void whoever_acts_for_an_organisation_that_has_ended_gets_no_page_back() throws IOException, SQLException {
        var kept = openAll();
        kept.forEach(KeptPagesIT::assertOpen);
        long before = PagesIT.faults();
        sql("update organisation set valid_until = '2020-01-01' where code in ('gt-svet', 'corett-st')");
        try {
            kept.forEach((address, page) -> {
                assertClosed(page.send(), 403, address);
                assertClosed(page.askForAll(), 200, address);
                assertThat(page.askForAll().body()).as(address).contains("<redirect url=\"/problem/forbidden.xhtml\"");
            });
        } finally {
            sql("update organisation set valid_until = null where code in ('gt-svet', 'corett-st')");
        }
        assertThat(PagesIT.faults()).as("faults in the log").isEqualTo(before);
        kept.forEach(KeptPagesIT::assertOpen);
    }

    private static void assertOpen(String address, KeptPage page) {
        Answer whole = page.askForAll();
        assertThat(whole.status()).as(address).isEqualTo(200);
        assertThat(whole.body()).as(address).contains("<update id=").doesNotContain("<redirect");
    }

    private static void assertClosed(Answer answer, int status, String address) {
        assertThat(answer.status()).as(address).isEqualTo(status);
        // What she asked for is told to her again in the links to another language.
        var asked = NUMBER.matcher(address);
        String others = asked.find() ? answer.body().replace(asked.group(), "") : answer.body();
        assertThat(others).as(address).doesNotContain("data-private").doesNotContainPattern(NUMBER);
    }

    private static void sql(String change) throws SQLException {
        try (var database = AmparoSystem.asOwner();
                var statement = database.createStatement()) {
            statement.executeUpdate(change);
        }
    }

    @Test
    void a_form_that_comes_to_another_record_opens_that_one_anew_and_takes_nothing_with_it() throws IOException {
        String other = Records.open("caseworker.gt");
        long before = PagesIT.faults();
        FormPages.all().forEach((address, user) -> {
            var browser = Browser.as(user);
            Answer opened = browser.open(address);
            for (String swapped : swapped(address, other)) {
                var kept = KeptPage.of(browser, swapped, opened);
                Answer refused = kept.send();
                assertThat(refused.status()).as(swapped).isEqualTo(302);
                assertThat(refused.header("Location").orElseThrow()).endsWith(swapped);
                assertThat(kept.askForAll().body()).as(swapped).contains("<redirect url=\"");
            }
        });
        assertThat(PagesIT.faults()).as("faults in the log").isEqualTo(before);
    }

    /** The address with another value of each of its parameters in turn; of the grid, whose page knows some without them, with those. */
    private static List<String> swapped(String address, String other) {
        if (address.startsWith("/services/grid")) {
            return List.of(address + "?kind=XYZ", address + "?kind=MEDICAL", address + "?week=02/03/2026");
        }
        return PARAMETER
                .matcher(address)
                .results()
                .map(one -> address.replace(
                        one.group(), one.group(1) + "=" + (one.group(1).equals("case") ? other : "zz")))
                .toList();
    }

    @Test
    void words_of_one_case_are_neither_drawn_at_another_nor_written_over_its_own() {
        String number = Records.open("caseworker.gt");
        String service = Closing.NOTE.service(number);
        String other = Records.open("caseworker.gt");
        String others = Records.serve("caseworker.gt", other, "{'kind': 'LEGAL', 'startOn': '2026-03-05'}");
        var reader = Browser.as("caseworker.gt");
        Answer opened = reader.open("/services/service.xhtml?case=" + number + "&id=" + service);
        assertThat(opened.body()).contains(WORDS);
        String address = "/services/service.xhtml?case=" + other + "&id=" + others;
        var kept = KeptPage.of(reader, address, opened);
        assertThat(kept.askForAll().body()).doesNotContain(WORDS);
        // As an address may be sent in the form, too.
        var own = KeptPage.of(reader, "/services/service.xhtml", opened);
        for (String form : List.of(
                "w=w", "case=" + other + "&id=" + others + "&w=w", "case=" + number + "&case=" + other + "&w=w")) {
            assertThat(kept.send(form).body()).as(form).doesNotContain(WORDS);
        }
        assertThat(own.send("case=" + other + "&w=w").body()).doesNotContain(WORDS);
        var stands = (JsonObject)
                Records.expect(Api.as("caseworker.gt").get(Records.CASES + "/" + other + "/services/" + others), 200)
                        .json();
        assertThat(stands.getInt("version")).as("nothing has been saved").isZero();
    }

    @Test
    void an_ended_account_gets_no_page_back() throws IOException {
        String number = Records.open("caseworker.sv");
        String service = Records.serve(
                "caseworker.sv", number, "{'kind': 'LEGAL', 'startOn': '2026-01-15', 'note': '%s'}", WORDS);
        var worker = Browser.as("caseworker.sv");
        var kept = Stream.of(
                        "/services/grid.xhtml?kind=LEGAL",
                        "/services/activity.xhtml",
                        "/services/log.xhtml?case=" + number,
                        "/services/service.xhtml?case=" + number + "&id=" + service,
                        "/casefile/edit.xhtml?case=" + number + "&section=texts")
                .map(address -> KeptPage.open(worker, address))
                .toList();
        assertThat(kept.get(0).send().body()).contains(number);
        long before = PagesIT.faults();
        String id = Records.list(Api.as("administrator").get("/api/v1/accounts?country=SLV")).stream()
                .map(JsonObject.class::cast)
                .filter(account -> account.getString("username").equals("caseworker.sv"))
                .map(account -> account.getString("id"))
                .findFirst()
                .orElseThrow();
        Records.expect(Api.as("administrator").post("/api/v1/accounts/" + id + "/end", json("{}")), 204);
        try {
            for (KeptPage page : kept) {
                assertClosed(page.send(), 403, page.address());
                assertClosed(page.askForAll(), 200, page.address());
            }
        } finally {
            Records.expect(
                    Api.as("administrator")
                            .post("/api/v1/accounts", json("{'username': 'caseworker.sv', 'organisation': 'sv-cnct'}")),
                    201);
        }
        assertThat(PagesIT.faults()).as("faults in the log").isEqualTo(before);
        // Announced anew she is another account, for whom none of these pages was drawn.
        assertThat(kept.get(0).send().status()).isEqualTo(302);
    }

    /** What is closed, and leaves the service itself open: what its page held of it, and how it closes. */
    private enum Closing {
        NOTE("EDUCATION_TRAINING", null, "FREE_TEXT", WORDS),
        PLACE("HOUSING", null, "HOUSING_PLACE", "value=\"gt-albergue-ceiba\" selected"),
        DISCREET_TYPE("MEDICAL", "HIV_TEST", null, "value=\"MEDICAL:HIV_TEST\" selected");

        private final String kind;
        private final String type;
        private final String category;
        private final String held;

        Closing(String kind, String type, String category, String held) {
            this.kind = kind;
            this.type = type;
            this.category = category;
            this.held = held;
        }

        String reader() {
            return category == null ? "caseworker.gt" : "caseworker2.gt";
        }

        String service(String number) {
            return Records.serve(
                    "caseworker.gt",
                    number,
                    "{'kind': '%s', %s 'startOn': '2026-03-05', 'note': '%s' %s}",
                    kind,
                    type == null ? "" : "'type': '" + type + "',",
                    WORDS,
                    this == PLACE ? ", 'provider': 'gt-albergue-ceiba'" : "");
        }

        /** Opens what is to be closed; returns what closes it. */
        Consumer<String> open(String number) {
            if (category == null) {
                return of -> Records.assign("supervisor.gt", of, "supervisor.gt");
            }
            Records.grant("supervisor.gt", number, "user", reader(), "['SERVICES']");
            String grant = Records.grant("supervisor.gt", number, "user", reader(), "['" + category + "']");
            return of -> Records.endGrant("supervisor.gt", of, grant);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_closed_of_a_service_is_not_drawn_from_the_page_that_was_filled_with_it(Closing closing) {
        String number = Records.open("caseworker.gt");
        String service = closing.service(number);
        var closes = closing.open(number);
        var reader = Browser.as(closing.reader());
        String address = "/services/service.xhtml?case=" + number + "&id=" + service;
        Answer opened = reader.open(address);
        assertThat(opened.body()).contains(closing.held);
        var kept = KeptPage.of(reader, address, opened);
        assertThat(kept.send("w=w").body()).as("as long as all is open").contains(closing.held);
        assertThat(kept.askForAll().body()).contains(closing.held);
        closes.accept(number);
        var whole = PageForm.with("save", opened).get(0).type("f:why:field:reason", "all of it");
        List<Supplier<Answer>> ways = List.of(
                () -> kept.send("w=w"), () -> kept.send("m=m&m%3Amove=m%3Amove"), () -> whole.press(reader, "save"));
        for (var way : ways) {
            Answer refused = way.get();
            assertThat(refused.status()).as(refused.body()).isEqualTo(302);
            assertThat(refused.header("Location").orElseThrow()).endsWith(address);
            assertThat(reader.follow(refused).body()).contains(CHANGED).doesNotContain(closing.held);
        }
        assertThat(kept.askForAll().body())
                .contains("<redirect url=\"")
                .doesNotContain(closing.held)
                .doesNotContain(WORDS);
        var stands = (JsonObject)
                Records.expect(Api.as("supervisor.gt").get(Records.CASES + "/" + number + "/services/" + service), 200)
                        .json();
        assertThat(stands.getInt("version")).as("nothing has been saved").isZero();
    }

    @Test
    void what_is_opened_meanwhile_closes_nothing() {
        String number = Records.open("caseworker.gt");
        String service = Closing.NOTE.service(number);
        Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['SERVICES']");
        var kept = KeptPage.open(
                Browser.as("caseworker2.gt"), "/services/service.xhtml?case=" + number + "&id=" + service);
        Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['FREE_TEXT']");
        assertThat(kept.send().status()).isEqualTo(200);
    }

    /** A draft was brought back, and part of what was open then is closed, or the whole case. */
    @ParameterizedTest
    @EnumSource
    void a_draft_is_not_drawn_again_once_part_of_its_case_is_closed(Drafted drafted) {
        String number = Records.open("caseworker.gt");
        Records.decide("caseworker.gt", number, "CONFIRMED", "2026-02-01");
        Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['SERVICES', 'LEGAL']");
        String grant = Records.grant("supervisor.gt", number, "user", "caseworker2.gt", "['FREE_TEXT']");
        var reader = Browser.as("caseworker2.gt");
        String address = drafted.page + "?case=" + number;
        Answer typed = KeptPage.open(reader, address)
                .send(
                        "Faces-Request=partial%2Fajax&jakarta.faces.partial.ajax=true&f=f&" + drafted.field + "="
                                + "borrador"
                                + "&jakarta.faces.partial.event=click&jakarta.faces.source=f%3Adraft%3Akeep&f%3Adraft%3Akeep=f%3Adraft%3Akeep"
                                + "&jakarta.faces.partial.execute=f%3Adraft%3Akeep&jakarta.faces.partial.render=f%3Adraft%3Astate");
        assertThat(typed.body()).contains("Borrador guardado");
        var kept = KeptPage.open(reader, address);
        assertThat(kept.send("d=d").body()).as("brought back").contains("borrador</textarea>");
        Records.endGrant("supervisor.gt", number, grant);
        Answer refused = kept.send("d=d");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(reader.follow(refused).body())
                .contains(CHANGED, "se descartó")
                .doesNotContain("borrador</textarea>");
        var again = KeptPage.open(reader, address);
        Records.bar("supervisor.gt", number, "caseworker2.gt");
        assertClosed(again.send(), 404, address);
    }

    /** Pages with drafts of which one is of a case and one names it only. */
    private enum Drafted {
        DECISION("/identification/ledger.xhtml", "f%3AgroundsField%3Agrounds"),
        SERVICE("/services/log.xhtml", "f%3AnoteField%3Anote");

        private final String page;
        private final String field;

        Drafted(String page, String field) {
            this.page = page;
            this.field = field;
        }
    }

    @Test
    void pages_of_a_case_do_not_come_back_to_whom_it_is_barred() {
        String number = Records.open("caseworker.gt");
        String other = Records.open("caseworker.gt");
        Records.serve("caseworker.gt", number, FormPages.plannedToday());
        var worker = Browser.as("caseworker.gt");
        var pages = FormPages.all().keySet().stream()
                .filter(address ->
                        address.contains("case=") && !address.matches(".*(reopen|service|access|correct)[.].*"))
                .map(address -> KeptPage.open(worker, address.replaceAll("case=[^&]*", "case=" + number)))
                .toList();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(7);
        var elsewhere = KeptPage.open(worker, "/casefile/close.xhtml?case=" + other);
        Records.bar("supervisor.gt", number, "caseworker.gt");
        for (KeptPage page : pages) {
            assertClosed(page.send(), 404, page.address());
            assertThat(page.askForAll().body()).as(page.address()).contains("/problem/not-found.xhtml");
        }
        assertThat(elsewhere.send().status()).isEqualTo(200);
    }
}
