package org.amparo.statistics;

import java.util.LinkedHashMap;
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
        return indicators.stream()
                .allMatch(indicator -> AvailabilityView.isOnlyNoted(indicator)
                        || said(country, indicator).hasFigure());
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
     * What a number or a table is for each country that is in it.
     *
     * @param units how many units of the population each country counts; may lack what is not known
     */
    Map<String, FigureState> states(FigureAddress address, Map<String, Long> units) {
        String only = address.keys().get(Dimension.COUNTRY);
        Map<String, FigureState> states = new LinkedHashMap<>();
        for (String country : only == null ? countries : List.of(only)) {
            states.put(
                    country,
                    state(
                            country,
                            address.figure().population(),
                            address.figure().isStatedByKey(),
                            address.indicators(),
                            units.get(country)));
        }
        return states;
    }

    /**
     * What a number is for a country.
     *
     * @param statedByKey whether countries say of each key of its table by itself whether they can give it
     * @param units how many units of the population the country counts, or null
     */
    FigureState state(String country, Population population, boolean statedByKey, List<String> indicators, Long units) {
        String whole = population.indicator();
        if (!covers(country, indicators)) {
            if (indicators.stream()
                    .anyMatch(indicator -> said(country, indicator) == AvailabilityStatus.NOT_APPLICABLE)) {
                return FigureState.NOT_APPLICABLE;
            }
            return said(country, whole).hasFigure() && !statedByKey
                    ? FigureState.NOT_DISAGGREGATED
                    : FigureState.NOT_AVAILABLE;
        }
        return indicators.stream()
                        .anyMatch(indicator -> said(country, indicator) == AvailabilityStatus.PARTIAL
                                || AvailabilityView.isOnlyNoted(indicator)
                                        && !said(country, indicator).hasFigure())
                ? FigureState.PARTIAL
                : FigureState.counted(units);
    }

    private AvailabilityStatus said(String country, String indicator) {
        return byCountry.getOrDefault(country, Map.of()).getOrDefault(indicator, AvailabilityStatus.AVAILABLE);
    }
}
