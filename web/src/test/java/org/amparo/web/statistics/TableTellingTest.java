package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.CrossTable;
import org.amparo.statistics.CrossTable.Cell;
import org.amparo.statistics.CrossTableYearBuilder;
import org.amparo.statistics.Dimension;
import org.amparo.statistics.FigureState;
import org.amparo.statistics.Population;
import org.amparo.statistics.TableQueryBuilder;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.junit.jupiter.api.Test;

/** A table that was asked for bears its letters where they belong. */
class TableTellingTest {

    private static final List<String> NOBODY = List.of();
    private static final List<String> GUATEMALA = List.of("GTM");
    private static final List<String> COSTA_RICA = List.of("CRI");
    private static final List<String> BOTH = List.of("GTM", "CRI");
    private static final List<String> NATIONALITY = List.of("IDENT_NATIONALITY");

    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    private void cell(String row, String column, Long value, List<String> with, List<String> without) {
        var state = value == null ? FigureState.NOT_AVAILABLE : FigureState.REPORTED;
        cells.computeIfAbsent(row, first -> new LinkedHashMap<>())
                .put(column, new Cell(value, state, with, List.of(), without, needs(row)));
    }

    private static List<String> needs(String row) {
        return CrossTable.TOTAL.equals(row)
                ? List.of("SERVICES_DELIVERED")
                : List.of("SERVICES_DELIVERED", "ASSIST_SERVICE_" + row);
    }

    @Test
    void a_country_that_cannot_give_one_kind_is_named_at_that_kind_and_at_its_own_numbers_alone() {
        cell("MEDICAL", "GTM", 14L, GUATEMALA, NOBODY);
        cell("MEDICAL", "CRI", 8L, COSTA_RICA, NOBODY);
        cell("MEDICAL", CrossTable.TOTAL, 22L, BOTH, NOBODY);
        cell("LEGAL", "GTM", null, NOBODY, GUATEMALA);
        cell("LEGAL", "CRI", 3L, COSTA_RICA, NOBODY);
        cell("LEGAL", CrossTable.TOTAL, 3L, COSTA_RICA, GUATEMALA);
        cell(CrossTable.TOTAL, "GTM", 17L, GUATEMALA, NOBODY);
        cell(CrossTable.TOTAL, "CRI", 11L, COSTA_RICA, NOBODY);
        cell(CrossTable.TOTAL, CrossTable.TOTAL, 28L, BOTH, NOBODY);
        var shown = told(
                said("GTM", "ASSIST_SERVICE_LEGAL", AvailabilityStatus.NOT_AVAILABLE),
                said("GTM", "ASSIST_SERVICE_HOUSING", AvailabilityStatus.NOT_AVAILABLE));
        assertThat(shown.table().lines())
                .extracting(TableTellingTest::marks)
                .containsExactly(List.of("", "", ""), List.of("a", "", "a"), List.of("", "", ""));
        assertThat(shown.footnotes())
                .as("what concerns no number of the table is not said")
                .containsExactly("Guatemala, Persons with legal advice and accompaniment: Not available.");
        assertThat(shown.note())
                .isEqualTo(
                        "A total without a letter also counts those who have no number in its row or column; one with a letter leaves out the country that its note names.");
    }

    /** Nationality is counted where it was recorded, whatever the country says of it. */
    @Test
    void a_country_of_which_a_number_holds_only_a_part_has_its_letter_there() {
        cells.computeIfAbsent("MEDICAL", first -> new LinkedHashMap<>())
                .put(CrossTable.TOTAL, new Cell(22L, FigureState.PARTIAL, BOTH, GUATEMALA, NOBODY, NATIONALITY));
        cells.computeIfAbsent(CrossTable.TOTAL, first -> new LinkedHashMap<>())
                .put(CrossTable.TOTAL, new Cell(22L, FigureState.REPORTED, BOTH, NOBODY, NOBODY, NOBODY));
        var year = year(
                List.of("MEDICAL"),
                List.of(),
                true,
                said("GTM", "IDENT_NATIONALITY", AvailabilityStatus.NOT_AVAILABLE));
        var query = TableQueryBuilder.builder()
                .population(Population.SERVICES_DELIVERED)
                .rows(Dimension.SERVICE)
                .only(Map.of())
                .from(2024)
                .until(2024)
                .countries(BOTH)
                .build();
        var shown = new TableTelling(new CrossTable(query, List.of(year)), BundleWording.ENGLISH)
                .years()
                .get(0);
        assertThat(shown.table().lines())
                .extracting(TableTellingTest::marks)
                .containsExactly(List.of("a"), List.of(""));
        assertThat(shown.footnotes()).singleElement().asString().contains("what was recorded is counted");
        assertThat(shown.note())
                .isEqualTo(
                        "What a country declared from a document is in no table of one’s own: the year’s report shows it.");
    }

