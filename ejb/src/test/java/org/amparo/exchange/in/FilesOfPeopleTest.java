package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.testing.BelowHttp;
import org.amparo.testing.Cast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Registers as spreadsheets, programs of statistics and Macs leave them: each is taken with the rows of the clean file and a note of
 * what was done, or is refused once, with what to do.
 */
class FilesOfPeopleTest {

    private static final BelowHttp IT = BelowHttp.shared();

    private static final String HEAD = String.join(",", RegisterFormat.CASES);
    private static final String A =
            "A,P-A,GTM,VICTIM,IDENTIFIED,2001-05-14,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2001-06-01";
    private static final String B = "B,P-B,GTM,VICTIM,PRESUMED,2001-07-01,GTM,,M,,,17,,,,2001-07-22";
    private static final String CLEAN = HEAD + "\n" + A + "\n" + B + "\n";

    private final Registers registers = new Registers(IT);

    @BeforeAll
    static void known() {
        IT.known(Cast.EVA);
    }

    static Stream<List<String>> taken() {
        return Stream.of(
                List.of("as it should be", CLEAN, ""),
                List.of(
                        "empty rows of a spreadsheet",
                        CLEAN + ",".repeat(15) + "\n" + ",".repeat(15) + "\n",
                        "lines-empty"),
                List.of("blank lines", HEAD + "\n\n\n" + A + "\n \n" + B + "\n\n", "lines-empty"),
                List.of("empty columns", CLEAN.replace("\n", ",,\n"), ""),
                List.of("a delimiter at the end of each line", CLEAN.replaceAll("(?m)(?<=.)$", ","), ""),
                List.of("the same without a name for it", HEAD + "\n" + A + ",\n" + B + ",\n", "lines-longer"),
                List.of(
                        "a delimiter at the end of a list",
                        CLEAN.replace("SEXUAL;LABOUR", "SEXUAL;LABOUR;"),
                        "cells-lists"),
                List.of(
                        "a list with other delimiters",
                        CLEAN.replace("SEXUAL;LABOUR", "sexual | labour"),
                        "cells-lists"),
                List.of("headers in capitals", CLEAN.replace(HEAD, HEAD.toUpperCase(Locale.ROOT)), "columns-rewritten"),
                List.of("headers with blanks", CLEAN.replace(HEAD, HEAD.replace('_', ' ')), "columns-rewritten"),
                List.of("a title before the header", "Registro 2001" + ",".repeat(15) + "\n" + CLEAN, "lines-before"),
                List.of("a title without delimiters", "Registro 2001\n\n" + CLEAN, "lines-before"),
                List.of("sep=", "sep=;\n" + semicolons(CLEAN), ""),
                List.of("a total beside a number", CLEAN + "Total,8" + ",".repeat(14) + "\n", "lines-sum"),
                List.of("a separator that is none", "sep=\"\n" + CLEAN, "lines-before"),
                List.of("semicolons", semicolons(CLEAN), ""),
                List.of("tabulators", CLEAN.replace(',', '\t'), ""),
                List.of("bars", CLEAN.replace(',', '|'), ""),
                List.of("a byte order mark and carriage returns", '\uFEFF' + CLEAN.replace("\n", "\r\n"), ""),
                List.of("lines of an old Mac", CLEAN.replace("\n", "\r"), ""),
                List.of("everything in quotation marks", quoted(CLEAN), ""),
                List.of("no line break at the end", CLEAN.strip(), ""),
                List.of(
                        "a column of its own",
                        CLEAN.replace("\n", ",x\n").replaceFirst(",x", ",notes"),
                        "columns-unknown"),
                List.of(
                        "an index of pandas",
                        CLEAN.replaceAll("(?m)^(?=.)", "0,").replaceFirst("0,", ","),
                        ""),
                List.of("the header once more", HEAD + "\n" + A + "\n" + HEAD + "\n" + B + "\n", "lines-header"),
                List.of("a total at the end", CLEAN + "TOTAL" + ",".repeat(15) + "2\n", "lines-sum"),
                List.of(
                        "small letters",
                        CLEAN.replace("GTM,VICTIM", "gtm,victim").replace(",F,N", ",f,n"),
                        "cells-codes"),
                List.of("blanks, also such that do not break", CLEAN.replace(",F,", ", F\u00A0,"), ""),
                List.of("decimal points", CLEAN.replace(",17,", ",17.0,"), "cells-numbers"),
                List.of("decimal commas", semicolons(CLEAN).replace(";17;", ";17,0;"), "cells-numbers"),
                List.of("what R writes for nothing", CLEAN.replace(",,M,,,", ",NA,M,NA,NA,"), "cells-nothing"),
                List.of("what Excel writes for nothing", CLEAN.replace(",,M,,,", ",#N/A,M,#N/D,,"), "cells-nothing"),
                List.of("what pandas writes for nothing", CLEAN.replace(",,M,,,", ",nan,M,None,NaT,"), "cells-nothing"),
                List.of(
                        "what a database writes for nothing",
                        CLEAN.replace(",,M,,,", ",NULL,M,null,-,"),
                        "cells-nothing"),
                List.of("curly quotation marks", CLEAN.replace(",F,", ",“F”,"), "cells-unwrapped"),
                List.of("numbers kept as texts", CLEAN.replace(",17,", ",\"=\"\"17\"\"\","), "cells-unwrapped"),
                List.of(
                        "single quotation marks",
                        CLEAN.replace(",F,", ",'F',").replace(",17,", ",'17',"),
                        "cells-unwrapped"),
                List.of("dates with a time", CLEAN.replace("2001-05-14", "2001-05-14 00:00:00"), "cells-dates"),
                List.of("dates with the year first", CLEAN.replace("2001-05-14", "2001/5/14"), "cells-dates"),
                List.of("dates in words", CLEAN.replace("2001-05-14", "14 de mayo de 2001"), "cells-dates"),
                List.of(
                        "no day of registration",
                        CLEAN.replace("2001-06-01", "").replace("2001-07-22", ""),
                        ""),
                List.of("no column of registration", CLEAN.replaceAll(",[^,]*\n", "\n"), ""));
    }

