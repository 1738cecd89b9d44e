package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.it.http.Records;
import org.amparo.it.support.AmparoSystem;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every button of a form that records something, pressed twice by a mouse, and its page come back to: one record, and a calm page. Buttons
 * are found in the pages; one without its row here fails.
 */
class PressedTwiceIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Pattern BUTTON = Pattern.compile("<h:commandButton id=\"(\\w+)\"(?! type=\"button\")");
    private static final Pattern FORM_OF_A_DRAFT = Pattern.compile("<h:form [^>]*press=\"");
    private static final List<Integer> PAUSES = List.of(0, 80, 150, 350);
    private static final List<Integer> FEWER_PAUSES = List.of(0, 150);

    private static final String WORKER = "caseworker.gt";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(Visitor::close);
        VISITORS.clear();
    }

    private static Visitor visitor(String user) {
        return VISITORS.computeIfAbsent(user, name -> new Visitor(CHROMIUM, name, "es", 1280));
    }

    private static Map<String, String> pages() {
        try (Stream<Path> all = Files.walk(PAGES)) {
            Map<String, String> pages = new HashMap<>();
            for (Path page :
                    all.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                pages.put(PAGES.relativize(page).toString(), Files.readString(page));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_button_of_the_pages_is_pressed_or_records_nothing() {
        var buttons = new TreeSet<String>();
        pages().forEach((page, text) ->
                BUTTON.matcher(text).results().forEach(found -> buttons.add(page + " " + found.group(1))));
        var known = new TreeSet<>(Buttons.ACTS.keySet());
        known.addAll(Buttons.NO_ACTS.keySet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(buttons).hasSizeGreaterThan(30);
    }

    static Stream<String> buttons() {
        return Buttons.ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void pressed_twice_it_records_once(String button) {
        Buttons.Act act = Buttons.ACTS.get(button);
        for (int pause : act.creates() ? PAUSES : FEWER_PAUSES) {
            var visitor = visitor(act.user());
            visitor.open(act.address().get());
            act.typed().accept(visitor);
            long before = rows(act);
            visitor.pressTwice(act.button(), pause);
            assertCalm(visitor, button + " after " + pause + " ms");
            assertThat(rows(act) - before).as("%s after %d ms", button, pause).isEqualTo(1);
            if (pause == 0) {
                visitor.goBack();
                visitor.reload();
                assertCalm(visitor, button + " come back to");
                assertThat(rows(act) - before).as("%s come back to", button).isEqualTo(1);
            }
        }
    }

    /** Those whose key is that of a draft. */
    static Stream<String> buttonsOfDrafts() {
        var pages = pages();
        return buttons().filter(button -> button.endsWith(" save")).filter(button -> FORM_OF_A_DRAFT
                .matcher(pages.get(button.substring(0, button.indexOf(' '))))
                .find());
    }

    @ParameterizedTest
    @MethodSource("buttonsOfDrafts")
    void in_two_tabs_it_records_once(String button) {
        Buttons.Act act = Buttons.ACTS.get(button);
        var one = visitor(act.user());
        String address = act.address().get();
        one.open(address);
        try (var other = one.anotherTab()) {
            other.open(address);
            act.typed().accept(one);
            act.typed().accept(other);
            long before = rows(act);
            one.sendFrom(act.button());
            other.sendFrom(act.button());
            assertCalm(one, button);
            assertCalm(other, button);
            assertThat(other.path()).isEqualTo(one.path());
            assertThat(other.all(".message.info").allInnerTexts())
                    .isEqualTo(one.all(".message.info").allInnerTexts());
            assertThat(rows(act) - before).as(button).isEqualTo(1);
        }
    }

    /** Other words in the second tab: she is asked, by keyboard as well, and her button records another one. */
    @Test
    void other_words_in_another_tab_are_asked_about_and_can_be_recorded_too() {
        var one = visitor(WORKER);
        String number = Records.open(WORKER);
        one.open("/services/log.xhtml?case=" + number);
        try (var other = one.anotherTab()) {
            other.open("/services/log.xhtml?case=" + number);
            one.choose("f:whatField:what", "LEGAL");
            other.choose("f:whatField:what", "MEDICAL");
            one.send("f:save");
            other.send("f:save");
            other.seeIn(".another-record", "ya quedó registrado");
            other.inspect("another-record");
            assertThat(other.valueOf("f:whatField:what")).isEqualTo("MEDICAL");
            assertThat(services(number)).isEqualTo(1);
            other.sendFrom(".another-record button");
            assertThat(services(number)).isEqualTo(2);
        }
    }

    private static int services(String number) {
        Answer list = Api.as(WORKER).get(Records.CASES + "/" + number + "/services");
        return Records.list(list).size();
    }

    private static void assertCalm(Visitor visitor, String what) {
        assertThat(visitor.all("main").count())
                .as(what + " at " + visitor.path())
                .isEqualTo(1);
        assertThat(visitor.path()).as(what).doesNotStartWith("/problem");
        assertThat(visitor.all(".problem-summary, .message.error").count())
                .as(what + ": " + visitor.text())
                .isZero();
        assertThat(visitor.text()).as(what).doesNotContain("Algo falló", "No se guardó nada", "No se hizo nada");
    }

    private static long rows(Buttons.Act act) {
        try (var owner = AmparoSystem.asOwner();
                var query = owner.prepareStatement("select count(*) from " + act.table());
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
