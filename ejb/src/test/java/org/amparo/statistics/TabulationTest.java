package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are asked for say what the report says wherever both have a number, over the sample register with its statements. */
class TabulationTest {

    private static CountedDatabase database;

    @BeforeAll
    static void load() {
        database = CountedDatabase.create("tables");
        RegisterLoader.load(Register.sample(), database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Each figure of the report that is broken down by one property or two, of everybody of its population. */
    static Stream<Arguments> figures() {
        return Stream.of(Figure.values())
                .filter(figure -> figure.fixed().equals(Map.of(Dimension.STANDING, CountedAs.counted())))
                .filter(figure -> !figure.keys().isEmpty())
                .flatMap(figure -> Stream.of(2018, 2019).map(year -> Arguments.of(figure, year)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_table_has_the_numbers_of_the_report(Figure figure, int year) {
        var report = database.report(year, Register.MEMBERS);
        var table = table(query(Map.of(), figure.population(), figure.keys().toArray(Dimension[]::new)), year);
        List<String> compared = new ArrayList<>();
        report.leaves().stream()
                .filter(leaf -> leaf.path().startsWith(figure.path() + '.'))
                .forEach(leaf -> {
                    var keys = leaf.path().substring(figure.path().length() + 1).split("\\.");
                    var cell = table.cells().get(keys[0]).get(keys.length == 1 ? CrossTable.TOTAL : keys[1]);
                    assertThat(cell.value()).as(leaf.path()).isEqualTo(leaf.value());
                    assertThat(cell.countries()).as(leaf.path()).isEqualTo(leaf.countries());
                    assertThat(cell.state()).as(leaf.path()).isEqualTo(leaf.state());
                    compared.add(leaf.path());
                });
        assertThat(compared).isNotEmpty();
        assertThat(total(table).value())
                .isEqualTo(report.number(
                        figure.population() == Population.SERVICES_DELIVERED
                                ? "services_delivered.total"
                                : figure.population().block() + ".total_sum_of_countries"));
    }

    /** Where a person stands in one row and one column, they add up to their margins: less those whom a country cannot tell apart. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void single_answers_add_up_to_their_margins(int year) {
        var table = table(query(Map.of(), Population.IDENTIFIED, Dimension.CELL, Dimension.PLACE), year);
        table.rows()
                .forEach(row -> addUp(
                        table.columns().stream()
                                .map(column -> table.cells().get(row).get(column))
                                .toList(),
                        table.cells().get(row).get(CrossTable.TOTAL)));
        addUp(
                table.rows().stream()
                        .map(row -> table.cells().get(row).get(CrossTable.TOTAL))
                        .toList(),
                total(table));
        assertThat(total(table).value()).isPositive();
    }

    private static void addUp(List<CrossTable.Cell> cells, CrossTable.Cell margin) {
        assertThat(margin.countries()).containsAll(cells.get(0).countries());
        if (cells.get(0).countries().equals(margin.countries())) {
            assertThat(sum(cells)).isEqualTo(margin.value());
        } else {
            assertThat(sum(cells)).isLessThanOrEqualTo(margin.value());
        }
    }

    @Test
    void a_filter_leaves_those_who_have_one_of_its_values() {
        var women = query(Map.of(Dimension.CELL, List.of("WOMEN", "GIRLS")), Population.IDENTIFIED, Dimension.FORM);
        var crossed = table(query(Map.of(), Population.IDENTIFIED, Dimension.FORM, Dimension.CELL), 2018);
        var filtered = table(women, 2018);
        assertThat(filtered.rows()).allSatisfy(row -> assertThat(
                        filtered.cells().get(row).get(CrossTable.TOTAL).value())
                .isEqualTo(crossed.cells().get(row).get("WOMEN").value()
                        + crossed.cells().get(row).get("GIRLS").value()));
    }

    @Test
    void what_a_population_does_not_have_is_refused() {
        refused(query(Map.of(), Population.ASSISTED, Dimension.FORM), "table-property-not-counted");
        refused(
                query(Map.of(Dimension.SERVICE, List.of("LEGAL")), Population.IDENTIFIED, Dimension.FORM),
                "table-property-not-counted");
        refused(query(Map.of(), Population.IDENTIFIED, Dimension.FORM, Dimension.FORM), "table-property-twice");
        refused(
                query(Map.of(), Population.IDENTIFIED, Dimension.LGBTIQ, Dimension.NATIONALITY),
                "table-property-alone");
        refused(
                query(Map.of(Dimension.LGBTIQ, List.of("YES")), Population.ASSISTED, Dimension.CELL),
                "table-property-alone");
        refused(
                query(Map.of(Dimension.CELL, List.of("EVERYBODY")), Population.IDENTIFIED, Dimension.FORM),
                "table-value-unknown");
        refused(
                query(Map.of(Dimension.STANDING, List.of("PRESUMED")), Population.ASSISTED, Dimension.CELL),
                "table-value-unknown");
    }

    private static void refused(TableQuery query, String code) {
        assertThatThrownBy(() -> AskedBreakdown.check(query))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static TableQuery query(Map<Dimension, List<String>> only, Population population, Dimension... by) {
        return TableQueryBuilder.builder()
                .population(population)
                .rows(by[0])
                .columns(by.length == 1 ? null : by[1])
                .only(only)
                .countries(Register.MEMBERS)
                .build();
    }

    private static CrossTable.Year table(TableQuery query, int year) {
        return database.counting(counting ->
                new Tabulation(query, counting.counted(query.population(), year, Register.MEMBERS)).of(year, true));
    }

    private static CrossTable.Cell total(CrossTable.Year table) {
        return table.cells().get(CrossTable.TOTAL).get(CrossTable.TOTAL);
    }

    private static long sum(List<CrossTable.Cell> cells) {
        return cells.stream().mapToLong(CrossTable.Cell::value).sum();
    }
}
