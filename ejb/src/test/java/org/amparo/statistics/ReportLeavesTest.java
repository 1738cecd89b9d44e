package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report read number by number holds what the machine-readable one holds, and says of each what it is a part of. */
class ReportLeavesTest {

    private static CountedDatabase database;

    @BeforeAll
    static void load() {
        database = CountedDatabase.create("leaves");
        RegisterLoader.load(Register.sample(), database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void every_leaf_stands_once_with_its_number(int year) {
        var report = database.report(year, Register.MEMBERS);
        Map<String, JsonValue> expected = new LinkedHashMap<>();
        List.of("identified", "assisted", "services_delivered")
                .forEach(block -> expected.putAll(
                        SampleRegisterTest.leaves(block, report.toJson().get(block))));
        assertThat(report.leaves().stream().collect(Collectors.toMap(ReportLeaf::path, ReportLeavesTest::written)))
                .isEqualTo(expected.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> written(entry.getValue()))));
    }

    private static String written(ReportLeaf leaf) {
        return String.valueOf(leaf.value());
    }

    private static String written(JsonValue value) {
        return value instanceof JsonNumber number ? number.toString() : "null";
    }

    @Test
    void a_number_is_missing_where_no_country_gives_it_and_a_share_also_where_its_base_is_empty() {
        assertThat(database.report(2019, Register.MEMBERS).leaves()).allSatisfy(leaf -> {
            boolean given = leaf.state().hasNumber();
            assertThat(leaf.countries().isEmpty()).as(leaf.path()).isNotEqualTo(given);
            if (leaf.value() == null) {
                assertThat(!given || Long.valueOf(0).equals(leaf.base()))
                        .as(leaf.path())
                        .isTrue();
            } else {
                assertThat(given).as(leaf.path()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void nobody_is_counted_where_it_says_zero_a_base_included(int year) {
        assertThat(database.report(year, Register.MEMBERS).leaves())
                .filteredOn(leaf -> leaf.state() == FigureState.ZERO)
                .isNotEmpty()
                .allSatisfy(leaf -> assertThat(leaf.value()).as(leaf.path()).isIn(null, 0L));
    }

    @Test
    void a_share_is_that_of_its_part_in_its_base() {
        var leaves = database.report(2019, Register.MEMBERS).leaves().stream()
                .collect(Collectors.toMap(ReportLeaf::path, Function.identity()));
        assertThat(leaves.values().stream().filter(leaf -> leaf.path().contains(".pct_")))
                .filteredOn(leaf -> !leaf.path().contains("denominators"))
                .hasSizeGreaterThan(40)
                .allSatisfy(leaf -> {
                    String part = leaf.path()
                            .replaceAll("pct_service_\\w+", "by_service")
                            .replaceAll("pct_form\\.\\w+", "by_form_of_exploitation")
                            .replaceAll("pct_place\\.\\w+", "by_place_vs_nationality")
                            .replace("pct_", leaf.path().contains("lgbtiq") ? "" : "by_");
                    assertThat(leaf.value())
                            .as(leaf.path())
                            .isEqualTo(Percent.of(leaves.get(part).value(), leaf.base()));
                });
        assertThat(leaves.get("identified.by_sex_age.WOMEN").base())
                .isEqualTo(leaves.get("identified.denominators.pct_sex_age").value());
        assertThat(leaves.get("identified.total_sum_of_countries").base()).isNull();
    }

    @Test
    void a_number_of_one_country_names_it_alone() {
        var leaves = database.report(2019, Register.MEMBERS).leaves();
        assertThat(leaves)
                .filteredOn(leaf -> leaf.path().equals("identified.by_country.GTM"))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.countries()).containsExactly("GTM"));
    }

    @Test
    void every_counted_number_but_a_total_names_the_whole_of_which_it_is_a_part() {
        assertThat(database.report(2019, Register.MEMBERS).leaves())
                .filteredOn(leaf -> leaf.value() != null && !leaf.path().matches(".*(pct_|denominators).*"))
                .filteredOn(leaf -> leaf.base() == null)
                .extracting(leaf -> leaf.path().replaceAll("[.][A-Z]{3}$", ""))
                .containsOnly(
                        "identified.total_sum_of_countries",
                        "identified.total_distinct_region",
                        "identified.excluded_by_rule",
                        "assisted.total_sum_of_countries",
                        "assisted.total_distinct_region",
                        "assisted.assisted_while_presumed",
                        "assisted.excluded_by_rule",
                        "services_delivered.total");
    }

    @Test
    void a_report_of_one_country_says_each_number_once() {
        var report = database.report(2019, List.of("GTM"));
        var leaves = report.leaves().stream().map(ReportLeaf::path).toList();
        assertThat(leaves)
                .doesNotHaveDuplicates()
                .contains("identified.by_sex_age.WOMEN", "identified.excluded_by_rule.GTM")
                .doesNotContain(
                        "identified.by_country.GTM",
                        "identified.by_country_sex_age.GTM.WOMEN",
                        "assisted.by_service_country.MEDICAL.GTM",
                        "identified.total_distinct_region");
        assertThat(report.number("identified.by_country_sex_age.GTM.WOMEN"))
                .as("it is the same number")
                .isEqualTo(report.number("identified.by_sex_age.WOMEN"));
        assertThat(report.number("identified.total_distinct_region"))
                .isEqualTo(report.number("identified.total_sum_of_countries"));
    }
}
