package org.amparo.statistics;

import java.time.LocalDate;
import org.amparo.shared.Page;

/**
 * Why a number is what it is: the number as the report prints it and the units that it counts.
 *
 * @param knownAt the day at whose end the registers are counted as they were known, or null for now
 * @param number the figure, null where it is not available
 * @param state what the number is, or why there is none
 * @param listed whether there is a list: none of a figure about a category that is closed to the caller
 * @param cases the counted units, those first whose cases the caller may see; their total is the figure
 */
public record FigureCases(
        int year, LocalDate knownAt, Long number, FigureState state, boolean listed, Page<CountedCase> cases) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
