package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        JsonObject expected = expected(year);
        JsonObject actual = database.report(year, Register.MEMBERS).toJson();
        for (String block : new String[] {"year", "as_of", "identified", "assisted"}) {
            Map<String, JsonValue> wanted = leaves(block, expected.get(block));
            assertThat(leaves(block, actual.get(block))).containsAllEntriesOf(wanted);
        }
    }

    @Test
    void what_is_not_available_or_partial_is_listed() {
        JsonObject actual = database.report(2019, Register.MEMBERS).toJson();
        assertThat(pairs(actual, "not_available")).isEqualTo(pairs(expected(2019), "not_available"));
        assertThat(pairs(actual, "partial")).isEqualTo(pairs(expected(2019), "partial"));
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
                        .map(rows -> (long) rows.size())
                        .orElse(null);
                Long number = report.number(path.substring(1));
                if (!Objects.equals(listed, number)) {
                    differences.put(path, number + " reported, " + listed + " listed");
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void list_behind_a_number_shows_the_codes_that_are_open_and_no_others() {
        List<String> own = List.of("GTM");
        var address = FigureAddress.of("identified.by_form_of_exploitation.LABOUR", own);
        var row = database.counting(counting -> counting.behind(address, 2019, own))
                .orElseThrow()
                .get(0);
        var file = CaseFileSamples.victimOf(CaseFileSamples.organisation("gt-svet", "GTM"), "ana");
        var worker = CaseFileSamples.shown(file, EnumSet.allOf(DataCategory.class));
        assertThat(CountedCase.of(worker, Population.IDENTIFIED, row).codes())
                .containsOnlyKeys(
                        "country", "standing", "cell", "age", "band", "lgbtiq", "place", "nationality", "form");
        assertThat(CountedCase.of(worker, Population.IDENTIFIED, row).codes().get("form"))
                .contains("LABOUR");
        var shelter = CaseFileSamples.shown(file, EnumSet.of(DataCategory.SERVICES));
        assertThat(CountedCase.of(shelter, Population.IDENTIFIED, row).codes()).containsOnlyKeys("country", "standing");
        assertThat(address.categories()).containsExactly(DataCategory.EXPLOITATION);
    }

    @Test
    void a_figure_of_a_discreet_answer_or_of_a_kind_of_service_needs_its_category() {
        List<String> own = List.of("GTM");
        assertThat(FigureAddress.of("identified.lgbtiq", own).categories())
                .containsExactly(DataCategory.SENSITIVE_IDENTITY);
        assertThat(FigureAddress.of("assisted.by_service.MEDICAL", own).categories())
                .containsExactly(DataCategory.HEALTH);
        assertThat(FigureAddress.of("assisted.by_service.HOUSING", own).categories())
                .containsExactly(DataCategory.SERVICES);
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

    private static JsonObject expected(int year) {
        try (JsonReader reader =
                Json.createReader(SampleRegisterTest.class.getResourceAsStream("report-" + year + ".json"))) {
            return reader.readObject();
        }
    }

    private static Map<String, JsonValue> leaves(String path, JsonValue value) {
        Map<String, JsonValue> leaves = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> leaves.putAll(leaves(path + '.' + key, inner)));
        } else {
            leaves.put(path, value);
        }
        return leaves;
    }
}
