package org.amparo.casefile.drafts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where something unfinished was typed; one person has one draft a place.
 *
 * @param form which form, such as {@code section-profile}
 * @param caseNumber the case that it is about, or null for one that is not opened yet
 */
public record DraftPlace(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") @Size(max = 60) String form, @Size(max = 40) String caseNumber) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
