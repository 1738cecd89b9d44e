package org.amparo.exchange.in;

/**
 * A line of a kind that is not kept yet.
 *
 * @param name the source's name for it
 * @param caseName its case, or null
 * @param person its person, or null
 */
record StagedOther(int line, String name, String country, String caseName, String person) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
