package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String TOTAL = "IDENT_TOTAL";
    private static final String SEX = "IDENT_SEX";

    private final AvailabilityView withheld = says("CRI", TOTAL, AvailabilityStatus.NOT_AVAILABLE);
    private final Coverage coverage = new Coverage(
            List.of("GTM", "CRI", "HND"),
            List.of(
                    withheld,
                    says("CRI", SEX, AvailabilityStatus.AVAILABLE),
                    says("HND", TOTAL, AvailabilityStatus.PARTIAL),
                    says("HND", SEX, AvailabilityStatus.NOT_APPLICABLE)));

    private static AvailabilityView says(String country, String indicator, AvailabilityStatus status) {
        return new AvailabilityView(0, 2019, country, indicator, status, null);
    }

    @Test
    void a_country_that_has_said_nothing_can_give_every_figure() {
        assertThat(coverage.covers("GTM", List.of(TOTAL, SEX))).isTrue();
    }

    @Test
    void a_figure_needs_all_its_indicators() {
        assertThat(coverage.covers("CRI", List.of(SEX))).isTrue();
        assertThat(coverage.covers("CRI", List.of(SEX, TOTAL))).isFalse();
        assertThat(coverage.covers("CRI", List.of())).isTrue();
    }

    @Test
    void partial_figures_are_given_and_those_that_do_not_apply_are_not() {
        assertThat(coverage.covers("HND", List.of(TOTAL))).isTrue();
        assertThat(coverage.covers("HND", List.of(SEX))).isFalse();
    }

    @Test
    void what_a_country_says_holds_for_it_alone_and_keeps_the_order_of_the_report() {
        assertThat(coverage.covering(List.of(TOTAL))).containsExactly("GTM", "HND");
        assertThat(coverage.covering(List.of(SEX))).containsExactly("GTM", "CRI");
        assertThat(coverage.countries()).containsExactly("GTM", "CRI", "HND");
        assertThat(coverage.statements()).hasSize(4).contains(withheld);
    }

    @Test
    void what_a_number_is_follows_from_what_was_said_and_what_was_counted() {
        var said = new Coverage(
                List.of("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC"),
                List.of(
                        says("CRI", TOTAL, AvailabilityStatus.NOT_AVAILABLE),
                        says("SLV", "IDENT_FORM", AvailabilityStatus.NOT_AVAILABLE),
                        says("GTM", "IDENT_FORM", AvailabilityStatus.PARTIAL),
                        says("HND", "IDENT_FORM", AvailabilityStatus.NOT_APPLICABLE),
                        says("NIC", "IDENT_NATIONALITY", AvailabilityStatus.NOT_AVAILABLE)));
        Map<String, Long> units = Map.of("BLZ", 0L, "SLV", 4L, "GTM", 5L, "HND", 6L, "MEX", 7L, "NIC", 8L);
        assertThat(said.states(FigureAddress.within("identified.by_form_of_exploitation.SEXUAL"), units))
                .containsExactly(
                        Map.entry("BLZ", FigureState.ZERO),
                        Map.entry("CRI", FigureState.NOT_AVAILABLE),
                        Map.entry("SLV", FigureState.NOT_DISAGGREGATED),
                        Map.entry("GTM", FigureState.PARTIAL),
                        Map.entry("HND", FigureState.NOT_APPLICABLE),
                        Map.entry("MEX", FigureState.REPORTED),
                        Map.entry("NIC", FigureState.REPORTED));
        assertThat(said.states(FigureAddress.within("identified.by_place_vs_nationality"), units))
                .as("who cannot tell nationalities has them unknown")
                .containsEntry("NIC", FigureState.PARTIAL);
        assertThat(said.states(FigureAddress.within("identified.by_country.SLV"), units))
                .containsExactly(Map.entry("SLV", FigureState.REPORTED));
    }

    @Test
    void one_kind_of_service_that_is_missing_is_not_available_and_the_others_stay() {
        var said = new Coverage(
                List.of("BLZ"), List.of(says("BLZ", "ASSIST_SERVICE_LEGAL", AvailabilityStatus.NOT_AVAILABLE)));
        Map<String, Long> units = Map.of("BLZ", 3L);
        assertThat(said.states(FigureAddress.within("assisted.by_service.LEGAL"), units))
                .containsValue(FigureState.NOT_AVAILABLE);
        assertThat(said.states(FigureAddress.within("assisted.by_service.MEDICAL"), units))
                .containsValue(FigureState.REPORTED);
        assertThat(said.states(FigureAddress.within("assisted.by_service"), units))
                .containsValue(FigureState.REPORTED);
    }

    @Test
    void a_sum_without_a_number_says_why_where_all_have_one_cause() {
        var alike = new FigureCoverage(
                Map.of("BLZ", FigureState.NOT_APPLICABLE, "CRI", FigureState.NOT_APPLICABLE), null, List.of());
        var unlike = new FigureCoverage(
                Map.of("BLZ", FigureState.NOT_APPLICABLE, "CRI", FigureState.NOT_DISAGGREGATED), null, List.of());
        assertThat(alike.state(null)).isEqualTo(FigureState.NOT_APPLICABLE);
        assertThat(unlike.state(null)).isEqualTo(FigureState.NOT_AVAILABLE);
        assertThat(unlike.with()).isEmpty();
    }
}
