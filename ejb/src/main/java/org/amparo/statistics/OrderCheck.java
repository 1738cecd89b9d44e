package org.amparo.statistics;

/**
 * Orders a check of the figures.
 *
 * @param mend whether rows that differ are written anew once they are on record
 */
public record OrderCheck(boolean mend) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
