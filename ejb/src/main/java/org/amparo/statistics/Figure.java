package org.amparo.statistics;

import static org.amparo.statistics.Dimension.AGE;
import static org.amparo.statistics.Dimension.BAND;
import static org.amparo.statistics.Dimension.CELL;
import static org.amparo.statistics.Dimension.COUNTRY;
import static org.amparo.statistics.Dimension.FORM;
import static org.amparo.statistics.Dimension.LGBTIQ;
import static org.amparo.statistics.Dimension.MODALITY;
import static org.amparo.statistics.Dimension.NATIONALITY;
import static org.amparo.statistics.Dimension.PLACE;
import static org.amparo.statistics.Dimension.PROVIDER;
import static org.amparo.statistics.Dimension.SERVICE;
import static org.amparo.statistics.Dimension.STANDING;
import static org.amparo.statistics.Population.ASSISTED;
import static org.amparo.statistics.Population.IDENTIFIED;
import static org.amparo.statistics.Population.SERVICES_DELIVERED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The counted figures of the annual report. Each says which persons of its population it counts (those with the fixed values) and
 * by which dimensions it is broken down; report, list and explanation are all read from here. Percentages are derived.
 */
enum Figure implements Breakdown {
    IDENTIFIED_TOTAL(IDENTIFIED, "total_sum_of_countries", Map.of(), null),
    IDENTIFIED_BY_COUNTRY(IDENTIFIED, "by_country", Map.of(), null, COUNTRY),
    IDENTIFIED_BY_CELL(IDENTIFIED, "by_sex_age", Map.of(), "IDENT_SEX_AGE", CELL),
    IDENTIFIED_BY_COUNTRY_CELL(IDENTIFIED, "by_country_sex_age", Map.of(), "IDENT_SEX_AGE", COUNTRY, CELL),
    IDENTIFIED_UNKNOWN_CELL(
            IDENTIFIED, "by_country_unknown_sex_age", Map.of(CELL, List.of("UNKNOWN")), "IDENT_SEX_AGE", COUNTRY),
    IDENTIFIED_OTHER_SEX(IDENTIFIED, "other_sex_by_age", Map.of(CELL, List.of("OTHER_SEX")), "IDENT_SEX_AGE", AGE),
    IDENTIFIED_BY_BAND(IDENTIFIED, "by_age_band", Map.of(), "IDENT_SEX_AGE", BAND),
    IDENTIFIED_LGBTIQ(IDENTIFIED, "lgbtiq", Map.of(LGBTIQ, List.of("YES")), "IDENT_LGBTIQ"),
    IDENTIFIED_LGBTIQ_ANSWERS(IDENTIFIED, "lgbtiq_answers", Map.of(), "IDENT_LGBTIQ", LGBTIQ),
    IDENTIFIED_BY_PLACE(IDENTIFIED, "by_place_vs_nationality", Map.of(), "IDENT_NATIONALITY", PLACE),
    IDENTIFIED_BY_COUNTRY_PLACE(
            IDENTIFIED, "by_country_place_vs_nationality", Map.of(), "IDENT_NATIONALITY", COUNTRY, PLACE),
    IDENTIFIED_BY_NATIONALITY(IDENTIFIED, "nationalities", Map.of(), "IDENT_NATIONALITY", NATIONALITY),
    IDENTIFIED_BY_FORM(IDENTIFIED, "by_form_of_exploitation", Map.of(), "IDENT_FORM", FORM),
    IDENTIFIED_BY_COUNTRY_FORM(IDENTIFIED, "by_country_form_of_exploitation", Map.of(), "IDENT_FORM", COUNTRY, FORM),
    IDENTIFIED_FORM_NOT_REPORTED(
            IDENTIFIED, "form_not_reported", Map.of(FORM, List.of(Dimension.NOT_REPORTED)), "IDENT_FORM"),
    IDENTIFIED_FORM_KNOWN(IDENTIFIED, "persons_with_known_form", Map.of(FORM, List.of("KNOWN")), "IDENT_FORM"),
    IDENTIFIED_LEFT_OUT(IDENTIFIED, "excluded_by_rule", Map.of(STANDING, List.of("LEFT_OUT")), null, COUNTRY),

