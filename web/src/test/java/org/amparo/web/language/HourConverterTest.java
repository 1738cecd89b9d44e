package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourConverterTest {

    @ParameterizedTest
    @CsvSource({"6:30, 06:30", "06:30, 06:30", "' 18:05 ', 18:05", "0:00, 00:00", "23:59, 23:59"})
    void an_hour_is_read_with_and_without_its_leading_zero(String typed, LocalTime hour) {
        assertThat(HourConverter.read(typed)).isEqualTo(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "6:3", "6:60", "6", "6.30", "half past six", "-1:30", "006:30"})
    void what_is_no_hour_of_a_day_is_not_guessed(String typed) {
        assertThatThrownBy(() -> HourConverter.read(typed)).isInstanceOf(DateTimeException.class);
    }
}
