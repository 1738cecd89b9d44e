package org.amparo.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.web.problem.InvalidInput;
import org.amparo.web.problem.VersionMissing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void names_the_version_of_the_tag() {
        assertThat(IfMatch.version("\"17\"")).isEqualTo(17);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void nothing_and_a_star_name_no_version(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(VersionMissing.class);
        assertThat(IfMatch.optional(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "W/\"17\"", "\"a\"", "\"1\", \"2\"", "\"99999999999\""})
    void refuses_what_is_no_single_strong_tag_of_ours(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(InvalidInput.class);
    }
}
