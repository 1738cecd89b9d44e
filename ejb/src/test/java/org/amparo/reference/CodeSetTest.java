package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSetTest {

    @Test
    void the_first_code_given_is_the_primary_one() {
        CodeSet forms = CodeSet.of(CodeList.EXPLOITATION_FORM, "LABOUR_MINING", "FORCED_BEGGING_OWN");
        assertThat(forms.primary()).contains("LABOUR_MINING");
        assertThat(forms.codes()).containsExactly("LABOUR_MINING", "FORCED_BEGGING_OWN");
        assertThat(forms.isKnown()).isTrue();
        assertThat(forms.answer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quc;es", "es", "UNKNOWN", "NOT_ASKED", "REFUSED"})
    void what_is_stored_reads_back_as_the_same_value(String stored) {
        CodeSet value = CodeSet.parse(CodeList.LANGUAGE, stored);
        assertThat(value).hasToString(stored).isEqualTo(CodeSet.parse(stored)).hasSameHashCodeAs(CodeSet.parse(stored));
    }

    @Test
    void another_order_is_another_value() {
        assertThat(CodeSet.parse("es;quc")).isNotEqualTo(CodeSet.parse("quc;es"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "NOT_ASKED", "REFUSED"})
    void a_special_answer_stands_instead_of_codes_in_any_list(Answer answer) {
        CodeSet value = CodeSet.of(CodeList.MEANS_OF_CONTROL, answer.name());
        assertThat(value).isEqualTo(CodeSet.of(answer));
        assertThat(value.answer()).contains(answer);
        assertThat(value.isKnown()).isFalse();
        assertThat(value.codes()).isEmpty();
        assertThat(value.primary()).isEmpty();
    }

    @Test
    void yes_and_no_are_codes() {
        assertThat(CodeSet.of(CodeList.PREGNANCY, "NO").isKnown()).isTrue();
        assertThatThrownBy(() -> CodeSet.of(Answer.NO)).hasMessageContaining("NO is a code");
    }

    @ParameterizedTest
    @CsvSource({"LANGUAGE,es;UNKNOWN,UNKNOWN", "DISABILITY,NONE;SEEING,NONE", "PREGNANCY,YES;NO,YES"})
    void what_is_the_whole_answer_cannot_stand_beside_other_codes(CodeList list, String text, String alone) {
        assertThatThrownBy(() -> CodeSet.parse(list, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(alone + " cannot stand beside other codes");
    }

    @Test
    void a_code_is_given_once() {
        assertThatThrownBy(() -> CodeSet.of(CodeList.LANGUAGE, "es", "en", "es"))
                .hasMessage("es is given twice");
    }

    @Test
    void a_code_of_another_list_is_refused() {
        assertThatThrownBy(() -> CodeSet.parse(CodeList.LANGUAGE, "es;MEDICAL"))
                .hasMessage("MEDICAL is not a code of the list language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "es;", ";es"})
    void an_empty_part_is_no_answer(String text) {
        assertThatThrownBy(() -> CodeSet.parse(text)).hasMessageContaining("say NOT_ASKED instead");
    }

    @Test
    void no_codes_at_all_is_no_answer() {
        assertThatThrownBy(() -> CodeSet.of(CodeList.LANGUAGE, List.of()))
                .hasMessageContaining("say NOT_ASKED instead");
    }

    @Test
    void a_missing_code_is_no_answer() {
        assertThatThrownBy(() -> CodeSet.of(CodeList.LANGUAGE, Arrays.asList("es", null)))
                .hasMessageContaining("say NOT_ASKED instead");
    }

    @Test
    void a_list_that_allows_one_answer_takes_no_second() {
        assertThatThrownBy(() -> CodeSet.of(CodeList.SEX, "F", "M")).hasMessage("The list sex takes 1 codes at most");
    }

    @Test
    void all_means_of_control_may_be_given_at_once() {
        List<String> all =
                Codes.of(CodeList.MEANS_OF_CONTROL).stream().map(Code::code).toList();
        assertThat(CodeSet.of(CodeList.MEANS_OF_CONTROL, all).codes()).hasSize(18);
    }
}
