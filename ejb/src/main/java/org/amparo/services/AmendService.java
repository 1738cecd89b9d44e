package org.amparo.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Corrects a service, or says what became of a planned one. */
public record AmendService(int version, @NotNull @Valid LogService service, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public AmendService at(int read) {
        return new AmendService(read, service, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
