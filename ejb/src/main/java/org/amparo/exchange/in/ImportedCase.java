package org.amparo.exchange.in;

import org.amparo.casefile.PersonLine;
import org.amparo.casefile.Shown;

/**
 * A case in the caller's scope that an import brought or changed.
 *
 * @param number case number
 * @param sourceId the source's own name for it
 * @param status standing of the decision on victim status
 * @param person what tells it from the others, as far as that is for her eyes
 */
public record ImportedCase(String number, String sourceId, String status, PersonLine person) {

    static ImportedCase of(Shown shown, String sourceId, PersonLine person) {
        return new ImportedCase(
                shown.file().number(), sourceId, shown.file().status().name(), person);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
