package org.amparo.organisation;

import java.time.LocalDate;

/** Organisations for tests. */
public final class OrganisationSamples {

    private OrganisationSamples() {}

    /** A government organisation of a country. */
    public static Organisation organisation(String code, String country) {
        return Organisation.founded(
                new RegisterOrganisation(code, "Sample " + code, country, "CentralGovernmentOrganisation"),
                LocalDate.of(2020, 1, 1));
    }
}
