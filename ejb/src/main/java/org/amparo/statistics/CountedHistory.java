package org.amparo.statistics;

import java.util.List;

/**
 * A person's history in a country, and what is counted of it from day to day.
 *
 * @param days for each day on which what is counted becomes another the units from then on
 */
record CountedHistory(PersonHistory history, List<PersonHistory.Since> days) {

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
