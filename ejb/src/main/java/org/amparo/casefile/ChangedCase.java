package org.amparo.casefile;

import java.time.Instant;
import org.amparo.audit.HistoryEntry;

/**
 * A case in which something has changed.
 *
 * @param number its number
 * @param person what tells it from the others, as far as that is for her eyes
 * @param at moment of the latest change of which its history tells her
 * @param username who made it; null where that is closed to her
 */
public record ChangedCase(String number, PersonLine person, Instant at, String username) {

    static ChangedCase of(Shown shown, PersonLine person, HistoryEntry last) {
        return new ChangedCase(shown.file().number(), person, last.at(), last.username());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
