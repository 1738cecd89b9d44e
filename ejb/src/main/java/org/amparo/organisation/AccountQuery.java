package org.amparo.organisation;

import jakarta.validation.constraints.Size;

/**
 * Which accounts are looked for; a null part asks for nothing.
 *
 * @param country ISO 3166 alpha-3; the caller's own if null
 * @param organisation code of the organisation for which they act
 * @param role one that they had at their last sign-in
 * @param ended true for those with which nobody comes in today, false for those with which somebody may
 */
public record AccountQuery(
        @Size(max = 3) String country,
        @Size(max = 60) String organisation,
        @Size(max = 40) String role,
        Boolean ended) {

    /** All accounts of a country. */
    public static AccountQuery of(String country) {
        return new AccountQuery(country, null, null, null);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
