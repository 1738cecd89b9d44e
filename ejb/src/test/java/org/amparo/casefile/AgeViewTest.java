package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.shared.PartialDate;
import org.junit.jupiter.api.Test;

class AgeViewTest {

    @Test
    void a_birth_year_leaves_two_possible_ages() {
        var age = AgeView.on(LocalDate.of(2019, 6, 1), PartialDate.parse("2001"), null, null);
        assertThat(age).isEqualTo(new AgeView(17, 18));
        assertThat(age.maybeChild()).isTrue();
    }

    /** Whoever was 16 on a day in January 2024 may have her birthday on any day. */
    @Test
    void a_stated_age_counts_from_its_day_and_is_an_interval_on_others() {
        var stated = new StatedAge(16, 16);
        var on = PartialDate.parse("2024-01-10");
        assertThat(AgeView.on(LocalDate.of(2024, 1, 10), null, stated, on)).isEqualTo(new AgeView(16, 16));
        assertThat(AgeView.on(LocalDate.of(2024, 1, 11), null, stated, on)).isEqualTo(new AgeView(16, 17));
        assertThat(AgeView.on(LocalDate.of(2026, 1, 10), null, stated, on)).isEqualTo(new AgeView(18, 18));
        assertThat(AgeView.on(LocalDate.of(2026, 11, 28), null, stated, on)).isEqualTo(new AgeView(18, 19));
        assertThat(AgeView.on(LocalDate.of(2022, 6, 1), null, stated, on)).isEqualTo(new AgeView(14, 15));
    }

    @Test
    void of_a_day_that_is_known_to_the_year_the_age_is_an_interval_all_the_more() {
        var on = PartialDate.parse("2019");
        assertThat(AgeView.on(LocalDate.of(2019, 5, 1), null, new StatedAge(15, 15), on))
                .isEqualTo(new AgeView(15, 15));
        assertThat(AgeView.on(LocalDate.of(2021, 5, 1), null, new StatedAge(15, 15), on))
                .isEqualTo(new AgeView(16, 18));
    }

    @Test
    void a_stated_band_holds_in_its_year_and_widens_after_it() {
        var on = PartialDate.parse("2019-05-01");
        assertThat(AgeView.on(LocalDate.of(2019, 12, 31), null, new StatedAge(0, 17), on))
                .isEqualTo(new AgeView(0, 17));
        assertThat(AgeView.on(LocalDate.of(2020, 1, 1), null, new StatedAge(0, 17), on))
                .isEqualTo(new AgeView(0, 18));
        assertThat(AgeView.on(LocalDate.of(2021, 5, 1), null, new StatedAge(18, null), on))
                .isEqualTo(new AgeView(20, null));
    }

    @Test
    void nothing_known_is_no_age() {
        assertThat(AgeView.on(LocalDate.of(2019, 1, 1), null, null, null)).isNull();
    }
}
