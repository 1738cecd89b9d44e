package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.amparo.casefile.RegisterShare;
import org.amparo.exchange.out.RegisterFile;
import org.amparo.identification.CheckDecision;
import org.amparo.identification.CorrectDecision;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionState;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a register said and two persons have corrected since leaves corrected, and does not come back by the register. */
class CorrectedDecisionsTest {

    private static final BelowHttp IT = BelowHttp.shared();

    /** Days on which no other test identifies anybody. */
    private static final String WRONG = "2001-02-19";

    private static final String RIGHT = "1993-07-09";

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
    }

    private ImportView bring(ImportMode mode, String victim) {
        return registers.bring(Cast.EVA, mode, false, List.of(victim), List.of());
    }

    private List<DecisionView> ledger(String number) {
        return IT.as(Cast.EVA, IdentificationDesk.class, desk -> desk.ledger(number));
    }

    private DecisionView check(Caller caller, String number, DecisionView correction) {
        var order = new CheckDecision(correction.version(), true, null);
        return IT.as(caller, IdentificationDesk.class, desk -> desk.check(number, correction.id(), order));
    }

    private static String victim(String sex, String identified) {
        return Registers.victim("A", sex, "Y", "1980-02-29").replace("2001-05-04", identified);
    }

    private String corrected() {
        bring(ImportMode.INSERT, victim("F", WRONG));
        String number = registers.number("A");
        var wrong = ledger(number).get(1);
        var instead = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.CONFIRMED)
                .decidedOn(RIGHT)
                .confirmed(List.of("decided-long-ago"))
                .build();
        DecisionView correction = IT.as(
                Cast.ANA,
                IdentificationDesk.class,
                desk -> desk.correct(
                        number,
                        wrong.id(),
                        new CorrectDecision(wrong.version(), false, instead, "a slip of the register")));
        check(Cast.EVA, number, correction);
        return number;
    }

    @Test
    void the_same_row_is_unchanged_and_another_one_that_says_the_old_date_again_is_refused() {
        String number = corrected();
        var same = bring(ImportMode.UPSERT, victim("F", WRONG));
        assertThat(same.state()).isEqualTo(ImportState.DONE);
        assertThat(ledger(number)).hasSize(3);
        var old = bring(ImportMode.UPSERT, victim("M", WRONG));
        assertThat(old.state()).isEqualTo(ImportState.REFUSED);
        assertThat(old.problems().items()).extracting(ProblemView::code).containsExactly("register-repeats-corrected");
        var right = bring(ImportMode.UPSERT, victim("M", RIGHT));
        assertThat(right.state()).isEqualTo(ImportState.DONE);
        assertThat(ledger(number))
                .extracting(DecisionView::state)
                .containsExactly(DecisionState.EFFECTIVE, DecisionState.CORRECTED, DecisionState.EFFECTIVE);
    }

    @Test
    void the_country_s_register_leaves_with_what_holds() throws Exception {
        String before = cases();
        corrected();
        assertThat(count(cases(), RIGHT)).isEqualTo(count(before, RIGHT) + 1);
        assertThat(count(cases(), WRONG)).isEqualTo(count(before, WRONG));
    }

    private static long count(String file, String words) {
        return file.lines().filter(line -> line.contains(words)).count();
    }

    private static String cases() throws Exception {
        var archive = new ByteArrayOutputStream();
        try (var connection = IT.database().connect()) {
            new RegisterFile(connection, "GTM", RegisterShare.whole(), 2000, (file, rows) -> {}).writeTo(archive);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
