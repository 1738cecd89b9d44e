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

    @Test
    void a_stated_age_advances_with_the_years() {
        var age = AgeView.on(LocalDate.of(2021, 5, 1), null, new StatedAge(15, 15), LocalDate.of(2019, 5, 1));
        assertThat(age).isEqualTo(new AgeView(17, 17));
    }

    @Test
    void of_a_band_only_adulthood_outlasts_its_year() {
        var stated = LocalDate.of(2019, 5, 1);
        var later = LocalDate.of(2020, 5, 1);
        assertThat(AgeView.on(later, null, new StatedAge(18, 20), stated)).isEqualTo(new AgeView(18, null));
        assertThat(AgeView.on(later, null, new StatedAge(0, 17), stated)).isNull();
        assertThat(AgeView.on(stated, null, new StatedAge(0, 17), stated)).isEqualTo(new AgeView(0, 17));
    }

    @Test
    void nothing_known_is_no_age() {
        assertThat(AgeView.on(LocalDate.of(2019, 1, 1), null, null, null)).isNull();
    }
}
