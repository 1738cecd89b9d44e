package org.amparo.organisation;

import java.time.LocalDate;

/**
 * An organisation as the administrator keeps it.
 *
 * @param organisation what everybody knows of it
 * @param lastDay the last day of which it holds, or null while no end is set
 * @param deciding whether it decides on victim status today
 * @param keepingRegister whether it keeps its country's register of victims
 * @param endable whether the reader may end it: it holds, and is not her own
 * @param over whether it has ended, so that its end can be taken back
 */
public record KeptOrganisation(
        OrganisationView organisation,
        LocalDate lastDay,
        boolean deciding,
        boolean keepingRegister,
        boolean endable,
        boolean over) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
