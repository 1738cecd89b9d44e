package org.amparo.casefile.list;

/**
 * How many rows a list has.
 *
 * @param number so many
 * @param exact whether there are no more
 */
public record Tally(long number, boolean exact) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
