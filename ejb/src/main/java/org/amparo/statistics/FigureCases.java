package org.amparo.statistics;

import org.amparo.shared.Page;

/**
 * Why a number is what it is: the number as the report prints it and the units that it counts.
 *
 * @param number the figure, null where it is not available
 * @param listed whether there is a list: none of a figure about a category that is closed to the caller
 * @param cases the counted units, those first whose cases the caller may see; their total is the figure
 */
public record FigureCases(int year, Long number, boolean listed, Page<CountedCase> cases) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
