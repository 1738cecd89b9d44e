package org.amparo.audit;

import java.time.Instant;

/**
 * Who made a change, and when.
 *
 * @param at moment of the change
 * @param username who made it
 */
public record Signature(Instant at, String username) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
