package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @ParameterizedTest
    @CsvSource({
        "DOM, 2026-01-16T03:59:59.999999Z",
        "PAN, 2026-01-16T04:59:59.999999Z",
        "GTM, 2026-01-16T05:59:59.999999Z",
        "MEX, 2026-01-16T07:59:59.999999Z"
    })
    void a_day_ends_with_the_country_and_in_mexico_with_tijuana(String country, Instant end) {
        assertThat(CivilTime.endOf(DAY, country)).isEqualTo(end);
        assertThat(CivilTime.dayOf(end, country)).isEqualTo(DAY);
        assertThat(CivilTime.dayOf(end.plusNanos(1000), country)).isEqualTo(DAY.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"GT-7K3M-92QX-C, GTM", "gt7k3m92qxc, GTM", "MX-7K3M-92QX-C, MEX", "?, XXX"})
    void a_case_number_names_its_country_however_it_is_typed(String number, String country) {
        assertThat(CivilTime.endOfIn(DAY, number)).isEqualTo(CivilTime.endOf(DAY, country));
    }

    @ParameterizedTest
    @CsvSource({"GTM", "CRI", "MEX", "DOM", "XXX"})
    void what_ends_with_a_day_has_that_day_for_its_last_one(String country) {
        var end = CivilTime.afterDay(DAY, country);
        assertThat(CivilTime.lastDayBefore(end, country)).contains(DAY);
        assertThat(CivilTime.lastDayBefore(end.minusSeconds(60), country)).isEmpty();
        assertThat(CivilTime.lastDayBefore(end.plusNanos(1000), country)).isEmpty();
    }

    @Test
    void a_moment_in_mexico_is_told_in_the_time_of_its_capital() {
        assertThat(CivilTime.capital("MEX").getId()).isEqualTo("America/Mexico_City");
        assertThat(CivilTime.capital(null).getId()).isEqualTo("UTC");
    }

    @Test
    void a_day_has_begun_in_a_country_where_it_has_begun_anywhere_in_it() {
        var day = LocalDate.of(2026, 3, 16);
        var inCancun = Instant.parse("2026-03-16T05:00:00Z");
        assertThat(CivilTime.hasBegunIn(day, "MX-7K3M-92QX-C", inCancun)).isTrue();
        assertThat(CivilTime.hasBegunIn(day, "GT-7K3M-92QX-C", inCancun)).isFalse();
        assertThat(CivilTime.hasBegunIn(day, "gt-7K3M-92QX-C", inCancun.plusSeconds(3600)))
                .isTrue();
    }
}
