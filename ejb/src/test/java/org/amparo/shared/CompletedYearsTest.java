package org.amparo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletedYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2001-05-14, 2019-05-13, 17",
        "2001-05-14, 2019-05-14, 18",
        "2001-05-14, 2001-05-13, -1",
        "2004-02-29, 2022-02-28, 17",
        "2004-02-29, 2022-03-01, 18",
        "2004-02-29, 2024-02-28, 19",
        "2004-02-29, 2024-02-29, 20",
    })
    void years_are_completed_and_a_leap_day_waits_for_march(LocalDate birth, LocalDate day, int years) {
        assertThat(CompletedYears.between(birth, day)).isEqualTo(years);
    }
}
