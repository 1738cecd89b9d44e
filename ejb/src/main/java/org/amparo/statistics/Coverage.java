package org.amparo.statistics;

import java.util.Comparator;
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

    /** Whether the country can give a figure that needs all these indicators. */
    boolean covers(String country, List<String> indicators) {
        Map<String, AvailabilityStatus> said = byCountry.getOrDefault(country, Map.of());
        return indicators.stream().allMatch(indicator -> said.getOrDefault(indicator, AvailabilityStatus.AVAILABLE)
                .hasFigure());
    }

    /** The countries that can give a figure that needs all these indicators. */
    List<String> covering(List<String> indicators) {
        return countries.stream().filter(country -> covers(country, indicators)).toList();
    }

    /**
     * What can be said of a number of these countries that needs all these indicators: whole; of a part of it, or without some of
     * them; or of none. Where the question does not arise nothing is missing.
     */
    AvailabilityStatus status(List<String> of, List<String> indicators) {
        var said = of.stream()
                .map(country -> worst(country, indicators))
                .distinct()
                .toList();
        if (said.stream().noneMatch(AvailabilityStatus::hasFigure)) {
            return said.contains(AvailabilityStatus.NOT_AVAILABLE)
                    ? AvailabilityStatus.NOT_AVAILABLE
                    : AvailabilityStatus.NOT_APPLICABLE;
        }
        return said.contains(AvailabilityStatus.PARTIAL) || said.contains(AvailabilityStatus.NOT_AVAILABLE)
                ? AvailabilityStatus.PARTIAL
                : AvailabilityStatus.AVAILABLE;
    }

    /** Statuses stand in the order of how little they give. */
    private AvailabilityStatus worst(String country, List<String> indicators) {
        Map<String, AvailabilityStatus> said = byCountry.getOrDefault(country, Map.of());
        return indicators.stream()
                .map(indicator -> said.getOrDefault(indicator, AvailabilityStatus.AVAILABLE))
                .max(Comparator.naturalOrder())
                .orElse(AvailabilityStatus.AVAILABLE);
    }
}
