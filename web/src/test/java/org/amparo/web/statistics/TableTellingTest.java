package org.amparo.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.CrossTable;
import org.amparo.statistics.CrossTable.Cell;
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

    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    private void cell(String row, String column, Long value, List<String> with, List<String> without) {
        var state = value == null ? FigureState.NOT_AVAILABLE : FigureState.REPORTED;
        cells.computeIfAbsent(row, first -> new LinkedHashMap<>())
                .put(column, new Cell(value, state, with, List.of(), without));
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
        assertThat(shown.note()).isEqualTo("Totals also count what has no number in its row or column.");
    }

    /** Nationality is counted where it was recorded, whatever the country says of it. */
    @Test
    void a_country_of_which_a_number_holds_only_a_part_has_its_letter_there() {
        cells.computeIfAbsent("MEDICAL", first -> new LinkedHashMap<>())
                .put(CrossTable.TOTAL, new Cell(22L, FigureState.PARTIAL, BOTH, GUATEMALA, NOBODY));
        cells.computeIfAbsent(CrossTable.TOTAL, first -> new LinkedHashMap<>())
                .put(CrossTable.TOTAL, new Cell(22L, FigureState.REPORTED, BOTH, NOBODY, NOBODY));
        var year = new CrossTable.Year(
                2024,
                true,
                List.of("MEDICAL"),
                List.of(),
                cells,
                List.of(said("GTM", "IDENT_NATIONALITY", AvailabilityStatus.NOT_AVAILABLE)));
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
    }

    private static List<String> marks(Line line) {
        return line.cells().stream().map(Count::marks).toList();
    }

    private static AvailabilityView said(String country, String indicator, AvailabilityStatus status) {
        return new AvailabilityView(0, 2024, country, indicator, status, null);
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
        var year = new CrossTable.Year(2024, true, List.of("MEDICAL", "LEGAL"), BOTH, cells, List.of(statements));
        return new TableTelling(new CrossTable(query, List.of(year)), BundleWording.ENGLISH)
                .years()
                .get(0);
    }
}
