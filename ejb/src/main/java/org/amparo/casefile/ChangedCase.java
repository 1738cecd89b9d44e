package org.amparo.casefile;

import java.time.Instant;

/**
 * A case in which something has changed.
 *
 * @param number its number
 * @param at moment of the latest change
 * @param username who made it
 */
public record ChangedCase(String number, Instant at, String username) {

    static ChangedCase of(Shown shown, Instant at, String username) {
        return new ChangedCase(shown.file().number(), at, username);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
