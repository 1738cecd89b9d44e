package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.reference.CivilDays;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that once failed, and the records of the Counter-Trafficking Data Collaborative in the forms in which they are downloaded.
 * Both lie beside the project, not in it: records of people are no part of a repository.
 */
class TrialFilesTest {

    private static final BelowHttp IT = BelowHttp.shared();
    private static final Path DATA = Path.of("../../shared/data");
    private static final CivilDays DAYS = CivilDays.on(LocalDate.of(2026, 11, 29));

    /** Columns of the download of 2020 beside those that are read. */
    private static final int OTHER_COLUMNS = 56;

    private final Registers registers = new Registers(IT);

    @TempDir
    private Path folder;

    @BeforeAll
    static void known() {
        IT.known(Cast.EVA);
    }

    private static byte[] data(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "left out: " + name + " does not lie beside the project, in shared/data");
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource({
        "09-trailing-delimiter-rows.csv, DONE, 2, lines-empty, ",
        "13-stated-age.csv, DONE, 4, , ",
        "16-gt-cases.csv, DONE, 1, , ",
        "24-nbsp.csv, DONE, 1, , ",
        "26-blank-lines-then-error.csv, REFUSED, 1, lines-empty, cases.csv:6 sex row-code-unknown",
        "29-latin1-late.csv, ASKED, , , cases.csv:41 null import-not-utf8",
        "36-person-nfd.csv, DONE, 2, , ",
    })
    void a_trial_is_taken_with_its_figures_or_refused_once(
            String name, ImportState state, Integer rows, String note, String problem) throws IOException {
        var run = registers.bring(Cast.EVA, registers.order(ImportMode.INSERT, false, null), data("trials/" + name));
        assertThat(run.problems().items().stream()
                        .map(one -> one.file() + ":" + one.line() + " " + one.field() + " " + one.code()))
                .containsExactlyElementsOf(problem == null ? List.of() : List.of(problem));
        assertThat(run.state()).isEqualTo(state);
        if (rows != null) {
            assertThat(run.counts().getJsonObject("cases").getInt("new")).isEqualTo(rows);
        }
        assertThat(run.notes())
                .extracting(NoteView::code)
                .containsExactlyElementsOf(note == null ? List.of() : List.of(note));
    }

    @Test
    void a_letter_composed_or_not_names_one_person() throws IOException {
        registers.bring(Cast.EVA, registers.order(ImportMode.INSERT, false, null), data("trials/36-person-nfd.csv"));
        assertThat(IT.rows("select count(*) from import_key where source = ? and kind = 'PERSON'", registers.source()))
                .containsExactly(List.of(1L));
    }

    /** Two registers call two people alike: one of 20 in one country, one of 40 in the other. */
    @Test
    void two_strangers_of_one_name_are_two_persons() throws IOException {
        Caller operator = Cast.caller("trial.operator", "corett-st", "CRI", Roles.OPERATOR);
        IT.known(operator);
        for (String file : List.of("trials/16-gt-cases.csv", "trials/16-hn-cases.csv")) {
            var run = registers.bring(operator, registers.order(ImportMode.INSERT, false, null), data(file));
            assertThat(run.state()).isEqualTo(ImportState.DONE);
        }
        assertThat(IT.rows(
                        "select count(distinct f.person_id), count(*) from import_key k join case_file f on f.id = k.record_id"
                                + " where k.source = ? and k.kind = 'CASE'",
                        registers.source()))
                .containsExactly(List.of(2L, 2L));
    }

    /** In each form the same rows are read, so that they give the same figures and are known again. */
    @Test
    void downloads_of_the_ctdc_say_the_same_in_each_form() throws IOException, UnusableFile {
        List<String> lines = new String(data("ctdc-global-2002-2014.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> plain = read(lines);
        assertThat(plain).hasSize(lines.size());
        assertThat(read(changed(lines, cell -> cell.isEmpty() ? "-99" : cell))).isEqualTo(plain);
        assertThat(read(changed(lines, cell -> cell.matches("[01]|\\d{4}") ? cell + ".0" : cell)))
                .isEqualTo(plain);
        assertThat(read(changed(lines, cell -> cell.isEmpty() ? "" : '"' + cell + '"')))
                .isEqualTo(plain);
        assertThat(read(wide(lines))).isEqualTo(plain);
    }

    /** Each cell but those of the header and of the citizenship {@code 0}, which is a code there, changed. */
    private static List<String> changed(List<String> lines, UnaryOperator<String> cell) {
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).map(line -> {
                    String[] cells = line.split(",", -1);
                    return IntStream.range(0, cells.length)
                            .mapToObj(at -> at == 4 || at == 7 ? withheld(cells[at], cell) : cell.apply(cells[at]))
                            .collect(Collectors.joining(","));
                }))
                .toList();
    }

    private static String withheld(String cell, UnaryOperator<String> change) {
        return cell.equals("0") ? cell : change.apply(cell);
    }

    /** With the columns that the download has beside, whose cells stand before and behind. */
    private static List<String> wide(List<String> lines) {
        List<String> wide = new ArrayList<>();
        for (String line : lines) {
            boolean header = wide.isEmpty();
            wide.add(line
                    + IntStream.range(0, OTHER_COLUMNS)
                            .mapToObj(at -> header ? ",meansOfControl" + at : at % 2 == 0 ? ",-99" : ",0")
                            .collect(Collectors.joining()));
        }
        return wide;
    }

    /** Digests of the rows, and what the import counts of them. */
    private List<String> read(List<String> lines) throws IOException, UnusableFile {
        var manner = new FileManner(null, null, DAYS);
        Path stored = Files.write(folder.resolve("ctdc.csv"), lines);
        List<String> read = new ArrayList<>();
        try (var files = SourceFiles.open(stored, ImportFormat.CTDC, manner, new Notes())) {
            files.survey(CtdcFormat.FILE, CtdcFormat.NEEDED, new Notes());
            var rows = files.rows(CtdcFormat.FILE);
            var kind = IT.bean(RowKinds.class).in(CtdcFormat.FILE).get(0);
            var pass = new Pass(DAYS);
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                var fields = new Fields(CtdcFormat.FILE, row, DAYS, false);
                StatedRow stated = kind.read(row, fields, pass);
                assertThat(fields.areFine()).as(row.original()).isTrue();
                read.add(stated.name() + " " + stated.content().asName());
            }
            read.add(pass.profile().toJson().toString());
        }
        return read;
    }

    @Test
    void examples_can_be_brought_as_they_are() {
        for (ImportFormat format : ImportFormat.values()) {
            byte[] example =
                    IT.as(Cast.EVA, ImportDesk.class, desk -> desk.template(format, true, "two of \"three\", or so"));
            var order = StartImportBuilder.builder(registers.order(ImportMode.INSERT, true, null))
                    .format(format)
                    .build();
            var run = registers.bring(Cast.EVA, order, example);
            assertThat(run.state())
                    .as(format.name()
                            + run.problems().items().stream()
                                    .map(ProblemView::code)
                                    .toList())
                    .isEqualTo(ImportState.CHECKED);
        }
    }
}
