package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
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
