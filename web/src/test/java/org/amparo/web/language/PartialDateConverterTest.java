package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateConverterTest {

    @ParameterizedTest
    @CsvSource({"14/05/2019,2019-05-14", "4.5.2019,2019-05-04", " 05/2019 ,2019-05", "5-2019,2019-05", "2019,2019"})
    void reads_a_date_as_far_as_it_is_known(String typed, String iso) {
        assertThat(PartialDateConverter.read(typed)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2019", "13/2019", "05/19", "2019/05/14", "mayo 2019", "/2019"})
    void refuses_what_is_no_date(String typed) {
        assertThatThrownBy(() -> PartialDateConverter.read(typed)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void writes_what_it_reads() {
        assertThat(Format.written(PartialDateConverter.read("05/2019"))).isEqualTo("05/2019");
        assertThat(Format.written(PartialDateConverter.read("14/05/2019"))).isEqualTo("14/05/2019");
        assertThat(Format.written(PartialDateConverter.read("2019"))).isEqualTo("2019");
    }
}
