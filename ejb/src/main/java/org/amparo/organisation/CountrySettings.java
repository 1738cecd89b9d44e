package org.amparo.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * What is settled of a country: who decides there, who keeps its register, by which rules its persons are counted.
 *
 * @param country ISO 3166 alpha-3
 * @param bodies the bodies that decide or once decided on victim status, in the order in which they were named
 * @param registerKeeper the organisation that keeps its register of victims, or null
 * @param rules the settings by which its persons are counted
 */
public record CountrySettings(String country, List<Body> bodies, OrganisationView registerKeeper, List<Rule> rules) {

    /**
     * A body that decides on victim status.
     *
     * @param from the first day on which it decides
     * @param until the last day, or null while no end is set
     * @param now whether it decides today: it is named for it, and holds
     */
    public record Body(OrganisationView organisation, LocalDate from, LocalDate until, boolean now) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A setting by which persons are counted, for some years.
     *
     * @param rule its name, such as {@code NATIONALS_ONLY}
     * @param fromYear the first year
     * @param untilYear the last year, or null for still
     */
    public record Rule(String rule, int fromYear, Integer untilYear) {

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
