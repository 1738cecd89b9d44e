package org.amparo.shared;

import jakarta.ejb.ApplicationException;
import java.util.Collection;
import java.util.List;

/** The record has changed since the caller read it. */
@ApplicationException(rollback = true)
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> changed;

    /** The caller has to read again before she writes. */
    public StaleVersion() {
        this(List.of());
    }

    /**
     * Like {@link #StaleVersion()}, where it is known what of the record has changed.
     *
     * @param changed names of its parts, as the command has them
     */
    public StaleVersion(Collection<String> changed) {
        super("stale version");
        this.changed = List.copyOf(changed);
    }

    /** The parts of the record that have changed, as far as they are known. */
    public List<String> changed() {
        return changed;
    }

    /** Refuses unless the version that the caller read is the one that stands. */
    public static void check(int read, int current) {
        if (read != current) {
            throw new StaleVersion();
        }
    }
}
