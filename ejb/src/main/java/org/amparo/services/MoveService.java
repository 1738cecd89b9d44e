package org.amparo.services;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Moves a service that stands on the wrong person to another case; both histories say so.
 *
 * @param reason why, in her words
 * @param confirmed codes of what was asked as unlikely and is right
 */
public record MoveService(
        int version,
        @NotNull @Size(max = 40) String toCase,
        @Size(max = 500) String reason,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    /** A move of which nothing has been asked. */
    public MoveService(int version, String toCase, String reason) {
        this(version, toCase, reason, null);
    }

    /** The same command for the version that the caller says she read. */
    public MoveService at(int read) {
        return new MoveService(read, toCase, reason, confirmed);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
