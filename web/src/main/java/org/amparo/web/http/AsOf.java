package org.amparo.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.amparo.reference.CivilTime;
import org.amparo.web.problem.InvalidInput;

/**
 * A moment in the past at which a record is wanted: the end of a civil day, or an instant to the second.
 *
 * @param day civil day in the country of the case, or null where an instant is given
 * @param instant moment, or null where a day is given
 */
public record AsOf(LocalDate day, Instant instant) {

    private static final int LENGTH_OF_DAY = 10;

    /**
     * Reads {@code 2019-05-14} or {@code 2019-05-14T18:30:00Z}.
     *
     * @throws DateTimeException where it is neither
     */
    public static AsOf parse(String text) {
        return text.length() <= LENGTH_OF_DAY ? new AsOf(Dates.day(text), null) : new AsOf(null, Dates.moment(text));
    }

    /**
     * The moment itself, for the case of that number; of the present day, which has not ended, too.
     *
     * @throws InvalidInput in-the-future
     */
    public Instant momentFor(String caseNumber, Instant now) {
        boolean ahead = instant == null ? !CivilTime.hasBegunIn(day, caseNumber, now) : instant.isAfter(now);
        if (ahead) {
            throw new InvalidInput("asOf", "in-the-future");
        }
        return instant == null ? CivilTime.endOfIn(day, caseNumber) : instant;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
