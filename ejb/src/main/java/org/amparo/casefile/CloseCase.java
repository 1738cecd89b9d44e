package org.amparo.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Closes a case.
 *
 * @param on last day, or null for today
 * @param closureReason code of the list closure_reason
 * @param reason more, in the worker's words
 */
public record CloseCase(
        int version, LocalDate on, @NotNull @Size(max = 40) String closureReason, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public CloseCase at(int read) {
        return new CloseCase(read, on, closureReason, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
