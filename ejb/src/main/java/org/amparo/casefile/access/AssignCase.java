package org.amparo.casefile.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Puts a worker in charge of a case. */
public record AssignCase(int version, @NotBlank @Size(max = 100) String username, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public AssignCase at(int read) {
        return new AssignCase(read, username, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
