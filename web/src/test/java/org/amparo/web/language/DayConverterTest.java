package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.amparo.reference.CivilDays;
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
    void nothing_has_happened_on_a_day_to_come_or_long_before() {
        var days = CivilDays.on(TODAY);
        assertThat(PastDateValidator.refusal(TODAY.plusDays(1), days)).contains("date-in-future");
        assertThat(PastDateValidator.refusal(TODAY, days)).isEmpty();
        assertThat(PastDateValidator.refusal(LocalDate.of(1066, 1, 1), days)).contains("date-too-early");
    }
}