    private static String semicolons(String csv) {
        return csv.replace("SEXUAL;LABOUR", "\"SEXUAL|LABOUR\"")
                .replace(',', ';')
                .replace('|', ';');
    }

    private static String quoted(String csv) {
        return csv.lines()
                .map(line -> Stream.of(line.split(",", -1)).collect(Collectors.joining("\",\"", "\"", "\"")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void is_taken_with_the_same_rows(List<String> what) {
        var run = bring(what.get(1).getBytes(StandardCharsets.UTF_8));
        assertThat(problems(run)).as(what.get(0)).isEmpty();
        assertThat(run.counts().getJsonObject("cases").getInt("new")).isEqualTo(2);
        if (!what.get(2).isEmpty()) {
            assertThat(run.notes()).extracting(NoteView::code).contains(what.get(2));
        }
        assertThat(standing()).isEqualTo(expected());
    }

    private static List<List<Object>> expected() {
        return List.of(
                List.of(
                        "A",
                        "F",
                        "NO",
                        "1980-02-29",
                        "CONFIRMED",
                        "2001-05-14",
                        "SEXUAL_UNSPECIFIED;LABOUR_UNSPECIFIED"),
                List.of("B", "M", "NOT_ASKED", "", "POSSIBLE", "", "NOT_ASKED"));
    }

    private List<List<Object>> standing() {
        return IT.rows(
                """
                select k.external_id, f.sex, f.lgbtiq, coalesce(cast(f.birth_from as char), ''), f.status,
                  coalesce(cast(f.identified_from as char), ''), f.forms
                from import_key k join case_file f on f.id = k.record_id
                where k.source = ? and k.kind = 'CASE' order by k.external_id""",
                registers.source());
    }

    @ParameterizedTest
    @CsvSource({
        "dmy, 14/05/2001, import-dates-day-first, dmy",
        "dmy, 14-5-2001, import-dates-day-first, dmy",
        "dmy, 14.05.2001, import-dates-day-first, dmy",
        "mdy, 05/14/2001, import-dates-month-first, mdy",
        "dmyy, 14/05/01, import-dates-day-first, dmyy",
        "excel, 37025, import-dates-serial, ",
    })
    void dates_are_asked_once_and_then_read_so(String order, String written, String code, String proposed) {
        var file = (HEAD + "\n" + A.replace("2001-05-14", written) + "\n" + B + "\n").getBytes(StandardCharsets.UTF_8);
        var asked = bring(file);
        assertThat(asked.state()).isEqualTo(ImportState.ASKED);
        assertThat(problems(asked)).containsExactly("cases.csv:2 identification_date " + code);
        assertThat(asked.question().proposed()).isEqualTo(proposed);
        assertThat(asked.question().choices()).contains(order);
        assertThat(standing()).isEmpty();
        var answer = new AnswerImport(DateOrder.of(order).orElseThrow(), null, null);
        var begun = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.answer(asked.id(), answer));
        var run = registers.ended(Cast.EVA, begun.id());
        assertThat(problems(run)).isEmpty();
        assertThat(standing()).isEqualTo(expected());
    }

    @Test
    void dates_that_can_be_read_in_two_ways_are_never_guessed_and_such_as_contradict_are_refused() {
        var open = bring(clean("2001-05-14", "04/05/2001"));
        assertThat(problems(open)).containsExactly("cases.csv:2 identification_date import-dates-asked");
        assertThat(open.question().proposed()).isNull();
        var both = bring((HEAD + "\n" + A.replace("2001-05-14", "14/05/2001") + "\n"
                        + B.replace("2001-07-22", "07/22/2001") + "\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(both.state()).isEqualTo(ImportState.REFUSED);
        assertThat(problems(both)).containsExactly("cases.csv:3 registered_on import-dates-contradict");
        var mixed = bring(
                (HEAD + "\n" + A.replace("2001-05-14", "14/05/2001") + "\n" + B.replace("2001-07-22", "37094") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(problems(mixed)).containsExactly("cases.csv:3 registered_on import-dates-mixed");
        var other = registers.bring(Cast.EVA, order(DateOrder.MDY, null), clean("2001-05-14", "14/05/2001"));
        assertThat(problems(other)).containsExactly("cases.csv:2 identification_date import-dates-contradict");
    }

    private static byte[] clean(String from, String to) {
        return CLEAN.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_letter_that_is_not_utf_8_names_its_line_and_is_read_as_is_said() {
        var file = CLEAN.replace("P-B", "P-Ñ").getBytes(Charset.forName("windows-1252"));
        var asked = bring(file);
        assertThat(problems(asked)).containsExactly("cases.csv:3 null import-not-utf8");
        assertThat(asked.state()).isEqualTo(ImportState.ASKED);
        var begun = IT.as(
                Cast.EVA,
                ImportDesk.class,
                desk -> desk.answer(asked.id(), new AnswerImport(null, Encoding.WINDOWS_1252, null)));
        assertThat(problems(registers.ended(Cast.EVA, begun.id()))).isEmpty();
        assertThat(IT.rows(
                        "select external_id from import_key where source = ? and kind = 'PERSON' order by 1",
                        registers.source()))
                .containsExactly(List.of("P-A"), List.of("P-Ñ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void what_excel_calls_unicode_text_is_taken(String encoding) {
        var run = bring(CLEAN.replace(',', '\t').getBytes(Charset.forName(encoding)));
        assertThat(problems(run)).isEmpty();
        assertThat(run.notes()).extracting(NoteView::code).containsExactly("encoding");
        assertThat(standing()).isEqualTo(expected());
    }

    @Test
    void lines_are_numbered_as_an_editor_numbers_them() {
        var file = HEAD + "\r\n" + A + "\r\n\r\n\r\n" + "\"C\",\"P\n-C\"" + A.substring(5) + "\r\n"
                + B.replace(",M,", ",Q,") + "\r\n";
        assertThat(problems(bring(file.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("cases.csv:7 sex row-code-unknown");
    }

    @Test
    void a_line_of_another_width_is_refused_once_with_what_is_wrong_and_given_back_as_it_came() {
        var line = "C;\"P-C\";GTM";
        var file = semicolons(CLEAN) + line + "\n" + "Fuente: Ministerio" + ";".repeat(15) + "\n";
        var run = bring(file.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(run))
                .containsExactly("cases.csv:4 null row-has-other-width", "cases.csv:5 null row-says-one-thing");
        assertThat(run.problems().items().get(0).arguments()).containsExactly("3", "16");
        var told = IT.as(Cast.EVA, ImportDesk.class, desk -> desk.problems(run.id(), 0));
        assertThat(told.get(0).original()).isEqualTo(line);
        assertThat(run.counts().getJsonObject("cases").getInt("new")).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_every_line_is_told_once_and_no_refused_line_is_counted_as_new() {
        var file = HEAD + "\n"
                + Stream.of("A", "B", "C", "D")
                        .map(name -> A.replace("A,P-A", name + ",P-" + name).replace(",F,", ",Femenino,"))
                        .collect(Collectors.joining("\n"));
        var run = bring(file.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(run)).containsExactly("cases.csv:2 sex row-code-unknown");
        assertThat(run.problems().items().get(0).ofLines()).isEqualTo(4);
        assertThat(run.counts().getJsonObject("cases").getInt("new")).isZero();
        assertThat(run.counts().getJsonObject("cases").getInt("errors")).isEqualTo(4);
        var twice = bring((CLEAN + A + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(twice.counts().getJsonObject("cases").getInt("new")).isEqualTo(2);
        assertThat(twice.counts().getJsonObject("cases").getInt("errors")).isEqualTo(1);
    }

    /** In a data frame names in digits become decimals where one of them is missing. */
    @Test
    void a_name_in_digits_is_the_same_with_a_zero_behind_the_point() {
        var dependant = "2,P-2,GTM,DEPENDANT,,,,HND,M,,,12,,,1.0,2001-06-01";
        var run =
                bring((HEAD + "\n" + A.replace("A,P-A", "1,P-1") + "\n" + dependant).getBytes(StandardCharsets.UTF_8));
        assertThat(problems(run)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+15", "2,5E+18", "#REF!", "#¡VALOR!", "#DIV/0!", "#NAME?"})
    void a_name_that_a_spreadsheet_has_spoilt_names_nobody(String name) {
        var run = bring(clean("P-A", "\"" + name + "\""));
        assertThat(problems(run)).containsExactly("cases.csv:2 person_id row-name-spoilt");
    }

    @ParameterizedTest
    @CsvSource({
        "register/cases.csv, ",
        "Register/CASES.CSV, ",
        "cases 2001.csv, ",
        "cases.csv __MACOSX/._cases.csv .DS_Store ._cases.csv folder/Thumbs.db, zip-leftovers",
    })
    void a_zip_with_folders_and_leftovers_is_taken(String names, String note) {
        Map<String, String> members = new TreeMap<>();
        for (String name : names.contains("2001") ? List.of(names) : List.of(names.split(" "))) {
            members.put(
                    name, name.toLowerCase(Locale.ROOT).contains("cases") && !name.contains("._") ? CLEAN : "\0\5\26");
        }
        var run = bring(zip(members));
        assertThat(problems(run)).isEmpty();
        assertThat(standing()).isEqualTo(expected());
        if (note != null) {
            assertThat(run.notes()).extracting(NoteView::code).contains(note);
        }
    }

    static Stream<List<Object>> refused() {
        return Stream.of(
                List.of(zip(Map.of("../cases.csv", CLEAN)), "import-zip-holds-other"),
                List.of(zip(Map.of("notes.docx", "x")), "import-zip-holds-other"),
                List.of(zip(Map.of("a/cases.csv", CLEAN, "b/cases.csv", CLEAN)), "import-zip-twice"),
                List.of(zip(Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x")), "import-is-workbook"),
                List.of(zip(Map.of("register.xlsx", "x")), "import-is-workbook"),
                List.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "import-no-table"),
                List.of(" \n\n".getBytes(StandardCharsets.UTF_8), "import-file-empty"),
                List.of("hello\nworld\n".getBytes(StandardCharsets.UTF_8), "import-one-column"),
                List.of((A + "\n" + B).getBytes(StandardCharsets.UTF_8), "import-columns-missing"),
                List.of(clean("person_id", "case_id"), "import-columns-missing"),
                List.of(clean("case_id", "CASE ID,case_id"), "import-column-twice"),
                List.of(
                        (HEAD + "\n" + ("1," + A + "\n").repeat(4)).getBytes(StandardCharsets.UTF_8),
                        "import-rows-have-other-width"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_once_as_a_whole(List<Object> what) {
        var run = bring((byte[]) what.get(0));
        assertThat(run.state()).isEqualTo(ImportState.REFUSED);
        assertThat(run.problems().items()).extracting(ProblemView::code).containsExactly((String) what.get(1));
    }

    @Test
    void what_is_left_out_is_told_by_kind() {
        var events = String.join(",", RegisterFormat.EVENTS) + "\n" + Registers.service("E1", "A", "LEGAL") + "\n"
                + "E2,PREVENTION,GTM,,,2001-09-01,,DIRECT,,,500,,,,,,,2001-09-02\n"
                + "E3,PREVENTION,GTM,,,2001-09-01,,DIRECT,,,500,,,,,,,2001-09-02\n";
        var run = bring(zip(Map.of("cases.csv", CLEAN, "events.csv", events)));
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.notes()).containsExactly(new NoteView("events.csv", "rows-not-taken", "PREVENTION", 2, null));
    }

    private static byte[] zip(Map<String, String> members) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ImportView bring(byte[] file) {
        return registers.bring(Cast.EVA, order(null, null), file);
    }

    private StartImport order(DateOrder dates, Encoding encoding) {
        return StartImportBuilder.builder(registers.order(ImportMode.INSERT, false, null))
                .dates(dates)
                .encoding(encoding)
                .build();
    }

    private static List<String> problems(ImportView run) {
        return run.problems().items().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.field() + " " + problem.code())
                .toList();
    }
}
