package org.amparo.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.amparo.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class GrantAccessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void an_hour_is_one_of_its_day_by_the_clocks_of_the_country() {
        assertThat(GrantAccess.momentOf(DAY, LocalTime.of(18, 30), "GTM"))
                .isEqualTo(Instant.parse("2026-04-01T00:30:00Z"));
        assertThat(GrantAccess.momentOf(DAY, LocalTime.of(18, 30), "DOM"))
                .isEqualTo(Instant.parse("2026-03-31T22:30:00Z"));
        assertThat(GrantAccess.momentOf(DAY, LocalTime.MIDNIGHT, "GTM"))
                .as("the first moment of the day")
                .isEqualTo(Instant.parse("2026-03-31T06:00:00Z"));
    }

    @Test
    void a_day_without_an_hour_counts_as_a_whole_and_an_hour_without_a_day_is_refused() {
        assertThat(GrantAccess.momentOf(DAY, null, "GTM")).isNull();
        assertThat(GrantAccess.momentOf(null, null, "GTM")).isNull();
        assertThatThrownBy(() -> GrantAccess.momentOf(null, LocalTime.of(18, 30), "GTM"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("hour-without-day");
    }
}
