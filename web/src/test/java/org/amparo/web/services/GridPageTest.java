package org.amparo.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridPageTest {

    @ParameterizedTest
    @CsvSource({"2026-03-12, 2026-03-09", "2026-03-09, 2026-03-09", "2026-03-15, 2026-03-09", "2026-03-16, 2026-03-16"})
    void a_week_begins_on_monday(LocalDate day, LocalDate monday) {
        assertThat(GridPage.mondayOf(day)).isEqualTo(monday);
    }
}
