package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small register whose tables were worked out by hand: persons with several forms, and a country that cannot tell its forms. */
class AskedTableTest {

    private static final List<String> COUNTRIES = List.of("CRI", "GTM");

    private static CountedDatabase database;

    @BeforeAll
    static void record() {
        database = CountedDatabase.create("asked");
        new Scenario()
                .victim("A", "GTM", "2019-02-01", "forms", "SEXUAL;LABOUR")
                .service("MEDICAL", "2019-03-01")
                .service("LEGAL", "2019-03-02")
                .victim("B", "GTM", "2019-02-02", "forms", "LABOUR", "sex", "M")
                .service("MEDICAL", "2019-03-01")
                .victim("C", "GTM", "2019-02-03", "forms", "")
                .victim("D", "GTM", "2019-02-04", "forms", "UNKNOWN", "nationality", "HND")
                .victim("E", "CRI", "2019-02-05", "forms", "SEXUAL")
                .says("CRI", "IDENT_FORM", AvailabilityStatus.NOT_AVAILABLE)
                .into(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_person_with_several_forms_stands_in_each_and_once_in_the_total_and_nobody_is_left_out() {
        var table = table(query(Population.IDENTIFIED, Dimension.FORM, Dimension.CELL));
        assertThat(value(table, "SEXUAL", CrossTable.TOTAL)).isEqualTo(1);
        assertThat(value(table, "LABOUR", CrossTable.TOTAL)).isEqualTo(2);
        assertThat(value(table, "LABOUR", "WOMEN")).isEqualTo(1);
        assertThat(value(table, "LABOUR", "MEN")).isEqualTo(1);
        assertThat(value(table, Dimension.UNKNOWN, CrossTable.TOTAL)).isEqualTo(1);
        assertThat(value(table, Dimension.NOT_REPORTED, CrossTable.TOTAL)).isEqualTo(1);
        assertThat(value(table, CrossTable.TOTAL, CrossTable.TOTAL)).isEqualTo(5);
        assertThat(value(table, CrossTable.TOTAL, "WOMEN")).isEqualTo(4);
        assertThat(table.rows()).doesNotContain("KNOWN", CrossTable.TOTAL);
    }

    @Test
    void a_country_that_cannot_give_a_property_is_out_of_what_is_told_apart_by_it_and_in_every_other_total() {
        var table = table(query(Population.IDENTIFIED, Dimension.PLACE, Dimension.FORM));
        assertThat(table.statements())
                .extracting(AvailabilityView::country, AvailabilityView::indicator)
                .containsExactly(tuple("CRI", "IDENT_FORM"));
        table.cells()
                .forEach((row, line) -> line.forEach((column, cell) -> {
                    boolean isTotal = column.equals(CrossTable.TOTAL);
                    assertThat(cell.countries()).as(row + ' ' + column).isEqualTo(isTotal ? COUNTRIES : List.of("GTM"));
                    assertThat(cell.without()).as(row + ' ' + column).isEqualTo(isTotal ? List.of() : List.of("CRI"));
                    assertThat(cell.needs().contains("IDENT_FORM"))
                            .as(row + ' ' + column)
                            .isNotEqualTo(isTotal);
                }));
        assertThat(value(table, "WITHIN", CrossTable.TOTAL))
                .isEqualTo(value(table(query(Population.IDENTIFIED, Dimension.PLACE)), "WITHIN", CrossTable.TOTAL))
                .isEqualTo(4);
    }

    @Test
    void what_is_known_in_total_is_not_lost_where_it_cannot_be_told_apart() {
        var table = table(query(Population.IDENTIFIED, Dimension.COUNTRY, Dimension.FORM));
        table.cells().get("CRI").forEach((form, cell) -> {
            boolean isTotal = form.equals(CrossTable.TOTAL);
            assertThat(cell.value()).as(form).isEqualTo(isTotal ? 1L : null);
            assertThat(cell.state()).as(form).isEqualTo(isTotal ? FigureState.REPORTED : FigureState.NOT_DISAGGREGATED);
        });
        assertThat(value(table, "GTM", "LABOUR")).isEqualTo(2);
        assertThat(value(table, CrossTable.TOTAL, "SEXUAL")).isEqualTo(1);
        assertThat(value(table, CrossTable.TOTAL, CrossTable.TOTAL)).isEqualTo(5);
    }

    @Test
    void who_received_two_kinds_counts_under_both_and_once_in_the_margin() {
        var table = table(query(Population.ASSISTED, Dimension.CELL, Dimension.SERVICE));
        assertThat(value(table, "WOMEN", "MEDICAL")).isEqualTo(1);
        assertThat(value(table, "WOMEN", "LEGAL")).isEqualTo(1);
        assertThat(value(table, "WOMEN", CrossTable.TOTAL)).isEqualTo(1);
        assertThat(value(table, CrossTable.TOTAL, CrossTable.TOTAL)).isEqualTo(2);
        assertThat(new CrossTable(query(Population.ASSISTED, Dimension.CELL, Dimension.SERVICE), List.of(table))
                        .isOverlapping())
                .isTrue();
        assertThat(new CrossTable(
                                query(Population.SERVICES_DELIVERED, Dimension.SERVICE, Dimension.PROVIDER), List.of())
                        .isOverlapping())
                .as("a service is of one kind and by one provider")
                .isFalse();
    }

    @Test
    void a_filter_leaves_those_who_have_one_of_its_values() {
        var query = TableQueryBuilder.builder(query(Population.IDENTIFIED, Dimension.CELL))
                .only(Map.of(Dimension.FORM, List.of("SEXUAL", "UNKNOWN")))
                .build();
        var table = table(query);
        assertThat(value(table, "WOMEN", CrossTable.TOTAL)).isEqualTo(2);
        assertThat(value(table, "MEN", CrossTable.TOTAL)).isZero();
        assertThat(table.cells().get("MEN").get(CrossTable.TOTAL).countries()).containsExactly("GTM");
    }

    private static TableQuery query(Population population, Dimension... by) {
        return TableQueryBuilder.builder()
                .population(population)
                .rows(by[0])
                .columns(by.length == 1 ? null : by[1])
                .only(Map.of())
                .countries(COUNTRIES)
                .build();
    }

    private static CrossTable.Year table(TableQuery query) {
        return database.counting(counting ->
                new Tabulation(query, counting.counted(query.population(), 2019, COUNTRIES)).of(2019, true));
    }

    private static Long value(CrossTable.Year table, String row, String column) {
        return table.cells().get(row).get(column).value();
    }
}
