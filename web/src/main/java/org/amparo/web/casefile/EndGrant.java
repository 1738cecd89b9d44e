package org.amparo.web.casefile;

/**
 * Ends a grant now.
 *
 * @param reason why; it has to be given
 */
public record EndGrant(String reason) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
