package org.amparo.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.amparo.shared.Lines;

/**
 * Says whether the caller's country can give a figure for a year.
 *
 * @param indicator code of the list {@code indicator}
 * @param footnote printed with the figure, or null
 * @param version of the statement that is changed, null for the first one
 */
public record StateAvailability(
        int year,
        @NotNull @Size(max = 40) String indicator,
        @NotNull AvailabilityStatus status,
        @Lines @Size(max = 500) String footnote,
        Integer version) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
