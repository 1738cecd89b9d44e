package org.amparo.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Makes an organisation known, so that its users have access.
 *
 * @param code lower-case code, such as {@code gt-svet}
 * @param name its own name
 * @param shortName what it is called for short, or null
 * @param country ISO 3166 alpha-3
 * @param type HTCDS organisation type
 */
public record RegisterOrganisation(
        @NotNull @Pattern(regexp = "[a-z]{2,10}(-[a-z0-9]{1,20}){1,3}") @Size(max = 60) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = LONGEST_SHORT_NAME) String shortName,
        @NotNull @Size(max = 3) String country,
        @NotNull @Size(max = 40) String type) {

    /** The most characters of a short name: more stand in no list. */
    public static final int LONGEST_SHORT_NAME = 30;

    /** A short name of blanks is none. */
    public RegisterOrganisation {
        shortName = orNone(shortName);
    }

    static String orNone(String shortName) {
        return shortName == null || shortName.isBlank() ? null : shortName;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
