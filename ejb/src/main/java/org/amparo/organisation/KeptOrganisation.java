package org.amparo.organisation;

/**
 * An organisation as the administrator keeps it.
 *
 * @param organisation what everybody knows of it
 * @param accounts how many accounts that have not ended act for it
 * @param deciding whether it decides on victim status today
 * @param keepingRegister whether it keeps its country's register of victims
 * @param endable whether the reader may end it: it holds, and is not her own
 * @param over whether it has ended, so that its end can be taken back
 */
public record KeptOrganisation(
        OrganisationView organisation,
        long accounts,
        boolean deciding,
        boolean keepingRegister,
        boolean endable,
        boolean over) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
