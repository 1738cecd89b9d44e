package org.amparo.casefile.drafts;

import java.time.Instant;
import java.util.Set;
import org.amparo.security.DataCategory;

/**
 * What its author had typed and not saved, if anything.
 *
 * @param fields as the form wrote them, or null where there is nothing
 * @param savedAt moment of the last keystrokes that are in it, or null
 * @param thrownAway whether there was something, which held what has been closed since
 * @param open the categories of the case that are open now: what the form is filled with, and what its draft needs
 */
public record DraftView(String fields, Instant savedAt, boolean thrownAway, Set<DataCategory> open) {

    static DraftView of(String fields, Instant savedAt, Set<DataCategory> open) {
        return new DraftView(fields, savedAt, false, open);
    }

    static DraftView none(Set<DataCategory> open) {
        return new DraftView(null, null, false, open);
    }

    static DraftView thrownAway(Set<DataCategory> open) {
        return new DraftView(null, null, true, open);
    }

    /** Whether there is anything. */
    public boolean isThere() {
        return fields != null;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
