package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final Locale SPANISH = new Locale("es");
    private static final List<Locale> BOTH = List.of(SPANISH, Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void every_code_is_called_something_else_than_the_other_codes_of_its_list(CodeList list) {
        for (Locale locale : BOTH) {
            List<String> labels = Codes.of(list).stream()
                    .map(code -> code.parent() + " " + Labels.label(list, code.code(), locale))
                    .toList();
            assertThat(labels).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_label_is_just_the_code(CodeList list) {
        for (Locale locale : BOTH) {
            assertThat(Codes.of(list))
                    .noneMatch(code -> Labels.label(list, code.code(), locale).equals(code.code()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "EXPLOITATION_FORM",
                "MEANS_OF_CONTROL",
                "SERVICE_KIND",
                "SERVICE_TYPE",
                "CASE_STATUS",
                "AVAILABILITY_STATUS",
                "ANSWER"
            })
    void what_people_must_tell_apart_is_defined_in_both_languages(CodeList list) {
        for (Locale locale : BOTH) {
            assertThat(Codes.of(list)).allSatisfy(code -> assertThat(Labels.definition(list, code.code(), locale))
                    .hasValueSatisfying(text -> assertThat(text).endsWith(".")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels_es.properties",
                "labels_en.properties",
                "definitions_es.properties",
                "definitions_en.properties",
                "names.properties"
            })
    void no_text_is_left_without_its_code(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(Labels.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            String[] parts = key.split("@")[0].split("\\.", 2);
            Codes.require(CodeList.ofKey(parts[0]), parts[1]);
        });
    }

    @Test
    void a_country_sees_its_own_word_and_the_region_the_common_one() {
        assertThat(Labels.label(CodeList.SERVICE_TYPE, "SHELTER", new Locale("es", "MX")))
                .isEqualTo("Refugio");
        assertThat(Labels.label(CodeList.SERVICE_TYPE, "SHELTER", new Locale("es", "GT")))
                .isEqualTo("Albergue");
        assertThat(Labels.label(CodeList.SERVICE_TYPE, "SHELTER", new Locale("en", "MX")))
                .isEqualTo("Shelter");
    }

    @Test
    void a_language_that_is_not_translated_gets_spanish() {
        assertThat(Labels.label(CodeList.SEX, "F", Locale.GERMAN)).isEqualTo("Femenino");
    }

    @Test
    void countries_and_world_languages_are_called_as_people_call_them() {
        assertThat(Labels.label(CodeList.COUNTRY, "MEX", SPANISH)).isEqualTo("México");
        assertThat(Labels.label(CodeList.COUNTRY, "DOM", Locale.ENGLISH)).isEqualTo("Dominican Republic");
        assertThat(Labels.label(CodeList.LANGUAGE, "ht", SPANISH)).isEqualTo("Criollo haitiano");
        assertThat(Labels.label(CodeList.COUNTRY, Countries.WITHHELD, SPANISH)).isEqualTo("País reservado");
    }

    @Test
    void a_value_is_read_out_in_its_order() {
        CodeSet value = CodeSet.parse("quc;es");
        assertThat(Labels.label(CodeList.LANGUAGE, value, SPANISH)).isEqualTo("K'iche'; Español");
        assertThat(Labels.label(CodeList.LANGUAGE, CodeSet.of(Answer.REFUSED), SPANISH))
                .isEqualTo("Prefiere no decir");
    }

    @Test
    void the_three_reasons_for_knowing_nothing_read_differently() {
        assertThat(List.of(Answer.UNKNOWN, Answer.NOT_ASKED, Answer.REFUSED).stream()
                        .map(answer -> Labels.label(CodeList.SEX, answer.name(), Locale.ENGLISH)))
                .containsExactly("Not known", "Not asked", "Prefers not to say");
    }

    @Test
    void an_unknown_code_has_no_label() {
        assertThatThrownBy(() -> Labels.label(CodeList.AREA, "GT-99", SPANISH))
                .hasMessage("GT-99 is not a code of the list area");
    }
}
