package org.amparo.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Dates as programs send them, within the years that a database column can hold. */
final class Dates {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /** Reads {@code 2019-05-14}; DateTimeException where it is none. */
    static LocalDate day(String iso) {
        return within(LocalDate.parse(iso));
    }

    /** Reads {@code 2019-05-14T18:30:00Z}, or with another offset, to the microsecond; DateTimeException where it is none. */
    static Instant moment(String iso) {
        return within(OffsetDateTime.parse(iso)).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Refuses a year that cannot be stored. */
    static <T extends TemporalAccessor> T within(T date) {
        int year = date.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return date;
    }
}
