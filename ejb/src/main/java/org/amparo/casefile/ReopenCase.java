package org.amparo.casefile;

import jakarta.validation.constraints.Size;

/** Opens a closed case again, for a reason. */
public record ReopenCase(int version, @Size(max = 500) String reason) {

    /** The same command for the version that the caller says she read. */
    public ReopenCase at(int read) {
        return new ReopenCase(read, reason);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
