package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM", "HTI", "USA"})
    void a_country_is_known_by_its_three_letters(String alpha3) {
        assertThat(Countries.isCountry(alpha3)).isTrue();
        assertThat(Countries.isValid(alpha3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Countries.STATELESS, Countries.WITHHELD, Countries.MISSING})
    void a_reserved_code_is_valid_and_no_country(String code) {
        assertThat(Countries.isValid(code)).isTrue();
        assertThat(Countries.isCountry(code)).isFalse();
        assertThatThrownBy(() -> Countries.alpha2(code)).hasMessageContaining(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GT", "gtm", "QQQ", "", "Guatemala"})
    void anything_else_is_refused(String text) {
        assertThat(Countries.isValid(text)).isFalse();
    }

    @Test
    void locales_and_areas_get_the_two_letters() {
        assertThat(Countries.alpha2("SLV")).isEqualTo("SV");
    }

    @Test
    void a_nationality_is_a_coded_value_like_any_other() {
        assertThat(CodeSet.of(CodeList.COUNTRY, "NIC", "CRI").primary()).contains("NIC");
    }
}
