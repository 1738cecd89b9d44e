package org.amparo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.it.http.Records;
import org.amparo.it.support.AmparoSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A session ends while somebody types: what she sends then is there again after she has signed in, to be sent by her alone. */
class EndedSessionIT {

    private static final String WORKER = "caseworker.gt";
    private static final String BACK = "La sesión había terminado cuando envió este formulario";
    private static final String WORDS = "su hermana espera en la terminal";

    /** Those whose screen is left with the session; they are come to once more, and the file of the last is chosen again. */
    private static final Set<String> ON_ANOTHER_SCREEN =
            Set.of("casefile/intake.xhtml save", "identification/ledger.xhtml save");

    private static final String WITH_A_FILE = "exchange/import-new.xhtml send";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void organisations() {
        Records.organisations();
    }

    static Stream<String> buttons() {
        return Buttons.ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void every_form_comes_back_and_can_be_sent(String name) throws SQLException {
        var act = Buttons.ACTS.get(name);
        try (var visitor = new Visitor(CHROMIUM, act.user(), "es", 1280)) {
            visitor.open(act.address().get());
            act.typed().accept(visitor);
            var typed = visitor.standing(act.button());
            long before = rows(act);
            visitor.loseSession();
            visitor.sendFrom(act.button());
            visitor.signIn(act.user());
            assertThat(rows(act)).as("nothing is saved by itself").isEqualTo(before);
            if (ON_ANOTHER_SCREEN.contains(name)) {
                act.typed().accept(visitor);
            } else {
                visitor.seeIn("li.message.warn", BACK);
            }
            assertThat(visitor.standing(act.button())).as(name).isEqualTo(typed);
            assertThat(visitor.all(act.button()).isVisible())
                    .as(name + " is in sight")
                    .isTrue();
            if (WITH_A_FILE.equals(name)) {
                act.typed().accept(visitor);
            }
            visitor.sendFrom(act.button());
            assertThat(visitor.all(".problem-summary, .message.error").count())
                    .as(name + ": " + visitor.text())
                    .isZero();
            assertThat(rows(act) - before).as(name).isEqualTo(1);
        }
    }

    private static long rows(Buttons.Act act) throws SQLException {
        try (var owner = AmparoSystem.asOwner();
                var query = owner.prepareStatement("select count(*) from " + act.table());
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whoever_signs_in_there_instead_sees_nothing_of_it() {
        String number = Records.open(WORKER);
        String page = "/casefile/assign.xhtml?case=" + number;
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open(page);
            worker.type("f:why:field:reason", WORDS);
            worker.loseSession();
            worker.sendFrom("[id='f:save']");
            worker.signIn("supervisor.gt");
            assertThat(worker.valueOf("f:why:field:reason")).isEmpty();
            assertThat(worker.text()).doesNotContain(WORDS, BACK, "No se guardó nada");
            worker.open(page);
            assertThat(worker.valueOf("f:why:field:reason")).isEmpty();
        }
    }

    /** The dialog comes when the draft cannot be kept; whoever signs in by it goes on where she was, with every word. */
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void an_intake_goes_on_after_the_sign_in(int width) {
        try (var worker = new Visitor(CHROMIUM, "caseworker.hn", "es", width)) {
            worker.open("/casefile/intake.xhtml");
            worker.choose("f:detectionSource:field:code", "POLICE");
            worker.write("f:needsNowField:needsNow", WORDS);
            worker.seeIn(".draft-state", "Borrador guardado");
            worker.loseSession();
            worker.write("f:needsNowField:needsNow", WORDS + ", con un niño");
            worker.seeIn("#session-over[open]", "Su sesión terminó");
            worker.inspectSaying("session-over", "401");
            worker.sendFrom("#session-over button");
            worker.signIn("caseworker.hn");
            worker.seeIn("li.message.warn", BACK);
            assertThat(worker.valueOf("f:needsNowField:needsNow")).isEqualTo(WORDS + ", con un niño");
            assertThat(worker.valueOf("f:detectionSource:field:code")).isEqualTo("POLICE");
            // What was typed when the dialog opened is tried once more when the field is left, and that may be after
            // the look at it.
            worker.inspectSaying("session-back-intake", "401");
            worker.send("f:next");
            worker.send("g:save");
            assertThat(worker.path()).isEqualTo("/casefile/file.xhtml");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "service, services/log.xhtml save, 1280",
        "service, services/log.xhtml save, 390",
        "decision, identification/ledger.xhtml save, 1280",
        "decision, identification/ledger.xhtml save, 390",
        "grant, WEB-INF/fragments/casefile/open-grant.xhtml open, 1280",
        "grant, WEB-INF/fragments/casefile/open-grant.xhtml open, 390",
        "import, exchange/import-new.xhtml send, 1280",
        "import, exchange/import-new.xhtml send, 390"
    })
    void it_is_shown_as_it_was(String shot, String name, int width) {
        var act = Buttons.ACTS.get(name);
        try (var visitor = new Visitor(CHROMIUM, act.user(), "es", width)) {
            visitor.open(act.address().get());
            act.typed().accept(visitor);
            visitor.loseSession();
            visitor.sendFrom(act.button());
            visitor.signIn(act.user());
            visitor.inspect("session-back-" + shot);
        }
    }

    /** Signed in anew in one tab, the form of the other one is of a page that is gone. */
    @Test
    void a_form_of_another_tab_comes_back_too() {
        String number = Records.open(WORKER);
        try (var worker = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            worker.open("/casefile/assign.xhtml?case=" + number);
            worker.type("f:why:field:reason", WORDS);
            worker.loseSession();
            try (var other = worker.anotherTab()) {
                other.open("/index.xhtml");
                other.signIn(WORKER);
            }
            worker.sendFrom("[id='f:save']");
            worker.seeIn("li.message.warn", BACK);
            assertThat(worker.valueOf("f:why:field:reason")).isEqualTo(WORDS);
        }
    }

    /** Of two tabs that wait for a sign-in each arrives where it was to go. */
    @Test
    void two_tabs_that_wait_for_a_sign_in_arrive_where_they_were_asked_for() {
        String one = "/casefile/file.xhtml?case=" + Records.open(WORKER);
        String two = "/casefile/list.xhtml?q=GT-7K3M&open=true";
        try (var first = new Visitor(CHROMIUM, WORKER, "es", 1280)) {
            first.loseSession();
            first.open(one);
            try (var second = first.anotherTab()) {
                second.open(two);
                first.signIn(WORKER);
                assertThat(first.address()).isEqualTo(one);
                // Keycloak's own page notices that she has signed in, and goes on.
                second.arriveAt(two);
            }
        }
    }
}
