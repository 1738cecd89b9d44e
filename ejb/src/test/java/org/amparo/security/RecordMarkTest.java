package org.amparo.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordMarkTest {

    private static final String NUMBER = "GT-7K3M-92QX-C";

    @Test
    void one_case_has_one_mark_however_its_number_is_typed() {
        assertThat(RecordMark.of("gt 7k3m 92qxc")).isEqualTo(RecordMark.of(NUMBER));
    }

    @Test
    void a_mark_names_nothing_of_the_record() {
        assertThat(RecordMark.of(NUMBER)).matches("[0-9a-f]{16}").isNotEqualTo(RecordMark.of("GT-0000-0000-7"));
    }

    @Test
    void no_record_has_no_mark() {
        assertThat(RecordMark.of(null)).isEqualTo(RecordMark.NONE);
    }
}
