package org.amparo.casefile;

/**
 * A case that has just been opened, for whoever has more to write in the same transaction.
 *
 * @param found the case, and what its opener may see of it
 * @param view the case as it is answered
 */
public record OpenedCase(InSight found, CaseView view) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
