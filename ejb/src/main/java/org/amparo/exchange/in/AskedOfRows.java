package org.amparo.exchange.in;

/**
 * What is asked of rows of an import, and answered by having them written.
 *
 * @param code of the rule that asks
 * @param rows of how many
 */
public record AskedOfRows(String code, long rows) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
