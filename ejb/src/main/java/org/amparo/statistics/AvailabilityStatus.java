package org.amparo.statistics;

/** Whether a country can give a figure for a year. Without a statement it can. */
public enum AvailabilityStatus {
    AVAILABLE,
    /** The figure counts, but does not cover all that it should. */
    PARTIAL,
    /** Nobody can say: neither a number nor a zero (statistics.md R11). */
    NOT_AVAILABLE,
    /** The question does not arise in that country. */
    NOT_APPLICABLE;

    /** Whether a number is given. */
    public boolean hasFigure() {
        return this == AVAILABLE || this == PARTIAL;
    }
}
