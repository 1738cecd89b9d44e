package org.amparo.statistics;

/**
 * What a number of the report is, of one country or of several: the one list of which table, picture, base, total and footnote speak. It
 * follows from what the country said (statistics.md R11) and from what was counted. A number that a release hides will be one more.
 */
public enum FigureState {
    /** Counted. */
    REPORTED,
    /** Counted, and there is nobody. */
    ZERO,
    /** Counted, and it does not cover all that it should. */
    PARTIAL,
    /** The country counts these persons, and cannot say how many of them stand here. */
    NOT_DISAGGREGATED,
    /** Nobody can say. */
    NOT_AVAILABLE,
    /** The question does not arise there. */
    NOT_APPLICABLE;

    /** Whether there is a number. */
    public boolean hasNumber() {
        return this == REPORTED || this == ZERO || this == PARTIAL;
    }

    /** What a number is of which nothing was said. */
    static FigureState counted(Long number) {
        return number != null && number == 0 ? ZERO : REPORTED;
    }
}
