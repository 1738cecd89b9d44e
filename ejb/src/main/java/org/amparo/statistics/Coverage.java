package org.amparo.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which countries can give which indicator of a year (statistics.md R11). */
final class Coverage {

    /** What is only noted: where it is missing, <i>unknown</i> says so and no number goes. */
    private static final Set<String> NOTED = Set.of("IDENT_NATIONALITY");

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
        return indicators.stream()
                .allMatch(indicator ->
                        NOTED.contains(indicator) || said(country, indicator).hasFigure());
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

    /**
     * What a number or a table is for each country that is in it.
     *
     * @param units how many units of the population each country counts; may lack what is not known
     */
    Map<String, FigureState> states(FigureAddress address, Map<String, Long> units) {
        String only = address.keys().get(Dimension.COUNTRY);
        Map<String, FigureState> states = new LinkedHashMap<>();
        for (String country : only == null ? countries : List.of(only)) {
            states.put(country, state(country, address.figure(), address.indicators(), units.get(country)));
        }
        return states;
    }

    private FigureState state(String country, Figure figure, List<String> indicators, Long units) {
        String whole = figure.population().indicator();
        if (!covers(country, indicators)) {
            if (indicators.stream()
                    .anyMatch(indicator -> said(country, indicator) == AvailabilityStatus.NOT_APPLICABLE)) {
                return FigureState.NOT_APPLICABLE;
            }
            return said(country, whole).hasFigure() && !figure.isStatedByKey()
                    ? FigureState.NOT_DISAGGREGATED
                    : FigureState.NOT_AVAILABLE;
        }
        return indicators.stream()
                        .anyMatch(indicator -> said(country, indicator) == AvailabilityStatus.PARTIAL
                                || NOTED.contains(indicator)
                                        && !said(country, indicator).hasFigure())
                ? FigureState.PARTIAL
                : FigureState.counted(units);
    }

    private AvailabilityStatus said(String country, String indicator) {
        return byCountry.getOrDefault(country, Map.of()).getOrDefault(indicator, AvailabilityStatus.AVAILABLE);
    }
}
