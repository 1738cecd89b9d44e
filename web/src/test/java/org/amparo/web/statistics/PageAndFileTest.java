package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.FigureState;
import org.amparo.web.statistics.Section.Shown;
import org.amparo.web.statistics.file.FileFormat;
import org.amparo.web.statistics.file.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page says of a figure, its file says, too: rows, base, total, what is declared, and in the same words. */
class PageAndFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Wording SPANISH = new BundleWording(new Locale("es"));
    private static final String CELLS = "identified.by_sex_age";
    private static final int PATH = 0;
    private static final int VALUE = 2;
    private static final int STATUS = 3;
    private static final int BASE = 6;

    /** Belize counts thirty persons and cannot say which sex and age they have, nor how many had medical care. */
    private static AnnualReport report(String... countries) {
        var report = Reports.of(countries)
                .with("identified.form_not_reported", 7L)
                .with("assisted.service_unspecified", 3L)
                .saying("BLZ", "IDENT_SEX_AGE", AvailabilityStatus.NOT_AVAILABLE, "Sin registro.")
                .saying("BLZ", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE, null);
        long all = 0;
        for (String country : countries) {
            long here = country.equals("BLZ") ? 30 : 51;
            all += here;
            for (String block : List.of("identified", "assisted", "services_delivered")) {
                report.with(block + ".by_country." + country, here);
            }
        }
        return report.with("identified.total_sum_of_countries", all)
                .with("assisted.total_sum_of_countries", all)
                .with("services_delivered.total", all)
                .build();
    }

    static Stream<Exhibit> exhibits() {
        return Arrays.stream(Part.values()).flatMap(part -> part.exhibits().stream());
    }

    static Stream<String> withBase() {
        return exhibits().filter(exhibit -> !exhibit.is(Exhibit.Trait.PLAIN)).map(Exhibit::path);
    }

    private static List<List<Object>> file(AnnualReport report, String figure) {
        var exhibit = FigureChoice.exhibit(figure).orElseThrow();
        return new LeafSheets(List.of(report), path -> LeafName.isOf(exhibit, path), TODAY)
                .forPrograms()
                .rows();
    }

    @ParameterizedTest
    @MethodSource("withBase")
    void a_file_has_every_row_of_its_page_with_its_base_and_the_total(String figure) {
        var report = report("GTM", "BLZ");
        var exhibit = FigureChoice.exhibit(figure).orElseThrow();
        var rows = file(report, figure);
        assertThat(rows)
                .extracting(row -> row.get(PATH))
                .containsAll(
                        exhibit.paths(List.copyOf(report.table(exhibit.path()).keySet())))
                .contains(exhibit.total());
        assertThat(rows)
                .filteredOn(row -> row.get(PATH).equals(exhibit.total()))
                .extracting(row -> row.get(VALUE))
                .containsExactly(81L);
        Long said = report.coverage(figure).base();
        assertThat(said).isEqualTo(figure.matches("identified.by_(sex_age|age_band)") ? 51L : 81L);
        if (exhibit.shares().isEmpty()) {
            assertThat(rows)
                    .filteredOn(row -> row.get(PATH).toString().startsWith(figure + "."))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get(BASE))
                            .isEqualTo(row.get(PATH).equals("services_delivered.by_service.MEDICAL") ? 51L : said));
        }
    }

    @Test
    void who_was_not_asked_has_a_row_and_who_is_not_counted_no_base() {
        assertThat(file(report("GTM"), "identified.by_form_of_exploitation"))
                .filteredOn(row -> row.get(PATH).equals("identified.form_not_reported"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsSequence(7L, "REPORTED").contains(51L));
        assertThat(file(report("GTM"), "assisted.by_service"))
                .extracting(row -> row.get(PATH), row -> row.get(VALUE))
                .contains(tuple("assisted.service_unspecified", 3L));
        assertThat(file(report("GTM"), "identified.excluded_by_rule"))
                .extracting(row -> row.get(BASE))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identified.lgbtiq", "assisted.lgbtiq", "assisted.victims"})
    void a_number_that_stands_in_no_table_has_a_name_in_files(String path) {
        assertThat(LeafName.of(path, BundleWording.ENGLISH)).doesNotContain(".");
    }

    @Test
    void a_file_of_one_country_has_each_number_once() {
        var rows = new LeafSheets(List.of(report("GTM")), path -> true, TODAY)
                .forPrograms()
                .rows();
        assertThat(rows)
                .extracting(row -> row.get(PATH).toString())
                .doesNotHaveDuplicates()
                .contains(CELLS + ".WOMEN", "identified.excluded_by_rule.GTM", "assisted.assisted_while_presumed.GTM")
                .noneMatch(path -> path.matches(".*[.]by_country.*|.*by_service_country.*|.*distinct_region"));
        assertThat(file(report("GTM", "BLZ"), CELLS))
                .extracting(row -> row.get(PATH))
                .contains("identified.by_country_sex_age.GTM.WOMEN");
    }

    private static AnnualReport declaring(String... countries) {
        var report = Reports.of(countries)
                .saying("BLZ", "IDENT_SEX_AGE", AvailabilityStatus.NOT_AVAILABLE, null)
                .declaring("BLZ", CELLS + ".WOMEN", 12);
        return countries.length > 1
                ? report.with(CELLS + ".WOMEN", 40L).build()
                : report.with(CELLS + ".WOMEN", null).build();
    }

    @Test
    void what_is_declared_has_a_row_of_its_own_beside_and_is_in_no_value() {
        for (AnnualReport report : List.of(declaring("BLZ"), declaring("GTM", "BLZ"))) {
            var rows = new LeafSheets(List.of(report), path -> true, TODAY)
                    .forPrograms()
                    .rows();
            assertThat(rows)
                    .filteredOn(row -> row.get(STATUS).equals("DECLARED"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsExactly(
                                    CELLS + ".WOMEN",
                                    "BLZ",
                                    null,
                                    "DECLARED",
                                    2019,
                                    null,
                                    null,
                                    TODAY,
                                    12L,
                                    "Registry",
                                    "Yearbook, table 4",
                                    LocalDate.of(2020, 3, 1),
                                    "Office of statistics"));
            assertThat(rows).extracting(row -> row.get(VALUE)).doesNotContain(12L, 52L);
        }
        assertThat(file(declaring("GTM", "BLZ"), "identified.by_age_band"))
                .extracting(row -> row.get(STATUS))
                .doesNotContain("DECLARED");
    }

    @Test
    void a_workbook_has_the_columns_of_what_is_declared_only_where_something_is() {
        var with = sheet(declaring("GTM", "BLZ"));
        assertThat(with.heads())
                .endsWith(
                        "Número declarado, no contado",
                        "Fuente de lo declarado",
                        "Documento",
                        "Fecha del documento",
                        "Oficina que firma");
        assertThat(with.rows())
                .filteredOn(row -> row.contains("Declarada, no contada"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Belice", 12L, "Yearbook, table 4"));
        assertThat(sheet(report("GTM", "BLZ")).heads()).endsWith("Contado el");
    }

    private static Sheet sheet(AnnualReport report) {
        return new LeafSheets(List.of(report), path -> true, TODAY)
                .forPeople(SPANISH)
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void the_definitions_explain_the_very_words_that_stand_beside_the_numbers(String language) {
        var words = new BundleWording(new Locale(language));
        var defined = new Definitions(words).states(true).sheet().rows();
        assertThat(defined)
                .extracting(row -> (String) row.get(0))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(FigureState.values()).map(new Omissions(words)::named),
                                Stream.of(words.text("figures.declared")))
                        .toList());
        assertThat(defined).extracting(row -> (String) row.get(1)).doesNotHaveDuplicates();
    }

    @Test
    void bases_are_told_in_the_words_of_the_page_also_where_there_is_none() {
        var report = Reports.of("BLZ")
                .with("identified.denominators.pct_sex_age", null)
                .saying("BLZ", "IDENT_SEX_AGE", AvailabilityStatus.NOT_AVAILABLE, null)
                .build();
        var rows = new Definitions(SPANISH).all(report).sheet().rows();
        List<Shown> page = new YearTelling(report, SPANISH)
                .sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .toList();
        assertThat(page).allSatisfy(shown -> assertThat(rows)
                .filteredOn(row -> row.get(0).equals(SPANISH.text("figure." + shown.path() + ".topic") + ": Base"))
                .extracting(row -> row.get(1))
                .containsExactlyElementsOf(shown.bases()));
        assertThat(rows.toString()).contains("sin desagregar").doesNotContain("No disponible");
    }

    @Test
    void a_year_that_is_not_over_is_told() {
        assertThat(new Definitions(SPANISH)
                        .open(Years.unfinished(2026, null, TODAY, SPANISH))
                        .open(Years.unfinished(2025, null, TODAY, SPANISH))
                        .sheet()
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat((String) row.get(1)).startsWith("El año 2026 no ha terminado"));
    }

    @Test
    void a_picture_takes_along_its_bases_the_texts_of_its_letters_and_that_its_year_goes_on() {
        Shown shown = SectionShownBuilder.builder()
                .id("a")
                .path(CELLS)
                .title("")
                .svg("")
                .bases(List.of("Personas: n = 85", "% de las conocidas: n = 70", "% del total: n = 85"))
                .note("Varias filas.")
                .why("")
                .table(null)
                .byCountry(null)
                .footnotes(List.of("Belice: no.", "Panamá: declarada."))
                .build();
        List<String> whose = List.of("Guatemala · 2026", "Según lo registrado");
        assertThat(PictureNotes.of(shown, "No ha terminado.", whose))
                .containsExactly(
                        "Personas: n = 85",
                        "% de las conocidas: n = 70",
                        "Varias filas.",
                        "",
                        "a. Belice: no.",
                        "b. Panamá: declarada.",
                        "",
                        "Guatemala · 2026",
                        "No ha terminado.",
                        "Según lo registrado");
        assertThat(PictureNotes.of(shown, null, whose)).doesNotContainNull().hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void each_file_has_a_name_of_its_own_in_the_language_of_who_takes_it(String language) {
        var words = new BundleWording(new Locale(language));
        List<String> topics = new ArrayList<>(FigureChoice.offered(true).stream()
                .map(path -> words.text("figure." + path + ".topic"))
                .toList());
        exhibits()
                .filter(exhibit -> exhibit.is(Exhibit.Trait.PLAIN))
                .forEach(exhibit -> topics.add(words.text(exhibit.words("topic"))));
        topics.add(words.text("figures.file.report"));
        assertThat(topics.stream()
                        .map(topic -> FileName.of(topic, 2019, 2019, List.of("GTM"), TODAY, FileFormat.csv, words)))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("amparo-[a-z0-9-]+-2019-GTM-(al|as-of)-2026-11-30[.]csv"));
    }

    @Test
    void a_name_says_figure_years_countries_and_day() {
        assertThat(FileName.of(
                        "Formas de explotación", 2019, 2021, List.of("GTM", "BLZ"), TODAY, FileFormat.xlsx, SPANISH))
                .isEqualTo("amparo-formas-de-explotacion-2019-2021-GTM-BLZ-al-2026-11-30.xlsx");
        assertThat(FileName.of(
                        "Persons: LGBTIQ+",
                        2019,
                        2019,
                        List.of("A", "B", "C", "D"),
                        TODAY,
                        FileFormat.png,
                        BundleWording.ENGLISH))
                .isEqualTo("amparo-persons-lgbtiq-2019-4-countries-as-of-2026-11-30.png");
    }
}
