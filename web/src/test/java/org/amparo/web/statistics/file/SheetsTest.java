package org.amparo.web.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written can be read again: numbers as numbers, days as days, and no text as a formula. */
class SheetsTest {

    private static final Sheet SHEET = new Sheet(
            "Personas [2019]: sexo/edad, un título demasiado largo",
            List.of("Qué", "Número", "Día"),
            List.of(
                    Arrays.asList("Niñas, \"todas\"", 1652L, LocalDate.of(2019, 12, 31)),
                    Arrays.asList("=1+1", null, null),
                    Arrays.asList("Ninguna", 0L, null)));

    @Test
    void text_has_a_mark_quotes_what_needs_it_and_leaves_out_what_is_not_there() {
        assertThat(new String(Sheets.csv(SHEET), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFQué,Número,Día\r\n"
                        + "\"Niñas, \"\"todas\"\"\",1652,2019-12-31\r\n"
                        + "'=1+1,,\r\n"
                        + "Ninguna,0,\r\n");
    }

    @Test
    void a_workbook_holds_numbers_days_and_texts() {
        var book = Workbooks.read(Sheets.workbook(List.of(SHEET, new Sheet("Zwei", List.of("a"), List.of()))));
        assertThat(book.keySet()).containsExactly("Personas  2019   sexo edad, un", "Zwei");
        var rows = book.values().iterator().next();
        assertThat(rows.get(0)).containsExactly("Qué", "Número", "Día");
        assertThat(rows.get(1)).containsExactly("Niñas, \"todas\"", 1652L, LocalDate.of(2019, 12, 31));
        assertThat(rows.get(2)).startsWith("'=1+1").doesNotContain(0L);
        assertThat(rows.get(3)).containsExactly("Ninguna", 0L);
    }

    /** Where LibreOffice is at hand it opens the workbook too, and adds the numbers up: text would be zero. */
    @Test
    void another_program_takes_numbers_for_numbers(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
                "skipped: there is no soffice on this machine");
        var book = Files.write(folder.resolve("book.xlsx"), Sheets.workbook(List.of(SHEET)));
        var run = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.toUri() + "profile",
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("book.fods")))
                .contains("office:value-type=\"float\" office:value=\"1652\"", "office:date-value=\"2019-12-31\"");
    }

    @Test
    void a_cell_that_is_nothing_of_this_is_refused() {
        assertThatThrownBy(() -> new Sheet("a", List.of("a"), List.of(List.of(1.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
