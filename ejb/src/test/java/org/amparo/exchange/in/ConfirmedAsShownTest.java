package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.AmendCase;
import org.amparo.casefile.AmendCaseBuilder;
import org.amparo.casefile.CaseDesk;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has a register written that she looked at says that what she was shown is right, and nothing else. */
class ConfirmedAsShownTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final String OLD = line("1905");
    private static final String OTHERWISE = "import-asks-otherwise";

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.ANA);
        IT.known(Cast.EVA);
    }

    private static String line(String birth) {
        return "A,P-A,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,,%s,,,SEXUAL,,".formatted(birth);
    }

    private ImportView bring(ImportMode mode, boolean dry, String line) {
        return registers.bring(Cast.EVA, mode, dry, List.of(line), List.of());
    }

    private ImportView confirm(ImportView looked) {
        var run = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.confirm(looked.id()));
        return registers.ended(Cast.EVA, run.id());
    }

    private static List<AskedOfRows> asked(ImportView run) {
        return IT.as(Cast.EVA, ImportDesk.class, desk -> desk.asked(run.id()));
    }

    private List<Object> confirmed() {
        return IT
                .rows(
                        """
                        select c.question from import_key k join confirmation c on c.case_id = k.record_id
                        where k.source = ? and k.kind = 'CASE' and c.question like 'age-%'""",
                        registers.source())
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** An import that is taken back between the look and the confirmation leaves rows new that were known. */
    @Test
    void what_was_not_asked_when_she_looked_is_not_confirmed_for_her() {
        var first = bring(ImportMode.INSERT, false, OLD);
        var looked = bring(ImportMode.INSERT, true, OLD);
        assertThat(looked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(asked(looked)).isEmpty();
        IT.as(Cast.EVA, WithdrawalDesk.class, desk -> desk.withdraw(first.id(), new WithdrawImport("a wrong file")));
        assertThat(registers.ended(Cast.EVA, first.id()).state()).isEqualTo(ImportState.WITHDRAWN);

        var run = confirm(looked);

        assertThat(run.state()).isEqualTo(ImportState.REFUSED);
        assertThat(run.problems().items())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("0 " + OTHERWISE, "2 age-over-90");
        assertThat(IT.rows("select 1 from import_key where source = ?", registers.source()))
                .as("names of rows that were written")
                .isEmpty();
        var again = bring(ImportMode.INSERT, true, OLD);
        assertThat(asked(again)).containsExactly(new AskedOfRows("age-over-90", 1));
        assertThat(confirm(again).state()).isEqualTo(ImportState.DONE);
        assertThat(confirmed()).containsExactly("age-over-90");
    }

    /** She was 90 when she was identified, and 92 when she was detected by what people have said. */
    @Test
    void what_is_asked_of_a_changed_row_beside_its_case_is_shown_first() {
        bring(ImportMode.INSERT, false, line("1980-02-29"));
        var early = bring(ImportMode.UPSERT, true, line("1911-01-01"));
        assertThat(asked(early)).isEmpty();
        String number = registers.number("A");
        var view = IT.as(Cast.ANA, CaseDesk.class, desk -> desk.find(number));
        var detection = new AmendCase.Detection(LocalDate.of(2003, 5, 4), null, "GTM");
        var detected = AmendCaseBuilder.builder()
                .version(view.version())
                .reason("it was heard since")
                .detection(detection)
                .confirmed(List.of("decided-before-detection", "detected-long-ago"))
                .build();
        IT.as(Cast.ANA, CaseDesk.class, desk -> desk.amend(number, detected));

        var refused = confirm(early);
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.problems().items())
                .extracting(ProblemView::code)
                .containsExactlyInAnyOrder(OTHERWISE, "age-over-90");
        assertThat(confirmed()).isEmpty();

        var looked = bring(ImportMode.UPSERT, true, line("1911-01-01"));
        assertThat(looked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(asked(looked)).containsExactly(new AskedOfRows("age-over-90", 1));
        assertThat(confirmed()).isEmpty();
        assertThat(confirm(looked).state()).isEqualTo(ImportState.DONE);
        assertThat(confirmed()).containsExactly("age-over-90");
    }
}
