package org.amparo.statistics;

import java.util.EnumSet;
import java.util.List;

/**
 * A population as it is counted in a year.
 *
 * @param coverage which countries can give what of it
 * @param folding its units, to be folded into tables
 * @param declared what countries have declared for the year, of any population; none of it is counted
 */
record CountedYear(Coverage coverage, Folding folding, List<DeclaredView> declared) {

    /** Whether a country has declared a number that its records do not give, by nothing else than what the table tells apart. */
    boolean isDeclared(TableQuery query) {
        var apart = EnumSet.of(query.rows(), Dimension.COUNTRY);
        if (query.columns() != null) {
            apart.add(query.columns());
        }
        return declared.stream().anyMatch(one -> {
            var address = FigureAddress.within(one.figure());
            return address.figure().population() == query.population()
                    && apart.containsAll(address.figure().keys())
                    && !coverage.covers(one.country(), address.indicators());
        });
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
