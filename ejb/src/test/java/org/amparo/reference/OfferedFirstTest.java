package org.amparo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedFirstTest {

    @ParameterizedTest
    @ValueSource(strings = {"BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"})
    void each_member_begins_with_itself_its_peoples_and_its_languages(String country) {
        assertThat(OfferedFirst.of(CodeList.COUNTRY, country))
                .startsWith(country)
                .hasSizeGreaterThan(1);
        assertThat(OfferedFirst.of(CodeList.PEOPLE, country)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(OfferedFirst.of(CodeList.LANGUAGE, country))
                .containsAnyOf("es", "en")
                .doesNotHaveDuplicates();
    }

    @Test
    void guatemala_begins_with_the_peoples_that_its_workers_ask_for_most() {
        assertThat(OfferedFirst.of(CodeList.PEOPLE, "GTM")).startsWith("KICHE", "QEQCHI", "MAM", "KAQCHIKEL");
    }

    @Test
    void whoever_is_of_no_country_has_no_order_of_her_own() {
        assertThat(OfferedFirst.of(CodeList.PEOPLE, null)).isEmpty();
        assertThat(OfferedFirst.of(CodeList.SEX, "GTM")).isEmpty();
    }

    @Test
    void an_order_names_codes_that_there_are_once_and_its_source() {
        String header = "country,list,codes,source";
        assertThatThrownBy(() -> OfferedFirst.parse(List.of(header, "GTM,people,MARTIAN,somewhere")))
                .hasMessageContaining("MARTIAN");
        assertThatThrownBy(() -> OfferedFirst.parse(List.of(header, "GTM,people,MAM,")))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> OfferedFirst.parse(List.of(header, "GTM,people,MAM,a", "GTM,people,CHUJ,b")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> OfferedFirst.parse(List.of("country"))).hasMessageContaining("begin with");
    }
}
