package org.amparo.casefile;

import org.amparo.shared.Page;

/**
 * The cases that have changed in the last days.
 *
 * @param cases those that are looked at, {@value HistoryDesk#MOST_CHANGED} at most, the last one changed first
 * @param more whether there are more of them
 */
public record ChangedCases(Page<ChangedCase> cases, boolean more) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
