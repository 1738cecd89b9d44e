package org.amparo.exchange.in;

import static org.amparo.exchange.in.Closing.MIA;
import static org.amparo.exchange.in.Closing.OPERATOR;
import static org.amparo.exchange.in.Closing.barRow;
import static org.amparo.exchange.in.Registers.dependant;
import static org.amparo.exchange.in.Registers.victim;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken of a person of whom a known row is not open to whoever brings it. */
class ImportPersonWallsTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        ImportWallsTest.known();
    }

    private void brought() {
        var run = registers.bring(
                Cast.EVA, ImportMode.INSERT, false, List.of(victim("A"), victim("B"), dependant("D", "A")), List.of());
        assertThat(run.state()).isEqualTo(ImportState.DONE);
    }

    /** What one case of a person states can decide how she is counted, whoever owns the others. */
    @ParameterizedTest
    @EnumSource(Closing.class)
    void of_a_person_whose_only_row_is_not_open_no_other_row_is_taken_whatever_it_says(Closing closing) {
        brought();
        closing.close(registers.number("A"));
        var before = registers.standing();
        var persons = persons();
        List<String> stated = List.of(
                victim("N"),
                victim("N", "M", "N", "1990-01-01"),
                victim("N", "X", "", "1970-01-01").replace("2001-05-04", "2001-01-01"),
                dependant("N", "B"));
        for (ImportMode mode : ImportMode.values()) {
            for (boolean dry : List.of(true, false)) {
                assertThat(stated.stream()
                                .map(line -> registers.bring(
                                        closing.importer(),
                                        mode,
                                        dry,
                                        List.of(of("P-A", line), victim("B")),
                                        List.of()))
                                .map(ImportWallsTest::told))
                        .as(mode + (dry ? " looked at" : " written"))
                        .containsOnly("REFUSED {\"cases\":{\"read\":2,\"new\":0,\"unchanged\":1,\"changed\":0,"
                                + "\"notYetTaken\":0,\"errors\":1,\"warnings\":0},\"events\":{\"read\":0,\"new\":0,"
                                + "\"unchanged\":0,\"changed\":0,\"notYetTaken\":0,\"errors\":0,\"warnings\":0},"
                                + "\"availability\":{\"read\":0,\"new\":0,\"unchanged\":0,\"changed\":0,\"notYetTaken\":0,"
                                + "\"errors\":0,\"warnings\":0}} [cases.csv:2 null ERROR row-not-open []]");
            }
        }
        assertThat(registers.standing()).isEqualTo(before);
        assertThat(persons()).isEqualTo(persons);
        assertThat(registers
                        .bring(
                                closing.importer(),
                                ImportMode.INSERT,
                                true,
                                List.of(victim("N"), victim("B")),
                                List.of())
                        .state())
                .as("of others there is")
                .isEqualTo(ImportState.CHECKED);
    }

    /** She may say more of the person in the case that is open, by hand, too; a refusal would tell that there is another one. */
    @ParameterizedTest
    @EnumSource(Closing.class)
    void where_another_row_of_the_person_is_open_nothing_tells_of_the_one_that_is_not(Closing closing) {
        brought();
        registers.bring(Cast.EVA, ImportMode.INSERT, false, List.of(of("P-A", victim("C"))), List.of());
        var before = looks(closing);
        closing.close(registers.number("A"));
        assertThat(looks(closing)).isEqualTo(before);
        IT.sql(
                "update case_file set sex = 'X', identified_from = '1999-01-01', identified_until = '1999-01-01' where number = ?",
                registers.number("A"));
        assertThat(looks(closing)).isEqualTo(before);
        assertThat(String.join(" ", before)).doesNotContain(ClosedRows.CODE);
    }

    private List<String> looks(Closing closing) {
        return Stream.of(
                        victim("N"),
                        victim("N", "M", "N", "1990-01-01"),
                        dependant("N", "B"),
                        victim("C"),
                        victim("C", "M", "", "1960-01-01").replace("2001-05-04", "2000-01-01"))
                .flatMap(line -> Stream.of(ImportMode.values())
                        .map(mode -> registers.bring(
                                closing.importer(), mode, true, List.of(of("P-A", line), victim("B")), List.of())))
                .map(ImportWallsTest::told)
                .toList();
    }

    private static String of(String person, String line) {
        var fields = line.split(",", -1);
        fields[1] = person;
        return String.join(",", fields);
    }

    private List<List<Object>> persons() {
        return IT.rows(
                "select external_id, record_id from import_key where source = ? and kind = 'PERSON' order by id",
                registers.source());
    }

    /** Nine supervisors bring one register, country by country. */
    @Test
    void a_person_whom_another_country_registers_is_joined_unless_her_case_there_is_barred() {
        var abroad = List.of(abroad("H1"), abroad("H2"));
        assertThat(registers
                        .bring(OPERATOR, ImportMode.INSERT, false, abroad, List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        barRow(registers.number("H2"), "account_id", "account", "username", MIA.username());
        var first = registers.bring(MIA, ImportMode.INSERT, false, List.of(of("P-H1", victim("G1"))), List.of());
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(persons()).as("no other person is made of her").hasSize(2);
        for (String sex : List.of("F", "M")) {
            var second = registers.bring(
                    MIA, ImportMode.INSERT, true, List.of(of("P-H2", victim("G2", sex, "", "1980-02-29"))), List.of());
            assertThat(second.problems().items()).extracting(ProblemView::code).containsExactly(ClosedRows.CODE);
        }
        assertThat(registers
                        .bring(
                                Cast.EVA,
                                registers.order(ImportMode.INSERT, false, "gt-svet"),
                                List.of(of("P-H2", victim("G2"))),
                                List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        // The operator names an owner here: cases of another country are none of this import.
        assertThat(registers
                        .bring(
                                OPERATOR,
                                registers.order(ImportMode.INSERT, false, "gt-walls-office"),
                                List.of(of("P-H3", victim("G3"))),
                                List.of())
                        .state())
                .isEqualTo(ImportState.DONE);
        assertThat(registers
                        .bring(
                                OPERATOR,
                                registers.order(ImportMode.INSERT, true, "gt-walls-office"),
                                List.of(of("P-H3", victim("G4")), of("P-H1", victim("G5"))),
                                List.of())
                        .problems()
                        .items())
                .extracting(ProblemView::line)
                .as("of a person who has a case of another owner here, and of one who has none")
                .containsExactly(3);
    }

    private static String abroad(String name) {
        return victim(name).replace(",GTM,VICTIM,", ",HND,VICTIM,");
    }
}
