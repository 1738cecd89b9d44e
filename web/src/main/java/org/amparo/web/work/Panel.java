package org.amparo.web.work;

import org.amparo.shared.Page;

/**
 * One list of the start page.
 *
 * @param key its name
 * @param found its first rows, and how many there are
 * @param more whether there are more than are counted
 * @param urgent whether it is marked
 * @param whose of which cases, as an address says it; null where it is hers whoever is in charge
 */
public record Panel(String key, Page<?> found, boolean more, boolean urgent, String whose) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
