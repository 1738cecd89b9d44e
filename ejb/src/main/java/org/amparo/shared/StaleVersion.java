package org.amparo.shared;

import jakarta.ejb.ApplicationException;

/** The record has changed since the caller read it. */
@ApplicationException(rollback = true)
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The caller has to read again before she writes. */
    public StaleVersion() {
        super("stale version");
    }

    /** Refuses unless the version that the caller read is the one that stands. */
    public static void check(int read, int current) {
        if (read != current) {
            throw new StaleVersion();
        }
    }
}
