package org.amparo.organisation;

import java.time.LocalDate;

/**
 * An organisation as the administrator keeps it.
 *
 * @param organisation what everybody knows of it
 * @param lastDay the last day of which it holds, or null while no end is set
 */
public record KeptOrganisation(OrganisationView organisation, LocalDate lastDay) {

    static KeptOrganisation of(Organisation organisation) {
        return new KeptOrganisation(OrganisationView.of(organisation), organisation.lastDay());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
