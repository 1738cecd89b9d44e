package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_number_of_several_countries_is_whole_only_where_each_gives_all_of_it() {
        var all = List.of("GTM", "CRI", "HND");
        assertThat(coverage.status(List.of("GTM"), List.of(TOTAL))).isEqualTo(AvailabilityStatus.AVAILABLE);
        assertThat(coverage.status(List.of("GTM", "HND"), List.of(TOTAL))).isEqualTo(AvailabilityStatus.PARTIAL);
        assertThat(coverage.status(List.of("GTM", "CRI"), List.of(TOTAL))).isEqualTo(AvailabilityStatus.PARTIAL);
        assertThat(coverage.status(List.of("CRI"), List.of(TOTAL))).isEqualTo(AvailabilityStatus.NOT_AVAILABLE);
        assertThat(coverage.status(List.of("HND"), List.of(SEX))).isEqualTo(AvailabilityStatus.NOT_APPLICABLE);
        assertThat(coverage.status(all, List.of(SEX)))
                .as("where the question does not arise nothing is missing")
                .isEqualTo(AvailabilityStatus.AVAILABLE);
    }
}
