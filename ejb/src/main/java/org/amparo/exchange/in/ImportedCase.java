package org.amparo.exchange.in;

import org.amparo.casefile.Shown;

/**
 * A case in the caller's scope that an import brought or changed.
 *
 * @param number case number
 * @param sourceId the source's own name for it
 * @param status standing of the decision on victim status
 */
public record ImportedCase(String number, String sourceId, String status) {

    static ImportedCase of(Shown shown, String sourceId) {
        return new ImportedCase(
                shown.file().number(), sourceId, shown.file().status().name());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