    @Test
    void letters_go_in_the_order_in_which_one_meets_them() {
        cell("MEDICAL", CrossTable.TOTAL, null, NOBODY, COSTA_RICA);
        cell("LEGAL", CrossTable.TOTAL, null, NOBODY, GUATEMALA);
        cell(CrossTable.TOTAL, CrossTable.TOTAL, 28L, BOTH, NOBODY);
        for (String row : List.of("MEDICAL", "LEGAL", CrossTable.TOTAL)) {
            BOTH.forEach(country -> cells.get(row).put(country, cells.get(row).get(CrossTable.TOTAL)));
        }
        var shown = told(
                said("GTM", "ASSIST_SERVICE_LEGAL", AvailabilityStatus.NOT_AVAILABLE),
                said("CRI", "ASSIST_SERVICE_MEDICAL", AvailabilityStatus.NOT_AVAILABLE));
        assertThat(shown.table().lines())
                .extracting(line -> line.cells().get(0).marks())
                .containsExactly("a", "b", "");
        assertThat(shown.footnotes()).satisfiesExactly(a -> assertThat(a).contains("Costa Rica"), b -> assertThat(b)
                .contains("Guatemala"));
    }

    @Test
    void who_is_counted_and_cannot_be_told_apart_is_said_to_be_that() {
        cells.computeIfAbsent("LABOUR", first -> new LinkedHashMap<>())
                .put(
                        CrossTable.TOTAL,
                        new Cell(3L, FigureState.REPORTED, COSTA_RICA, NOBODY, GUATEMALA, List.of("IDENT_FORM")));
        cells.computeIfAbsent(CrossTable.TOTAL, first -> new LinkedHashMap<>())
                .put(CrossTable.TOTAL, new Cell(5L, FigureState.REPORTED, BOTH, NOBODY, NOBODY, NOBODY));
        var query = TableQueryBuilder.builder()
                .population(Population.IDENTIFIED)
                .rows(Dimension.FORM)
                .only(Map.of())
                .from(2024)
                .until(2024)
                .countries(BOTH)
                .build();
        var year =
                year(List.of("LABOUR"), List.of(), false, said("GTM", "IDENT_FORM", AvailabilityStatus.NOT_AVAILABLE));
        var shown = new TableTelling(new CrossTable(query, List.of(year)), BundleWording.ENGLISH)
                .years()
                .get(0);
        assertThat(shown.footnotes()).singleElement().asString().containsIgnoringCase("not broken down");
        assertThat(shown.note()).contains("one with a letter leaves out the country");
    }

    private static List<String> marks(Line line) {
        return line.cells().stream().map(Count::marks).toList();
    }

    private static AvailabilityView said(String country, String indicator, AvailabilityStatus status) {
        return new AvailabilityView(0, 2024, country, indicator, status, null);
    }

    private CrossTable.Year year(
            List<String> rows, List<String> columns, boolean declared, AvailabilityView... statements) {
        return CrossTableYearBuilder.builder()
                .year(2024)
                .over(true)
                .rows(rows)
                .columns(columns)
                .cells(cells)
                .statements(List.of(statements))
                .declared(declared)
                .build();
    }

    private TableShown told(AvailabilityView... statements) {
        var query = TableQueryBuilder.builder()
                .population(Population.SERVICES_DELIVERED)
                .rows(Dimension.SERVICE)
                .columns(Dimension.COUNTRY)
                .only(Map.of())
                .from(2024)
                .until(2024)
                .countries(BOTH)
                .build();
        var year = year(List.of("MEDICAL", "LEGAL"), BOTH, false, statements);
        return new TableTelling(new CrossTable(query, List.of(year)), BundleWording.ENGLISH)
                .years()
                .get(0);
    }
}
