package org.amparo.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One activity for many persons, such as a group therapy.
 *
 * @param service what each of them received
 * @param cases their case numbers
 */
public record LogActivity(@NotNull @Valid LogService service, @NotEmpty @Size(max = 200) List<@NotNull String> cases) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
