package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An intake as it is typed with the person across the desk. */
class IntakeJourneyIT {

    private static final String INTAKE = "/casefile/intake.xhtml";
    private static final String NOTE = "Su hermana de doce años sigue en la casa, cerca de la terminal.";
    private static final String FORM = "f:forms:field:slots:";
    private static final String MAIN = "f:mainForm:field:code";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** A keyboard that counts each key that is pressed. */
    private static final class Keyboard {

        private static final int LONGEST_WAY = 40;

        private final Visitor worker;
        private int pressed;
        private long waited;

        Keyboard(Visitor worker) {
            this.worker = worker;
        }

        void press(String... keys) {
            for (String key : keys) {
                worker.press(key);
                pressed++;
            }
        }

        void type(String letters) {
            worker.typeHere(letters);
            pressed += letters.length();
        }

        /** Presses what asks the server, and waits for its answer. */
        void ask(String answer) {
            long asked = System.nanoTime();
            press("Enter");
            worker.all(answer).waitFor();
            waited += (System.nanoTime() - asked) / 1_000_000;
        }

        void goTo(String id) {
            for (int tabs = 0; tabs < LONGEST_WAY && !id.equals(at()); tabs++) {
                press("Tab");
            }
            assertThat(at()).isEqualTo(id);
        }

        String at() {
            return worker.all(":focus").getAttribute("id");
        }
    }

    @Test
    void a_girl_found_by_the_police_is_taken_in_with_a_hundred_keys_beside_the_note() {
        assertThat(NOTE).hasSize(63);
        try (var worker = new Visitor(CHROMIUM, "caseworker.gt", "es", 1280)) {
            worker.open(INTAKE);
            var keys = new Keyboard(worker);
            assertThat(keys.at()).as("the first field").isEqualTo("f:roleField:role:0");
            keys.goTo("f:detectionSource:field:code");
            keys.type("pol");
            keys.goTo("f:detectionArea:field:code");
            keys.type("guat");
            keys.goTo("f:sex:field:code");
            keys.type("f");
            keys.goTo("f:ageKnown:known:7");
            keys.press("ArrowDown", "ArrowDown");
            keys.goTo("f:ageFromField:ageFrom");
            keys.type("16");
            keys.goTo(FORM + "0:slot");
            keys.type("pros");
            keys.goTo("f:forms:field:another");
            keys.ask("[id='" + FORM + "1:slot']:focus");
            keys.type("exp");
            keys.goTo(MAIN);
            keys.type("exp");
            keys.goTo("f:given:kinds:0");
            keys.press("Space");
            keys.goTo("f:given:kinds:4");
            keys.press("Space");
            keys.goTo("f:needed:kinds:1");
            keys.press("Space");
            keys.goTo("f:needed:kinds:2");
            keys.press("Space");
            keys.goTo("f:needsNowField:needsNow");
            keys.type(NOTE);
            worker.inspect("intake-girl");
            keys.goTo("f:next");
            keys.ask("[id='g:nationalities:field:slots:0:slot']:focus");
            keys.type("g");
            keys.goTo("g:languages:field:slots:0:slot");
            keys.type("k");
            keys.goTo("g:peoples:field:slots:0:slot");
            keys.type("k");
            keys.goTo("g:migration:field:slots:0:slot");
            keys.type("en s");
            worker.inspect("intake-girl-second");
            keys.goTo("g:save");
            keys.ask(".case-head");
            System.out.printf(
                    "intake: %d keys beside the note, %d ms of waiting%n", keys.pressed - NOTE.length(), keys.waited);
            assertThat(keys.pressed - NOTE.length()).as("keys beside the note").isLessThanOrEqualTo(100);
            assertThat(worker.text())
                    .contains(
                            "16",
                            "Prostitución forzada",
                            "Explotación sexual comercial de niñas, niños y adolescentes",
                            "Policía",
                            "K'iche'",
                            "En su propio país",
                            NOTE);
            String number = worker.parameter("case");
            worker.open("/services/list.xhtml?case=" + number);
            assertThat(worker.all("table.cards tbody tr").count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void the_main_form_is_asked_among_several_and_never_said_by_itself(int width) {
        try (var worker = new Visitor(CHROMIUM, "caseworker.cr", "en", width)) {
            worker.open(INTAKE);
            assertThat(worker.all("[id='" + MAIN + "']").isVisible()).isFalse();
            worker.choose(FORM + "0:slot", "DOMESTIC_SERVITUDE");
            assertThat(worker.all("[id='" + MAIN + "']").isVisible()).isFalse();
            worker.tap("[id='f:forms:field:another']");
            worker.choose(FORM + "1:slot", "CHILD_LABOUR");
            assertThat(worker.all("[id='" + MAIN + "']").isVisible()).isTrue();
            assertThat(worker.valueOf(MAIN)).isEqualTo("NOT_ASKED");
            assertThat(worker.all("[id='" + MAIN + "'] optgroup option:enabled").count())
                    .isEqualTo(2);
            worker.choose(MAIN, "CHILD_LABOUR");
            worker.inspect("intake-main-form");
            worker.choose(FORM + "1:slot", "SERVITUDE");
            assertThat(worker.valueOf(MAIN)).as("it is among them no more").isEqualTo("NOT_ASKED");
            worker.send("f:next");
            worker.send("g:save");
            assertThat(worker.text()).contains("Domestic servitude");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, Todavía no se anotó nada", "en, 1280, Nothing is noted of this person yet"})
    void a_case_of_which_nothing_is_said_is_opened_once_that_is_meant(String language, int width, String asked) {
        try (var worker = new Visitor(CHROMIUM, "caseworker.bz", language, width)) {
            worker.open(INTAKE);
            assertThat(worker.all("[id='f:neededBy:field:day']").isVisible())
                    .as("no day for nothing")
                    .isFalse();
            worker.send("f:next");
            worker.send("g:save");
            assertThat(worker.text()).contains(asked);
            worker.inspect("intake-empty");
            worker.tick("#confirmed-opened-empty");
            worker.send("g:save");
            assertThat(worker.path()).isEqualTo("/casefile/file.xhtml");
        }
    }
}