    ASSISTED_TOTAL(ASSISTED, "total_sum_of_countries", Map.of(), null),
    ASSISTED_BY_COUNTRY(ASSISTED, "by_country", Map.of(), null, COUNTRY),
    ASSISTED_BY_CELL(ASSISTED, "by_sex_age", Map.of(), null, CELL),
    ASSISTED_BY_COUNTRY_CELL(ASSISTED, "by_country_sex_age", Map.of(), null, COUNTRY, CELL),
    ASSISTED_OTHER_SEX(ASSISTED, "other_sex_by_age", Map.of(CELL, List.of("OTHER_SEX")), null, AGE),
    ASSISTED_BY_BAND(ASSISTED, "by_age_band", Map.of(), null, BAND),
    ASSISTED_LGBTIQ(ASSISTED, "lgbtiq", Map.of(LGBTIQ, List.of("YES")), null),
    ASSISTED_LGBTIQ_ANSWERS(ASSISTED, "lgbtiq_answers", Map.of(), null, LGBTIQ),
    ASSISTED_VICTIMS(ASSISTED, "victims", Map.of(STANDING, List.of("VICTIM", "NEW_VICTIM")), null),
    ASSISTED_DEPENDANTS(ASSISTED, "dependants", Map.of(STANDING, List.of("DEPENDANT")), null),
    ASSISTED_NEW_VICTIMS(ASSISTED, "victims_identified_in_year", Map.of(STANDING, List.of("NEW_VICTIM")), null),
    ASSISTED_EARLIER_VICTIMS(ASSISTED, "victims_identified_earlier", Map.of(STANDING, List.of("VICTIM")), null),
    ASSISTED_BY_SERVICE(ASSISTED, "by_service", Map.of(), "ASSIST_SERVICE_", SERVICE),
    ASSISTED_BY_SERVICE_COUNTRY(ASSISTED, "by_service_country", Map.of(), "ASSIST_SERVICE_", SERVICE, COUNTRY),
    ASSISTED_SERVICE_UNSPECIFIED(ASSISTED, "service_unspecified", Map.of(SERVICE, List.of("UNSPECIFIED")), null),
    ASSISTED_BY_PROVIDER(ASSISTED, "by_provider_type", Map.of(), null, PROVIDER),
    ASSISTED_BY_MODALITY(ASSISTED, "by_modality", Map.of(), null, MODALITY),
    ASSISTED_WHILE_PRESUMED(ASSISTED, "assisted_while_presumed", Map.of(STANDING, List.of("PRESUMED")), null, COUNTRY),
    ASSISTED_LEFT_OUT(ASSISTED, "excluded_by_rule", Map.of(STANDING, List.of("LEFT_OUT")), null, COUNTRY),

    SERVICES_TOTAL(SERVICES_DELIVERED, "total", Map.of(), null),
    SERVICES_BY_COUNTRY(SERVICES_DELIVERED, "by_country", Map.of(), null, COUNTRY),
    SERVICES_BY_KIND(SERVICES_DELIVERED, "by_service", Map.of(), "ASSIST_SERVICE_", SERVICE),
    SERVICES_BY_KIND_COUNTRY(SERVICES_DELIVERED, "by_service_country", Map.of(), "ASSIST_SERVICE_", SERVICE, COUNTRY),
    SERVICES_BY_PROVIDER(SERVICES_DELIVERED, "by_provider_type", Map.of(), null, PROVIDER),
    SERVICES_BY_MODALITY(SERVICES_DELIVERED, "by_modality", Map.of(), null, MODALITY);

    private final Population population;
    private final String name;
    private final Map<Dimension, List<String>> fixed;
    private final String indicator;
    private final List<Dimension> keys;

    Figure(
            Population population,
            String name,
            Map<Dimension, List<String>> fixed,
            String indicator,
            Dimension... keys) {
        this.population = population;
        this.name = name;
        this.fixed = new EnumMap<>(Dimension.class);
        this.fixed.putAll(fixed);
        this.fixed.putIfAbsent(STANDING, CountedAs.counted());
        this.indicator = indicator;
        this.keys = List.of(keys);
    }

    Population population() {
        return population;
    }

    /** The figure's place in the machine-readable report, such as {@code identified.by_sex_age}. */
    String path() {
        return population.block() + '.' + name;
    }

    /** What a country must be able to give beside the population; one that ends in {@code _} goes on with the kind of service. */
    String indicator() {
        return indicator;
    }

    /** The name within its block. */
    String leaf() {
        return name;
    }

    @Override
    public Map<Dimension, List<String>> fixed() {
        return Collections.unmodifiableMap(fixed);
    }

    @Override
    public List<Dimension> keys() {
        return keys;
    }

    /** Whether countries say of each of its keys by itself whether they can give it. */
    boolean isStatedByKey() {
        return indicator != null && indicator.endsWith("_");
    }

    /** The indicators on which the figure under these keys depends; of a table that is stated by key without one, those of all its rows. */
    @Override
    public List<String> indicators(Map<Dimension, String> under) {
        if (indicator == null || isStatedByKey() && !under.containsKey(SERVICE)) {
            return List.of(population.indicator());
        }
        return List.of(population.indicator(), isStatedByKey() ? indicator + under.get(SERVICE) : indicator);
    }

    /** Whether any figure depends on what countries say of an indicator. */
    static boolean dependsOn(String indicator) {
        return Arrays.stream(values())
                .anyMatch(figure -> figure.isStatedByKey()
                        ? indicator.startsWith(figure.indicator)
                        : figure.indicators(Map.of()).contains(indicator));
    }

    /** Whether it counts the same as another one and is broken down by these alone. */
    boolean isOf(Figure other, List<Dimension> by) {
        return population == other.population
                && fixed.equals(other.fixed)
                && Objects.equals(indicator, other.indicator)
                && keys.equals(by);
    }

    static List<Figure> of(Population population) {
        return Arrays.stream(values())
                .filter(figure -> figure.population == population)
                .toList();
    }
}
