package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019-05-14, 2019-05-14, 2019-05-14, DAY",
        "2019-02,    2019-02-01, 2019-02-28, MONTH",
        "2020-02,    2020-02-01, 2020-02-29, MONTH",
        "2019,       2019-01-01, 2019-12-31, YEAR"
    })
    void a_date_is_the_interval_of_the_days_that_it_may_be(
            String text, LocalDate from, LocalDate until, PartialDate.Precision precision) {
        var date = PartialDate.parse(text);
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.until()).isEqualTo(until);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "2019-13", "2019-02-30", "14/05/2019", "2019-5-1", "2019-00"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("date-not-understood"));
    }

    @Test
    void an_interval_that_is_neither_day_month_nor_year_is_refused() {
        assertThatThrownBy(() -> new PartialDate(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 1, 31)))
                .isInstanceOf(RuleViolation.class);
    }
}
