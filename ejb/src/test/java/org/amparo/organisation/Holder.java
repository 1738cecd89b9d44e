package org.amparo.organisation;

import java.util.UUID;
import org.amparo.security.Roles;

/** A token's holder, from whom nothing is kept between two calls. */
record Holder(String subject, String username, String organisation, String country, String role) {

    static Holder of(String username, String organisation) {
        return new Holder(UUID.randomUUID().toString(), username, organisation, "GTM", Roles.SHELTER);
    }

    Holder at(String other) {
        return new Holder(subject, username, other, country, role);
    }

    Holder as(String otherRole) {
        return new Holder(subject, username, organisation, country, otherRole);
    }
}
