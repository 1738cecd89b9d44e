package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of conditions, which are to be few, and their values. */
class ConditionTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "25, 32", "32, 32", "33, 64", "500, 512"})
    void one_of_several_has_a_parameter_for_each_up_to_a_power_of_two(int wanted, int parameters) {
        var values = IntStream.range(0, wanted).boxed().toList();
        var condition = Condition.oneOf("f.id", "id", values);
        assertThat(condition.values()).hasSize(parameters);
        assertThat(new HashSet<>(condition.values().values())).isEqualTo(new HashSet<Object>(values));
        assertThat(condition.values().keySet())
                .allSatisfy(name -> assertThat(condition.text()).containsPattern(":" + name + "\\b"));
        assertThat(condition.text().chars().filter(letter -> letter == ':').count())
                .isEqualTo(parameters);
    }

    @Test
    void the_text_depends_on_how_many_alone() {
        assertThat(Condition.oneOf("f.id", "id", List.of(1, 2, 3)).text())
                .isEqualTo(Condition.oneOf("f.id", "id", List.of(7, 8, 9, 10)).text())
                .isEqualTo("f.id in (:id0, :id1, :id2, :id3)");
    }
}
