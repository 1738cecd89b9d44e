package org.amparo.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Enters an account before its first sign-in, so that cases can be assigned and opened to it.
 *
 * @param username its name at Keycloak, byte for byte
 * @param organisation code of the organisation for which it will act
 */
public record AnnounceAccount(
        @NotBlank @Size(min = 3, max = 100) @Pattern(regexp = "[^\\p{Cntrl}\\s](.*[^\\p{Cntrl}\\s])?") String username,
        @NotBlank @Size(max = 60) String organisation) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
