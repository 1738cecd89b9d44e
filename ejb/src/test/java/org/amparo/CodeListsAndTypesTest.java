package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.reference.Code;
import org.amparo.reference.CodeList;
import org.amparo.reference.Codes;
import org.amparo.security.DataCategory;
import org.amparo.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where code has a type of its own for a list, each value of the type has its code, and with it its words. */
class CodeListsAndTypesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(CodeList.CASE_STATUS, CaseStatus.values()),
                Arguments.of(CodeList.CASE_ROLE, CaseRole.values()),
                Arguments.of(CodeList.DATA_CATEGORY, DataCategory.values()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_enum_has_the_codes_of_its_list(CodeList list, Enum<?>[] values) {
        assertThat(Codes.of(list))
                .extracting(Code::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Enum::name).toList());
    }

    @Test
    void every_role_of_the_realm_has_a_label() {
        assertThat(Codes.of(CodeList.ROLE)).extracting(Code::code).containsExactlyInAnyOrderElementsOf(Roles.ALL);
    }
}
