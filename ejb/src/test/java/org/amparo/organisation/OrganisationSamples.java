package org.amparo.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.security.Claims;

/** Organisations for tests. */
public final class OrganisationSamples {

    private OrganisationSamples() {}

    /** A government organisation of a country. */
    public static Organisation organisation(String code, String country) {
        return Organisation.founded(
                new RegisterOrganisation(code, "Sample " + code, country, "CentralGovernmentOrganisation"),
                LocalDate.of(2020, 1, 1));
    }

    /** An account of an organisation that has signed in with these roles. */
    public static Account account(String username, Organisation organisation, String... roles) {
        return Account.met(
                new Claims(
                        UUID.randomUUID().toString(),
                        username,
                        organisation.code(),
                        organisation.country(),
                        Set.of(roles)),
                organisation,
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
