package org.amparo.statistics;

/**
 * A population as it is counted in a year.
 *
 * @param coverage which countries can give what of it
 * @param folding its units, to be folded into tables
 */
record CountedYear(Coverage coverage, Folding folding) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
