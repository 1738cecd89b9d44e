package org.amparo.exchange.in;

import org.amparo.casefile.Shown;

/**
 * A case that an import brought or changed.
 *
 * @param number case number; null where the case is not in the caller's scope
 * @param sourceId the source's own name for it
 * @param status standing of the decision on victim status; null where the case is not in the caller's scope
 */
public record ImportedCase(String number, String sourceId, String status) {

    static ImportedCase of(Shown shown, String sourceId) {
        return shown == null
                ? new ImportedCase(null, sourceId, null)
                : new ImportedCase(
                        shown.file().number(), sourceId, shown.file().status().name());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
