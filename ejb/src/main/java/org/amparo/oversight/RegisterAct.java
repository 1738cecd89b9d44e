package org.amparo.oversight;

import java.time.Instant;
import org.amparo.shared.EveryPartNamed;

/**
 * One register that somebody brought in, and what became of it. What it and its file are called is free words, which no auditor reads.
 *
 * @param id public id of the import
 * @param at when it was brought
 * @param username by whom
 * @param onBehalfOf in whose name, or null
 * @param organisation for which organisation, by code
 * @param country whose rows alone it could bring; null where the operator brought it
 * @param format of the file
 * @param mode what was done with rows that were known
 * @param lookedAtOnly whether nothing was to be written
 * @param state how far it came
 * @param errors rows that were refused
 * @param endedAt when it ended, or null
 * @param revision number of the change by which it was written, or null
 * @param takenBackBy who took it back, or null
 * @param takenBackAt when, or null
 */
@EveryPartNamed
public record RegisterAct(
        String id,
        Instant at,
        String username,
        String onBehalfOf,
        String organisation,
        String country,
        String format,
        String mode,
        boolean lookedAtOnly,
        String state,
        long errors,
        Instant endedAt,
        Long revision,
        String takenBackBy,
        Instant takenBackAt) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
