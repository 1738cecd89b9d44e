package org.amparo.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which countries can give which indicator of a year (statistics.md R11). */
final class Coverage {

    private final List<String> countries;
    private final List<AvailabilityView> statements;
    private final Map<String, Map<String, AvailabilityStatus>> byCountry;

    /**
     * @param countries the reporting countries, in the order of the report
     * @param statements what they said for the year
     */
    Coverage(List<String> countries, List<AvailabilityView> statements) {
        this.countries = countries;
        this.statements = statements;
        this.byCountry = statements.stream()
                .collect(Collectors.groupingBy(
                        AvailabilityView::country,
                        Collectors.toMap(AvailabilityView::indicator, AvailabilityView::status)));
    }

    List<String> countries() {
        return countries;
    }

    List<AvailabilityView> statements() {
        return statements;
    }

    /** What was said about any of these indicators. */
    List<AvailabilityView> about(List<String> indicators) {
        return statements.stream()
                .filter(statement -> indicators.contains(statement.indicator()))
                .toList();
    }

    /** Whether the country can give a figure that needs all these indicators. */
    boolean covers(String country, List<String> indicators) {
        Map<String, AvailabilityStatus> said = byCountry.getOrDefault(country, Map.of());
        return indicators.stream().allMatch(indicator -> said.getOrDefault(indicator, AvailabilityStatus.AVAILABLE)
                .hasFigure());
    }

    /** The countries of which a number can be given: the one that its address names, or all of them. */
    List<String> covering(FigureAddress address) {
        String country = address.keys().get(Dimension.COUNTRY);
        return covering(address.indicators()).stream()
                .filter(covering -> country == null || country.equals(covering))
                .toList();
    }

    /** The countries that can give a figure that needs all these indicators. */
    List<String> covering(List<String> indicators) {
        return countries.stream().filter(country -> covers(country, indicators)).toList();
    }
}
