package org.amparo.services;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Moves a service that stands on the wrong person to another case; both histories say so. */
public record MoveService(int version, @NotNull @Size(max = 40) String toCase, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public MoveService at(int read) {
        return new MoveService(read, toCase, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
