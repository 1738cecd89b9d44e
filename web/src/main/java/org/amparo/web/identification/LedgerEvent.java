package org.amparo.web.identification;

/**
 * What somebody else has done in a ledger.
 *
 * @param text who did what, and when
 * @param entry id of the entry
 * @param correctable whether its reader may have that corrected
 */
public record LedgerEvent(String text, String entry, boolean correctable) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
