package org.amparo.exchange.in;

/**
 * A case that an import brought or changed.
 *
 * @param number case number
 * @param sourceId the source's own name for it
 * @param status standing of the decision on victim status
 */
public record ImportedCase(String number, String sourceId, String status) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
