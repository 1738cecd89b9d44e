package org.amparo.casefile;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens categories of a case to an organisation or to one user.
 *
 * @param organisation code of the grantee, or null
 * @param user account of the grantee, or null
 * @param categories data categories
 * @param until last day, or null for an open end
 * @param basis code of the list grant_basis
 * @param basisReference number of the document or record that it rests on
 */
public record GrantAccess(
        @Size(max = 60) String organisation,
        @Size(max = 100) String user,
        @NotEmpty List<String> categories,
        LocalDate until,
        @NotNull String basis,
        @Size(max = 200) String basisReference) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
