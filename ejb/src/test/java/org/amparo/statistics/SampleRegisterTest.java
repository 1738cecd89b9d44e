package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.CaseFileSamples;
import org.amparo.security.DataCategory;
import org.amparo.shared.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample register gives, leaf by leaf, the figures that the coalition's rules give for it. */
class SampleRegisterTest {

    private static CountedDatabase database;

    @BeforeAll
    static void load() {
        database = CountedDatabase.create("sample");
        RegisterLoader.load(Register.sample(), database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void every_leaf_of_the_counted_blocks_is_as_the_rules_say(int year) {
        JsonObject expected = expected(String.valueOf(year));
        JsonObject actual = database.report(year, Register.MEMBERS).toJson();
        for (String block : new String[] {"year", "as_of", "identified", "assisted"}) {
            Map<String, JsonValue> wanted = leaves(block, expected.get(block));
            assertThat(leaves(block, actual.get(block))).containsAllEntriesOf(wanted);
        }
    }

    @Test
    void what_is_not_available_or_partial_is_listed() {
        JsonObject actual = database.report(2019, Register.MEMBERS).toJson();
        assertThat(pairs(actual, "not_available")).isEqualTo(pairs(expected("2019"), "not_available"));
        assertThat(pairs(actual, "partial")).isEqualTo(pairs(expected("2019"), "partial"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void rows_base_and_total_of_a_figure_are_of_the_same_countries(int year) {
        AnnualReport report = database.report(year, Register.MEMBERS);
        int narrowed = 0;
        for (Figure figure : Figure.values()) {
            if (figure.keys().size() != 1 || figure.keys().get(0) == Dimension.COUNTRY) {
                continue;
            }
            for (String key : report.table(figure.path()).keySet()) {
                FigureCoverage coverage = report.coverage(figure.path() + '.' + key);
                narrowed += coverage.without().isEmpty() ? 0 : 1;
                assertThat(report.number(figure.path() + '.' + key))
                        .as("%s.%s", figure.path(), key)
                        .isBetween(0L, coverage.base());
            }
            boolean eachOnce =
                    !figure.keys().get(0).isMultiResponse() && figure.fixed().size() == 1;
            if (eachOnce) {
                assertThat(report.table(figure.path()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .as(figure.path())
                        .isEqualTo(report.coverage(figure.path()).base());
            }
        }
        for (Figure figure : Figure.values()) {
            if (figure.keys().equals(List.of(Dimension.COUNTRY, Dimension.CELL))) {
                FigureCoverage coverage = report.coverage(figure.path().replace("by_country_", "by_"));
                for (String country : Register.MEMBERS) {
                    assertThat(report.number(figure.path() + '.' + country + ".WOMEN") == null)
                            .isEqualTo(coverage.without().contains(country));
                }
            }
        }
        if (year == 2019) {
            assertThat(narrowed).as("rows that leave a country out").isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GTM", "BLZ"})
    void list_behind_each_counted_number_is_as_long_as_the_number(String country) {
        List<String> own = List.of(country);
        AnnualReport report = database.report(2019, own);
        Map<String, String> differences = new LinkedHashMap<>();
        for (String path : leaves("", report.toJson()).keySet()) {
            address(path.substring(1), own).ifPresent(address -> {
                Long listed = database.counting(counting -> counting.behind(address, 2019, own))
                        .map(counted -> (long) counted.units().size())
                        .orElse(null);
                Long number = report.number(path.substring(1));
                if (!Objects.equals(listed, number)) {
                    differences.put(path, number + " reported, " + listed + " listed");
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GTM", "BLZ"})
    void whoever_sees_everything_sees_each_unit_of_each_number_and_who_sees_half_sees_no_other(String country) {
        List<String> own = List.of(country);
        Map<String, String> differences = new LinkedHashMap<>();
        AtomicLong halves = new AtomicLong();
        for (String path : leaves("", database.report(2019, own).toJson()).keySet()) {
            address(path.substring(1), own)
                    .ifPresent(address -> database.counting(counting -> {
                        counting.behind(address, 2019, own).ifPresent(counted -> {
                            if (!counted.units().equals(units(counting, counted, address, own, id -> true))) {
                                differences.put(path, "not all");
                            }
                            var half = units(counting, counted, address, own, id -> id % 2 == 0);
                            halves.addAndGet(half.size());
                            if (!counted.units().containsAll(half)) {
                                differences.put(path, "others");
                            }
                        });
                        return null;
                    }));
        }
        assertThat(differences).isEmpty();
        assertThat(halves).hasPositiveValue();
    }

    private static Set<CountedUnits.Unit> units(
            Counting counting, CountedUnits counted, FigureAddress address, List<String> own, LongPredicate open) {
        Map<Long, Set<DataCategory>> seen = new HashMap<>();
        counted.persons().keySet().stream()
                .filter(open::test)
                .forEach(id -> seen.put(id, EnumSet.allOf(DataCategory.class)));
        var rows = counting.seen(address, 2019, own, seen);
        assertThat(rows).allSatisfy(row -> assertThat(seen.keySet()).containsAll(row.told()));
        return rows.stream().flatMap(row -> counted.of(row).stream()).collect(Collectors.toSet());
    }

    @Test
    void list_behind_a_number_shows_the_codes_that_are_open_and_no_others() {
        List<String> own = List.of("GTM");
        var address = FigureAddress.of("identified.by_form_of_exploitation.LABOUR", own);
        var file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");
        var all = EnumSet.allOf(DataCategory.class);
        assertThat(codes(file, address, all))
                .containsOnlyKeys(
                        "country", "standing", "cell", "age", "band", "lgbtiq", "place", "nationality", "form");
        assertThat(codes(file, address, all).get("form")).contains("LABOUR");
        var birth = EnumSet.of(DataCategory.PROFILE, DataCategory.BIRTH_DATE, DataCategory.EXPLOITATION);
        assertThat(codes(file, address, birth))
                .containsOnlyKeys("country", "standing", "cell", "age", "band", "nationality", "form");
        assertThat(codes(file, address, EnumSet.of(DataCategory.PROFILE, DataCategory.EXPLOITATION)))
                .containsOnlyKeys("country", "standing", "nationality", "form");
        assertThat(codes(file, FigureAddress.of("identified.by_country.GTM", own), EnumSet.of(DataCategory.SERVICES)))
                .containsOnlyKeys("country", "standing");
    }

    private static Map<String, List<String>> codes(CaseFile file, FigureAddress address, Set<DataCategory> open) {
        List<String> own = List.of("GTM");
        var row = database.counting(counting -> {
            Map<Long, Set<DataCategory>> seen = new HashMap<>();
            counting.behind(address, 2019, own).orElseThrow().persons().keySet().forEach(id -> seen.put(id, open));
            return counting.seen(address, 2019, own, seen).get(0);
        });
        return CountedCase.of(CaseFileSamples.shown(file, open), Population.IDENTIFIED, row.values())
                .codes();
    }

    @Test
    void a_figure_of_what_one_case_says_of_her_needs_its_categories() {
        List<String> own = List.of("GTM");
        assertThat(FigureAddress.of("identified.lgbtiq", own).categories())
                .containsExactly(DataCategory.SENSITIVE_IDENTITY);
        assertThat(FigureAddress.of("identified.by_sex_age.WOMEN", own).categories())
                .containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.BIRTH_DATE);
        assertThat(FigureAddress.of("identified.by_place_vs_nationality.WITHIN", own)
                        .categories())
                .containsExactlyInAnyOrder(DataCategory.PROFILE, DataCategory.LEGAL);
        assertThat(FigureAddress.of("identified.form_not_reported", own).categories())
                .containsExactly(DataCategory.EXPLOITATION);
        assertThat(FigureAddress.of("identified.total_sum_of_countries", own).categories())
                .isEmpty();
    }

    @Test
    void number_of_another_country_is_not_found() {
        assertThatThrownBy(() -> FigureAddress.of("identified.by_country.MEX", List.of("GTM")))
                .isInstanceOf(NotFound.class);
    }

    private static Optional<FigureAddress> address(String path, List<String> countries) {
        try {
            return Optional.of(FigureAddress.of(path, countries));
        } catch (NotFound derived) {
            return Optional.empty();
        }
    }

    private static JsonArray pairs(JsonObject report, String name) {
        return report.getJsonArray(name);
    }

    static JsonObject expected(String name) {
        try (JsonReader reader =
                Json.createReader(SampleRegisterTest.class.getResourceAsStream("report-" + name + ".json"))) {
            return reader.readObject();
        }
    }

    static Map<String, JsonValue> leaves(String path, JsonValue value) {
        Map<String, JsonValue> leaves = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> leaves.putAll(leaves(path + '.' + key, inner)));
        } else {
            leaves.put(path, value);
        }
        return leaves;
    }
}
