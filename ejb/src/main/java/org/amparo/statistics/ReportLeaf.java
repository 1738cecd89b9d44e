package org.amparo.statistics;

import java.util.List;

/**
 * One number of the annual report with what it takes to read it alone.
 *
 * @param path its place in the report
 * @param value null where it is not available, and for the share of an empty base
 * @param state what it is, all its countries taken together, or why there is none
 * @param countries those that are counted in it, alpha-3
 * @param base the whole of which it is a part or a percentage; null where it is part of none
 */
public record ReportLeaf(String path, Long value, FigureState state, List<String> countries, Long base) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
