package org.amparo.statistics;

import java.util.List;

/**
 * A population as it is counted in a year.
 *
 * @param coverage which countries can give what of it
 * @param folding its units, to be folded into tables
 * @param declared what countries have declared for the year, of any population; none of it is counted
 */
record CountedYear(Coverage coverage, Folding folding, List<DeclaredView> declared) {

    /** Whether something was declared of a population. */
    boolean isDeclared(Population population) {
        return declared.stream().anyMatch(one -> one.figure().startsWith(population.block() + '.'));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
