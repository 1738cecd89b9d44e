package org.amparo.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.amparo.shared.RuleViolation;

/**
 * Enters an account before its first sign-in, so that cases can be assigned and opened to it.
 *
 * @param username its name at Keycloak, byte for byte ({@link UserName})
 * @param organisation code of the organisation for which it will act
 */
public record AnnounceAccount(
        @NotNull @Size(min = UserName.SHORTEST, max = UserName.LONGEST) @Pattern(regexp = UserName.PATTERN)
                String username,
        @NotBlank @Size(max = 60) String organisation) {

    /** Refuses what two accounts could be called without being told apart. */
    public AnnounceAccount {
        if (UserName.isReserved(username)) {
            throw new RuleViolation("account-name-reserved");
        }
        if (!UserName.isComposed(username)) {
            throw new RuleViolation("account-name-not-accepted");
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
