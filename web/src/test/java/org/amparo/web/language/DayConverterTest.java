package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayConverterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @ValueSource(strings = {"12/03/2026", "12/3/2026", "12-03-2026", " 12.03.2026 "})
    void reads_a_day_however_it_is_parted(String typed) {
        assertThat(DayConverter.read(typed)).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/2026", "2026"})
    void a_month_or_a_year_alone_is_no_day(String typed) {
        assertThatThrownBy(() -> DayConverter.read(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("day-not-understood"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "yesterday", "12/03/26", ""})
    void what_is_no_date_is_not_understood(String typed) {
        assertThatThrownBy(() -> DayConverter.read(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("date-not-understood"));
    }

    @Test
    void a_day_to_come_is_future_and_a_running_month_is_not() {
        assertThat(PastDateValidator.isFuture(TODAY.plusDays(1), TODAY)).isTrue();
        assertThat(PastDateValidator.isFuture(TODAY, TODAY)).isFalse();
        assertThat(PastDateValidator.isFuture(PartialDate.parse("2026-03"), TODAY))
                .isFalse();
        assertThat(PastDateValidator.isFuture(PartialDate.parse("2026-04"), TODAY))
                .isTrue();
    }
}
