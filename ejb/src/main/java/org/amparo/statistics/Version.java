package org.amparo.statistics;

import java.time.LocalDate;

/**
 * A version of a record in the history.
 *
 * @param id database id of the record
 * @param revision by which the versions of a record follow one another
 * @param knownFrom the day, in the reporting country, from which it was known
 * @param fact what it says; null where the record was deleted or withdrawn
 */
record Version<T>(long id, long revision, LocalDate knownFrom, T fact) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
