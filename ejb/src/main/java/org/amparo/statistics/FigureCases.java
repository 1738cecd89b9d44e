package org.amparo.statistics;

import org.amparo.shared.Page;

/**
 * Why a number is what it is: the number as the report prints it and the cases that it counts.
 *
 * @param number the figure, null where it is not available
 * @param cases the counted units; their total is the figure
 */
public record FigureCases(int year, Long number, Page<CountedCase> cases) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
