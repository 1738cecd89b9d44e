package org.amparo.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.plausibility.Fact;

/**
 * Closes a case.
 *
 * @param on last day, or null for today
 * @param closureReason code of the list closure_reason
 * @param reason more, in the worker's words
 * @param confirmed codes of what was asked as unlikely and is right
 */
public record CloseCase(
        int version,
        LocalDate on,
        @NotNull @Size(max = 40) String closureReason,
        @Size(max = 500) String reason,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    /** A closing of which nothing has been asked. */
    public CloseCase(int version, LocalDate on, String closureReason, String reason) {
        this(version, on, closureReason, reason, null);
    }

    /** Where the order says a fact. */
    public static String path(Fact fact) {
        return fact == Fact.CLOSED ? "on" : fact.field();
    }

    /** The same command for the version that the caller says she read. */
    public CloseCase at(int read) {
        return new CloseCase(read, on, closureReason, reason, confirmed);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
