package org.amparo.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Calls an organisation otherwise; its code stays.
 *
 * @param name its own name
 * @param shortName what it is called for short, or null
 */
public record NameOrganisation(
        @NotBlank @Size(max = 200) String name, @Size(max = RegisterOrganisation.LONGEST_SHORT_NAME) String shortName) {

    /** A short name of blanks is none. */
    public NameOrganisation {
        shortName = RegisterOrganisation.orNone(shortName);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
