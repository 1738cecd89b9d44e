package org.amparo.exchange.in;

import java.time.LocalDate;
import org.amparo.services.LogService;

/**
 * A service or a stay as a line states it.
 *
 * @param name the source's name for it
 * @param caseName the source's name for its case
 * @param person the source's name for its person
 * @param knownOn day on which the register came to know of it
 */
record StagedService(
        int line,
        String name,
        String country,
        String caseName,
        String person,
        LogService stated,
        LocalDate knownOn,
        Content content) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
