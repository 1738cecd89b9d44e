package org.amparo.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.security.ClaimsBuilder;

/** Organisations for tests. */
public final class OrganisationSamples {

    private OrganisationSamples() {}

    /** A government organisation of a country. */
    public static Organisation organisation(String code, String country) {
        return Organisation.founded(
                new RegisterOrganisation(code, "Sample " + code, null, country, "CentralGovernmentOrganisation"),
                LocalDate.of(2020, 1, 1));
    }

    /** An account of an organisation that has signed in with these roles. */
    public static Account account(String username, Organisation organisation, String... roles) {
        return Account.met(
                ClaimsBuilder.builder()
                        .subject(UUID.randomUUID().toString())
                        .username(username)
                        .organisation(organisation.code())
                        .country(organisation.country())
                        .roles(Set.of(roles))
                        .build(),
                organisation,
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
