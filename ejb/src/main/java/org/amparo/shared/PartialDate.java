package org.amparo.shared;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: to the day, the month or the year. It is an interval of days (statistics.md R3c), so that a
 * rule can ask for its earliest and its latest day. A form that is not accepted keeps it in the session.
 *
 * @param from first day that it may be
 * @param until last day that it may be
 */
public record PartialDate(LocalDate from, LocalDate until) implements Serializable {

    /** How far a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Refuses an interval that is no day, month or year. */
    public PartialDate {
        boolean known = from != null && until != null;
        if (!known
                || !(from.equals(until)
                        || (YearMonth.from(from).equals(YearMonth.from(until))
                                && from.getDayOfMonth() == 1
                                && until.equals(YearMonth.from(from).atEndOfMonth()))
                        || (from.getDayOfYear() == 1
                                && until.equals(
                                        Year.of(from.getYear()).atMonth(12).atEndOfMonth())))) {
            throw new RuleViolation("date-not-understood");
        }
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /** The date of two stored columns, or null where they are null. */
    public static PartialDate of(LocalDate from, LocalDate until) {
        return from == null ? null : new PartialDate(from, until);
    }

    /**
     * Reads {@code 2019-05-14}, {@code 2019-05} or {@code 2019}.
     *
     * @throws RuleViolation date-not-understood
     */
    public static PartialDate parse(String iso) {
        var parts = ISO.matcher(iso.strip());
        if (!parts.matches()) {
            throw new RuleViolation("date-not-understood");
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(2) == null) {
                return new PartialDate(
                        LocalDate.of(year, 1, 1), Year.of(year).atMonth(12).atEndOfMonth());
            }
            int month = Integer.parseInt(parts.group(2));
            if (parts.group(3) == null) {
                return new PartialDate(
                        LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth());
            }
            return of(LocalDate.of(year, month, Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            throw new RuleViolation("date-not-understood");
        }
    }

    /** How far it is known. */
    public Precision precision() {
        if (from.equals(until)) {
            return Precision.DAY;
        }
        return from.getMonth() == until.getMonth() ? Precision.MONTH : Precision.YEAR;
    }

    /** The ISO form that {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (precision()) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> "%04d".formatted(from.getYear());
        };
    }
}
