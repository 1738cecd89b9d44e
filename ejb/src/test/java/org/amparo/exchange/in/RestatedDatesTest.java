package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.identification.DecisionOutcome;
import org.amparo.identification.DecisionView;
import org.amparo.identification.IdentificationDesk;
import org.amparo.identification.RecordDecisionBuilder;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A register moves the date of its identification in either direction, and says nothing against what people have decided since. */
class RestatedDatesTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
    }

    private ImportView bring(String status, String identified) {
        return registers.bring(
                Cast.EVA,
                ImportMode.UPSERT,
                false,
                List.of("A,P-A,GTM,VICTIM,%s,%s,GTM,HND,F,,1980-02-29,,,SEXUAL,,".formatted(status, identified)),
                List.of());
    }

    private List<Object> standing() {
        return IT.rows(
                        "select f.status, cast(f.identified_from as char) from import_key k join case_file f on f.id = k.record_id"
                                + " where k.source = ? and k.kind = 'CASE'",
                        registers.source())
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2001-05-03", "2001-05-05", "2003-01-01"})
    void a_date_moves_in_either_direction_and_back(String moved) {
        assertThat(bring("IDENTIFIED", "2001-05-04").state()).isEqualTo(ImportState.DONE);
        assertThat(bring("IDENTIFIED", moved).state()).isEqualTo(ImportState.DONE);
        assertThat(standing()).containsExactly("CONFIRMED", moved);
        assertThat(bring("IDENTIFIED", "2001-05-04").state()).isEqualTo(ImportState.DONE);
        assertThat(standing()).containsExactly("CONFIRMED", "2001-05-04");
        List<DecisionView> ledger =
                IT.as(Cast.EVA, IdentificationDesk.class, desk -> desk.ledger(registers.number("A")));
        assertThat(ledger).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTIFIED, 2001-05-04, DISCARDED, 2000-01-01, DONE",
        "DISCARDED, 2001-05-04, IDENTIFIED, 2000-01-01, DONE",
        "PRESUMED, 2001-05-04, IDENTIFIED, 2000-01-01, DONE",
        "IDENTIFIED, 2001-05-04, PRESUMED, 2001-05-04, REFUSED",
        "DISCARDED, 2001-05-04, PRESUMED, 2001-05-04, REFUSED",
    })
    void a_status_changes_as_far_as_a_ledger_can_follow(
            String status, String on, String changed, String then, ImportState state) {
        bring(status, on);
        var run = bring(changed, then);
        assertThat(run.state()).isEqualTo(state);
        assertThat(run.problems().items())
                .extracting(ProblemView::code)
                .isEqualTo(state == ImportState.DONE ? List.of() : List.of("register-cannot-follow"));
        if (state == ImportState.REFUSED) {
            assertThat(run.counts().getJsonObject("cases").getInt("errors")).isEqualTo(1);
            assertThat(run.counts().getJsonObject("cases").getInt("changed")).isZero();
            List<ProblemView> told = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.problems(run.id(), 0));
            assertThat(told)
                    .extracting(ProblemView::original)
                    .allMatch(line -> line.startsWith("A,P-A,GTM,VICTIM," + changed));
        }
    }

    @Test
    void what_people_have_decided_since_is_not_undone_by_an_older_date() {
        bring("IDENTIFIED", "2001-05-04");
        String number = registers.number("A");
        var revoked = RecordDecisionBuilder.builder()
                .outcome(DecisionOutcome.REVOKED)
                .decidedOn("2002-02-02")
                .reasonCode("OTHER")
                .build();
        IT.as(Cast.ANA, IdentificationDesk.class, desk -> desk.record(number, revoked));
        var run = bring("IDENTIFIED", "2001-05-03");
        assertThat(run.problems().items()).extracting(ProblemView::code).containsExactly("register-cannot-follow");
        assertThat(standing().get(0)).isEqualTo("REVOKED");
        assertThat(bring("IDENTIFIED", "2002-03-03").state()).isEqualTo(ImportState.DONE);
    }
}
