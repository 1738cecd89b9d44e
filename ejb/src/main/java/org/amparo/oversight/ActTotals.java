package org.amparo.oversight;

/**
 * How many acts of each kind one question finds.
 *
 * @param reads acts of reading
 * @param changes changes
 * @param files files that were ordered
 * @param registers registers that were brought in
 */
public record ActTotals(long reads, long changes, long files, long registers) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
