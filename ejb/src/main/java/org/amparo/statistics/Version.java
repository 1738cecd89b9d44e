package org.amparo.statistics;

import java.time.LocalDate;

/**
 * A version of a record in the history.
 *
 * @param id database id of the record
 * @param revision by which the versions of a record follow one another
 * @param origin how it came
 * @param knownFrom the day, in the reporting country, from which it was known
 * @param fact what it says; null where the record was deleted or withdrawn
 */
record Version<T>(long id, long revision, Origin origin, LocalDate knownFrom, T fact) {

    /** How a version came into the history. */
    enum Origin {
        /** The record was entered: typed, or by the register from which an import brought it. */
        ENTERED,
        /** It was changed by a person. */
        CHANGED,
        /** An import brought it, and it is not known to have been entered anywhere before. */
        IMPORTED
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
