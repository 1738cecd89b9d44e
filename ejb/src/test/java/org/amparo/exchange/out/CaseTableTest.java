package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.amparo.casefile.AgeView;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.CaseRowBuilder;
import org.amparo.casefile.CaseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTableTest {

    static final ListWords WORDS = new ListWords(
            new Locale("es", "GT"),
            List.of("Número", "Estatus", "Cerrado", "Sexo", "Edad", "Identificada", "Abierto", "Responsable"),
            "Cerrado",
            "No disponible para usted");

    @TempDir
    private Path folder;

    @Test
    void text_has_the_mark_the_headings_and_one_line_a_case() throws IOException {
        String text = new String(written(ExportFormat.csv, open("caseworker.gt"), closed()), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .containsExactly(
                        "\uFEFFNúmero,Estatus,Cerrado,Sexo,Edad,Identificada,Abierto,Responsable",
                        "GT-7K3M-92QX-C,Víctima acreditada,,Femenino,17,2019-05,2019-05-01,caseworker.gt",
                        "GT-7K3M-92QX-C,Persona dependiente,Cerrado,No disponible para usted,,,2019-05-01,");
    }

    @Test
    void a_name_that_begins_like_a_formula_is_no_formula() throws IOException {
        String text = new String(written(ExportFormat.csv, open("=HYPERLINK(\"x\")")), StandardCharsets.UTF_8);
        assertThat(text).contains(",\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",=");
    }

    @Test
    void a_workbook_holds_texts_and_no_formula() throws IOException {
        String sheet = sheet(written(ExportFormat.xlsx, open("=1+1")));
        assertThat(sheet)
                .contains("GT-7K3M-92QX-C", "ctima acreditada", "&apos;=1+1")
                .doesNotContain("<f>", "<f ");
    }

    @Test
    void ages_are_said_as_far_as_they_are_known() {
        assertThat(CaseCells.of(row(CaseRole.VICTIM, "F", new AgeView(15, 17), null, null), WORDS))
                .contains("15–17");
        assertThat(CaseCells.of(row(CaseRole.VICTIM, "F", new AgeView(18, null), null, null), WORDS))
                .contains("18…");
    }

    private static CaseRow open(String worker) {
        return row(CaseRole.VICTIM, "F", new AgeView(17, 17), null, worker);
    }

    private static CaseRow closed() {
        return row(CaseRole.DEPENDANT, null, null, LocalDate.of(2019, 6, 1), null);
    }

    private static CaseRow row(CaseRole role, String sex, AgeView age, LocalDate closed, String worker) {
        boolean victim = role == CaseRole.VICTIM;
        return CaseRowBuilder.builder()
                .number("GT-7K3M-92QX-C")
                .role(role)
                .status(victim ? CaseStatus.CONFIRMED : CaseStatus.NOT_APPLICABLE)
                .identifiedOn(victim ? "2019-05" : null)
                .openedOn(LocalDate.of(2019, 5, 1))
                .closedOn(closed)
                .owner("Organisation")
                .assignedTo(worker)
                .sex(sex)
                .age(age)
                .nationalities(sex == null ? null : List.of("GTM"))
                .build();
    }

    private static byte[] written(ExportFormat format, CaseRow... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (CaseTable table = CaseTable.of(format, out, WORDS)) {
            for (CaseRow row : rows) {
                table.add(row);
            }
        }
        return out.toByteArray();
    }

    private String sheet(byte[] book) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
