package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.web.statistics.file.Sheets;
import org.amparo.web.statistics.file.Workbooks;
import org.junit.jupiter.api.Test;

/** A file of figures holds every leaf of the machine-readable report, once, with the same number. */
class FilesOfFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String CELLS = "identified.by_sex_age";
    private static final Wording SPANISH = new BundleWording(new Locale("es"));

    private static final AnnualReport REPORT = Reports.of("GTM", "BLZ")
            .with(CELLS + ".WOMEN", 88L)
            .with("identified.pct_sex_age.WOMEN", 44L)
            .with("identified.denominators.pct_sex_age", 200L)
            .with("assisted.by_service.MEDICAL", 5L)
            .with("assisted.by_service_country.MEDICAL.BLZ", null)
            .saying("BLZ", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE, "Sin registro.")
            .build();

    @Test
    void text_and_workbook_have_every_leaf_with_its_number() {
        var leaves = new LeafSheets(List.of(REPORT), path -> true, TODAY);
        Map<String, String> expected = new HashMap<>();
        Stream.of("identified", "assisted", "services_delivered")
                .forEach(block -> collect(block, REPORT.toJson().get(block), expected));
        var text = new String(Sheets.csv(leaves.forPrograms()), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(text.stream().collect(Collectors.toMap(cells -> cells[0], cells -> cells[2])))
                .isEqualTo(expected);
        var book = Workbooks.read(Sheets.workbook(leaves.forPeople(SPANISH)));
        assertThat(book.keySet())
                .containsExactly("Personas identificadas", "Personas atendidas", "Atenciones brindadas");
        assertThat(book.values().stream()
                        .flatMap(rows -> rows.stream().skip(1))
                        .collect(Collectors.toMap(
                                cells -> (String) cells.get(1),
                                cells -> cells.get(3) == null ? "" : String.valueOf((Long) cells.get(3)))))
                .isEqualTo(expected);
    }

    private static void collect(String path, JsonValue value, Map<String, String> leaves) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> collect(path + '.' + key, inner, leaves));
        } else {
            leaves.put(path, value instanceof JsonNumber number ? number.toString() : "");
        }
    }

    @Test
    void a_row_says_status_countries_base_and_days() {
        var rows = new LeafSheets(List.of(REPORT), path -> true, TODAY)
                .forPrograms()
                .rows();
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals(CELLS + ".WOMEN"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsExactly(CELLS + ".WOMEN", "GTM;BLZ", 88L, "REPORTED", 2019, null, 200L, TODAY));
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals("assisted.by_service.MEDICAL"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(1, 4)).containsExactly("GTM", 5L, "REPORTED"));
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals("assisted.by_service_country.MEDICAL.BLZ"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(1, 4)).containsExactly("", null, "NOT_AVAILABLE"));
    }

    @Test
    void one_figure_is_taken_with_its_countries_shares_and_bases_and_nothing_else() {
        var exhibit = FigureChoice.exhibit(CELLS).orElseThrow();
        assertThat(new LeafSheets(List.of(REPORT), path -> LeafName.isOf(exhibit, path), TODAY)
                        .forPrograms()
                        .rows())
                .extracting(row -> ((String) row.get(0)).replaceAll("[.][A-Z_]+(?=[.]|$)", ""))
                .containsOnly(
                        CELLS,
                        "identified.by_country_sex_age",
                        "identified.pct_sex_age",
                        "identified.denominators.pct_sex_age");
    }

    @Test
    void every_number_has_a_name_in_words() {
        assertThat(LeafName.of("identified.pct_sex_age.WOMEN", SPANISH))
                .isEqualTo("Sexo y edad de las personas identificadas: Mujeres: % del total");
        assertThat(LeafName.of("identified.denominators.pct_sex_age", SPANISH))
                .isEqualTo("Sexo y edad de las personas identificadas: base de % del total");
        assertThat(LeafName.of(CELLS + ".WOMEN", SPANISH))
                .isEqualTo("Sexo y edad de las personas identificadas: Mujeres");
    }

    @Test
    void definitions_say_rule_unit_base_period_and_what_countries_said() {
        var rows = new Definitions(SPANISH)
                .head(REPORT.countries(), 2019, 2019, LocalDate.of(2020, 3, 31), TODAY)
                .all(REPORT)
                .said(2019, REPORT.availability().stream())
                .statuses()
                .sheet()
                .rows();
        assertThat(rows)
                .contains(
                        List.of("Desde", LocalDate.of(2019, 1, 1)),
                        List.of("Hasta", LocalDate.of(2019, 12, 31)),
                        List.of("Según lo conocido el", LocalDate.of(2020, 3, 31)),
                        List.of("Sexo y edad de las personas identificadas: % del total", "% del total: n = 200"))
                .anySatisfy(row -> assertThat((String) row.get(0)).isEqualTo("Disponibilidad 2019"));
        assertThat(rows.toString()).contains("Sin registro.", "no es cero");
    }

    @Test
    void years_stand_side_by_side_a_missing_one_is_a_gap_and_an_open_one_says_so() {
        var missing = Reports.of("GTM")
                .with("assisted.by_service.MEDICAL", null)
                .saying("GTM", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE, null);
        var shown = new YearsTelling(
                        List.of(
                                missing.build(),
                                of(
                                        2026,
                                        Reports.of("GTM")
                                                .with("assisted.by_service.MEDICAL", 7L)
                                                .build())),
                        "assisted.by_service",
                        SPANISH,
                        TODAY)
                .shown();
        assertThat(shown.table().heads()).containsExactly("Atención", "2019", "2026 (en curso)");
        var medical = shown.table().lines().stream()
                .filter(line -> line.label().equals("Atención médica"))
                .findFirst()
                .orElseThrow();
        assertThat(medical.cells())
                .extracting(Section.Count::text, Section.Count::missing, Section.Count::marks)
                .containsExactly(tuple("no disponible", true, "a"), tuple("7", false, ""));
        assertThat(shown.open()).contains("2026").doesNotContain("2019");
        assertThat(shown.svg()).containsOnlyOnce("class=\"missing\"").contains("class=\"open\"");
        assertThat(shown.footnotes()).containsExactly("2019: Guatemala, Personas con atención médica: No disponible.");
        assertThat(shown.sheet().rows().get(0)).hasSize(3);
    }

    private static AnnualReport of(int year, AnnualReport report) {
        return new AnnualReport(year, null, report.countries(), report.figures(), report.availability(), List.of());
    }

    @Test
    void every_figure_that_is_offered_can_be_told_over_years() {
        for (String path : FigureChoice.offered(true)) {
            var shown = new YearsTelling(List.of(REPORT, of(2020, REPORT)), path, SPANISH, TODAY).shown();
            assertThat(shown.title()).as(path).isNotBlank();
            assertThat(shown.why()).as(path).isNotBlank();
            assertThat(shown.table().lines()).as(path).isNotEmpty();
        }
    }
}
