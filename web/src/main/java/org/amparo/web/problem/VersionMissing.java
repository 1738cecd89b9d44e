package org.amparo.web.problem;

/** A change has to say with {@code If-Match} which version of the record it was made on. */
public class VersionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses a change without a version. */
    public VersionMissing() {
        super("version missing");
    }
}
