package org.amparo.casefile;

import java.time.Instant;

/**
 * What its author had typed and not saved.
 *
 * @param fields as the form wrote them
 * @param savedAt moment of the last keystrokes that are in it
 */
public record DraftView(String fields, Instant savedAt) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
