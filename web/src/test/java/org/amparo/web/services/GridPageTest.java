package org.amparo.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridPageTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 15);

    @ParameterizedTest
    @CsvSource({"12/03/2026, 2026-03-09", "09/03/2026, 2026-03-09", "no date, 2026-03-09", ", 2026-03-09"})
    void a_week_begins_on_monday_and_the_running_one_stands_in_for_what_is_not_understood(
            String typed, LocalDate monday) {
        assertThat(GridPage.mondayOf(typed, SUNDAY)).isEqualTo(monday);
    }
}
