package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.it.http.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form of the pages is sent with each error that can be typed into it, mended, and saved: a date that is none, a text that is too long, and
 * nothing where something stood. What was typed stays, what is refused is said and in sight, also where it is folded away, and the mended form
 * is taken.
 */
class FormWalkIT {

    private static final String NO_DATE = "31/02/2026";
    private static final String TOO_LONG = "demasiado-largo ".repeat(1000).strip();
    private static final String SAID = ".problem-summary, .message.error, .another-record";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    /** The buttons that record something, and those that lead to the next screen of a form. */
    private static Map<String, Buttons.Act> acts() {
        Map<String, Buttons.Act> acts = new LinkedHashMap<>(Buttons.ACTS);
        acts.put(
                "casefile/intake.xhtml next",
                Buttons.create(
                        "caseworker.gt", () -> "/casefile/intake.xhtml", worker -> {}, "[id='f:next']", "draft"));
        acts.put(
                "identification/ledger.xhtml look",
                Buttons.create(
                        "caseworker.gt",
                        () -> "/identification/ledger.xhtml?ask=1&case=" + Records.open("caseworker.gt"),
                        worker -> {},
                        "[id='f:look']",
                        "draft"));
        return acts;
    }

    static Stream<String> buttons() {
        return acts().keySet().stream();
    }

    private static void begin(Visitor visitor, Buttons.Act act) {
        visitor.open(act.address().get());
        visitor.unfold();
        act.typed().accept(visitor);
        visitor.unfold();
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void a_form_is_refused_mended_and_saved(String name) {
        var act = acts().get(name);
        try (var visitor = new Visitor(CHROMIUM, act.user(), "es", 1280)) {
            walk(visitor, act, name);
        }
    }

    private static void walk(Visitor visitor, Buttons.Act act, String name) {
        begin(visitor, act);
        for (String field : visitor.fields(act.button())) {
            for (String wrong : wrongs(visitor, act, field)) {
                String what =
                        "%s: %s with %s".formatted(name, field, wrong.isEmpty() ? "nothing" : wrong.substring(0, 10));
                String right = visitor.standing(act.button()).get(field);
                if (right.equals(wrong)) {
                    continue;
                }
                visitor.put(act.button(), field, wrong);
                var sent = visitor.standing(act.button());
                visitor.sendFrom(act.button());
                assertThat(visitor.path()).as(what).doesNotStartWith("/problem");
                assertThat(visitor.text()).as(what).doesNotContain("Algo falló", "No se encontró");
                if (visitor.all(SAID).count() == 0) {
                    assertThat(wrong).as(what + " was taken").isEmpty();
                    begin(visitor, act);
                } else {
                    assertThat(visitor.standing(act.button())).as(what).isEqualTo(sent);
                    assertSaid(visitor, act, what);
                    visitor.put(act.button(), field, right);
                }
            }
        }
        if (visitor.all("input[type='file']").count() > 0) {
            act.typed().accept(visitor);
        }
        visitor.sendFrom(act.button());
        assertThat(visitor.all(SAID).count()).as(name + ": " + visitor.text()).isZero();
        assertThat(visitor.path()).as(name).doesNotStartWith("/problem");
    }

    private static List<String> wrongs(Visitor visitor, Buttons.Act act, String field) {
        return visitor.dates(act.button()).contains(field) ? List.of(NO_DATE, TOO_LONG, "") : List.of(TOO_LONG, "");
    }

    /** The field that was refused is marked and in sight, and so is the button. */
    private static void assertSaid(Visitor visitor, Buttons.Act act, String what) {
        assertThat(visitor.all(act.button()).isVisible())
                .as(what + ": the button is in sight")
                .isTrue();
        for (var refused : visitor.all("[aria-invalid='true']").all()) {
            assertThat(refused.isVisible())
                    .as(what + ": what is refused is in sight")
                    .isTrue();
        }
        assertThat(visitor.all("[aria-invalid='true'], .field-error, .message.error, .another-record")
                        .count())
                .as(what + ": what is refused is marked")
                .isPositive();
    }
}
