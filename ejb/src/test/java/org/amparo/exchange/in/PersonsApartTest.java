package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that name one person are of one as long as she can be one. */
class PersonsApartTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Caller SOL = Cast.caller("apart.sol", "cr-conatt", "CRI", Roles.SUPERVISOR);
    private static final Caller OPERATOR = Cast.caller("apart.operator", "corett-st", "CRI", Roles.OPERATOR);

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        List.of(Cast.EVA, SOL, OPERATOR).forEach(IT::known);
    }

    /** A victim of 2019 by her sex, birth date and age. */
    private static String row(String country, String name, String person, String traits) {
        String[] of = traits.split("/", -1);
        return "%s,%s,%s,VICTIM,IDENTIFIED,2019-03-01,%s,%s,%s,,%s,%s,,,,2019-03-02"
                .formatted(name, person, country, country, country, of[0], of[1], of[2]);
    }

    private ImportView bring(Caller caller, ImportMode mode, String... rows) {
        var run = registers.bring(caller, mode, false, List.of(rows), List.of());
        assertThat(run.state())
                .as(run.problems().items().stream().map(ProblemView::code).toList() + "")
                .isEqualTo(ImportState.DONE);
        return run;
    }

    private long persons() {
        return (long) IT.rows(
                        "select count(distinct f.person_id) from import_key k join case_file f on f.id = k.record_id"
                                + " where k.source = ? and k.kind = 'CASE'",
                        registers.source())
                .get(0)
                .get(0);
    }

    private static List<String> told(ImportView run) {
        return run.problems().items().stream()
                .map(problem -> problem.line() + " " + problem.code())
                .filter(problem -> problem.contains("apart"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "F//20, M//41, 2",
        "F//20, F//41, 2",
        "F//20, M//20, 2",
        "F/1999-05-02/, F/1999-06-02/, 2",
        "F/1999/, F/1999-06-02/, 1",
        "F/1999-06/, F/1999-05/, 2",
        "F/1999-01/, F//20, 1",
        "F/1990-01/, F//20, 2",
        "F//20, //, 1",
        "//20, F//20, 1",
        "F//, X//, 2",
        "F//, F//12, 1",
    })
    void two_are_one_unless_their_traits_contradict(String one, String other, long persons) {
        bring(Cast.EVA, ImportMode.INSERT, row("GTM", "A", "P", one));
        var second = bring(SOL, ImportMode.INSERT, row("CRI", "B", "P", other));
        assertThat(persons()).isEqualTo(persons);
        // What another country knows of a person is not told by a file that contradicts it.
        assertThat(told(second)).isEmpty();
        var together = new PersonsApartTest();
        var run = together.bring(Cast.EVA, ImportMode.INSERT, row("GTM", "A", "P", one), row("GTM", "B", "P", other));
        assertThat(together.persons()).isEqualTo(persons);
        assertThat(told(run)).isEqualTo(persons == 1 ? List.of() : List.of("3 row-person-apart"));
    }

    @Test
    void whoever_was_told_apart_is_known_again_by_her_country() {
        bring(Cast.EVA, ImportMode.INSERT, row("GTM", "A", "P", "F//20"));
        bring(SOL, ImportMode.INSERT, row("CRI", "B", "P", "M//41"));
        bring(SOL, ImportMode.INSERT, row("CRI", "B", "P", "M//41"), row("CRI", "C", "P", "//"));
        bring(Cast.EVA, ImportMode.INSERT, row("GTM", "D", "P", "//"));
        assertThat(IT.rows(
                        "select group_concat(k.external_id order by k.external_id) from import_key k"
                                + " join case_file f on f.id = k.record_id where k.source = ? and k.kind = 'CASE'"
                                + " group by f.person_id order by 1",
                        registers.source()))
                .containsExactly(List.of("A,D"), List.of("B,C"));
    }

    @Test
    void three_of_one_name_in_one_file_are_three_and_come_again_as_they_are() {
        String[] rows = {
            row("GTM", "A", "P", "F//20"),
            row("GTM", "B", "P", "M//41"),
            row("GTM", "C", "P", "F//60"),
            row("GTM", "D", "P", "F//60")
        };
        var run = bring(Cast.EVA, ImportMode.INSERT, rows);
        assertThat(persons()).isEqualTo(3);
        assertThat(told(run)).containsExactly("3 row-person-apart", "4 row-person-apart", "5 row-person-apart");
        var again = bring(Cast.EVA, ImportMode.INSERT, rows);
        assertThat(again.counts().getJsonObject("cases").getInt("unchanged")).isEqualTo(4);
        assertThat(told(again)).isEmpty();
        bring(Cast.EVA, ImportMode.UPSERT, row("GTM", "C", "P", "F//61"));
        assertThat(persons()).isEqualTo(3);
    }

    /** The service names the person as its case's row does, whoever else is called so. */
    @Test
    void services_stay_with_the_case_that_they_name() {
        var run = registers.bring(
                Cast.EVA,
                ImportMode.INSERT,
                false,
                List.of(row("GTM", "A", "P", "F//20"), row("GTM", "B", "P", "M//41")),
                List.of());
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        String service = "E1,SERVICE,GTM,B,P,2019-05-05,,LEGAL,,,1,,,,,,,2019-06-02";
        var events = registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(), List.of(service));
        assertThat(events.problems().items()).isEmpty();
        assertThat(events.state()).isEqualTo(ImportState.DONE);
        var other = registers.bring(
                Cast.EVA,
                ImportMode.INSERT,
                false,
                List.of(),
                List.of(service.replace("E1", "E2").replace(",P,", ",Q,")));
        assertThat(other.problems().items())
                .extracting(ProblemView::code)
                .containsExactly("row-person-of-another-case");
    }

    @Test
    void what_one_file_corrects_in_all_rows_of_a_person_contradicts_nothing() {
        bring(Cast.EVA, ImportMode.INSERT, row("GTM", "A", "P", "F//20"));
        var run = bring(Cast.EVA, ImportMode.UPSERT, row("GTM", "A", "P", "M//20"), row("GTM", "B", "P", "M//20"));
        assertThat(persons()).isEqualTo(1);
        assertThat(told(run)).isEmpty();
    }

    @Test
    void the_operator_s_file_of_two_countries_is_told_of() {
        var run = bring(OPERATOR, ImportMode.INSERT, row("GTM", "A", "P", "F//20"), row("HND", "B", "P", "M//41"));
        assertThat(persons()).isEqualTo(2);
        assertThat(told(run)).containsExactly("3 row-person-apart");
    }
}
