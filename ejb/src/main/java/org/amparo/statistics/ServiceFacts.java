package org.amparo.statistics;

import java.time.LocalDate;
import org.amparo.shared.EveryPartNamed;

/**
 * What of a service that was delivered is counted, as one of its versions has it.
 *
 * @param endOn last day of a stay, or null while it goes on
 */
@EveryPartNamed
record ServiceFacts(
        long id, long caseId, String kind, LocalDate startOn, LocalDate endOn, String providerType, String modality) {

    private static final String STAY = "HOUSING";

    /** Whether it counts in a year: a stay whenever it meets the year, any other by its day (statistics.md R4). */
    boolean countsIn(int year) {
        return STAY.equals(kind)
                ? startOn.getYear() <= year && (endOn == null || endOn.getYear() >= year)
                : startOn.getYear() == year;
    }

    /** The last year in which it counts; the given one for a stay that goes on. */
    int lastYear(int sofar) {
        return !STAY.equals(kind)
                ? startOn.getYear()
                : endOn == null ? Math.max(sofar, startOn.getYear()) : endOn.getYear();
    }

    /** Its first day within a year in which it counts. */
    LocalDate firstDayIn(int year) {
        var first = LocalDate.of(year, 1, 1);
        return startOn.isBefore(first) ? first : startOn;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
