package org.amparo.exchange.in;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.shared.EveryPartNamed;

/**
 * A date as somebody has written it, before it is known which of its parts is what.
 *
 * @param form in how many ways it can be read
 * @param iso where there is one way alone, the date as the format writes it; else null
 * @param one first of the two parts of which one is the day and the other the month; of a serial number all of it
 * @param other second of them
 * @param year as it was written, with two or four digits
 */
@EveryPartNamed
record WrittenDate(Form form, String iso, int one, int other, int year) {

    /** In how many ways a date can be read. */
    enum Form {
        /** In one. */
        CLEAR,
        /** Its parts in numbers, the year with four digits. */
        PARTS,
        /** The same, the year with two digits. */
        SHORT,
        /** Day and month are clear, of the year two digits are said. */
        SHORT_YEAR,
        /** Days since a beginning that it does not tell. */
        SERIAL,
        /** In none. */
        NONE
    }

    private static final Pattern TIME = Pattern.compile(
            "[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*[ap]\\.?\\s?m\\.?)?(Z)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[.,]0+)?");
    private static final Pattern DAYS = Pattern.compile("(\\d{5})(?:[.,]0+)?");
    private static final Pattern DAY_THEN_NAME =
            Pattern.compile("(\\d{1,2})[-/. ]*(?:de )?([a-z]{3,})\\.?[-/., ]*(?:del? )?(\\d{4}|\\d{2})");
    private static final Pattern NAME_THEN_DAY =
            Pattern.compile("([a-z]{3,})\\.?[-/. ]*(\\d{1,2})[-/., ]+(\\d{4}|\\d{2})");

    /** By the three letters with which the months begin in Spanish and English. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("ene", 1),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("abr", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("ago", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dic", 12),
            Map.entry("dec", 12));

    private static final int CENTURY = 100;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);
    private static final LocalDate EXCEL1904_BEGINS = LocalDate.of(1904, 1, 1);

    /** Reads a cell that says something. */
    static WrittenDate of(String cell) {
        String text = withoutTime(cell);
        Matcher parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return clear("%s-%02d-%02d".formatted(parts.group(1), number(parts, 2), number(parts, 3)));
        }
        parts = YEAR_AND_MONTH.matcher(text);
        if (parts.matches()) {
            return clear("%s-%02d".formatted(parts.group(1), number(parts, 2)));
        }
        parts = MONTH_AND_YEAR.matcher(text);
        if (parts.matches()) {
            return clear("%s-%02d".formatted(parts.group(2), number(parts, 1)));
        }
        parts = NUMBERS.matcher(text);
        if (parts.matches()) {
            return inNumbers(number(parts, 1), number(parts, 2), parts.group(3));
        }
        parts = EIGHT_DIGITS.matcher(text);
        if (parts.matches()) {
            return inDigits(parts);
        }
        parts = YEAR.matcher(text);
        if (parts.matches()) {
            return clear(parts.group(1));
        }
        parts = DAYS.matcher(text);
        if (parts.matches()) {
            return some(Form.SERIAL, null, number(parts, 1), 0, 0);
        }
        return named(text);
    }

    private static String withoutTime(String cell) {
        Matcher time = TIME.matcher(cell);
        if (!time.find()) {
            return cell;
        }
        // Of a moment in Greenwich it is not clear on which day it was where it happened.
        boolean midnight = number(time, 1) == 0 && number(time, 2) == 0;
        return time.group(4) == null || midnight ? cell.substring(0, time.start()) : cell;
    }

    private static WrittenDate inNumbers(int one, int other, String year) {
        boolean one12 = one <= MONTHS_OF_A_YEAR;
        boolean other12 = other <= MONTHS_OF_A_YEAR;
        if (!one12 && !other12 || one == 0 || other == 0) {
            return some(Form.NONE, null, 0, 0, 0);
        }
        return some(year.length() == 2 ? Form.SHORT : Form.PARTS, null, one, other, Integer.parseInt(year));
    }

    /** {@code 20190514}, or the same with the year at its end; never both, for no month is the 19th or 20th. */
    private static WrittenDate inDigits(Matcher pairs) {
        int month = number(pairs, 3);
        boolean yearFirst = Integer.parseInt(pairs.group(1)) >= 18 && month >= 1 && month <= MONTHS_OF_A_YEAR;
        return yearFirst
                ? clear("%s%s-%s-%s".formatted(pairs.group(1), pairs.group(2), pairs.group(3), pairs.group(4)))
                : inNumbers(number(pairs, 1), number(pairs, 2), pairs.group(3) + pairs.group(4));
    }

    private static WrittenDate named(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Matcher parts = DAY_THEN_NAME.matcher(plain);
        boolean dayFirst = parts.matches();
        if (!dayFirst) {
            parts = NAME_THEN_DAY.matcher(plain);
            if (!parts.matches()) {
                return some(Form.NONE, null, 0, 0, 0);
            }
        }
        Integer month = MONTHS.get(parts.group(dayFirst ? 2 : 1).substring(0, 3));
        int day = number(parts, dayFirst ? 1 : 2);
        if (month == null) {
            return some(Form.NONE, null, 0, 0, 0);
        }
        String year = parts.group(3);
        return year.length() == 2
                ? some(Form.SHORT_YEAR, null, day, month, Integer.parseInt(year))
                : clear("%s-%02d-%02d".formatted(year, month, day));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static WrittenDate clear(String iso) {
        return some(Form.CLEAR, iso, 0, 0, 0);
    }

    private static WrittenDate some(Form form, String iso, int one, int other, int year) {
        return WrittenDateBuilder.builder()
                .form(form)
                .iso(iso)
                .one(one)
                .other(other)
                .year(year)
                .build();
    }

    /** Whether its first part can only be the day. */
    boolean isDayFirst() {
        return isInNumbers() && one > MONTHS_OF_A_YEAR;
    }

    /** Whether its second part can only be the day. */
    boolean isMonthFirst() {
        return isInNumbers() && other > MONTHS_OF_A_YEAR;
    }

    private boolean isInNumbers() {
        return form == Form.PARTS || form == Form.SHORT;
    }

    /**
     * The date as the format writes it, or null where it cannot be read so.
     *
     * @param order how it is written; null where nobody has said it
     * @param thisYear no year of two digits is later
     */
    String in(DateOrder order, int thisYear) {
        if (form == Form.CLEAR) {
            return iso;
        }
        if (order == null || form == Form.NONE) {
            return null;
        }
        try {
            return switch (form) {
                case SERIAL -> !order.isSerial()
                        ? null
                        : (order == DateOrder.EXCEL ? EXCEL_BEGINS : EXCEL1904_BEGINS)
                                .plusDays(one)
                                .toString();
                case PARTS -> order.isSerial() ? null : day(order.isDayFirst(), year);
                case SHORT -> order.takesShortYears() ? day(order.isDayFirst(), fullYear(thisYear)) : null;
                default -> order.takesShortYears() ? day(true, fullYear(thisYear)) : null;
            };
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private String day(boolean dayFirst, int fullYear) {
        return LocalDate.of(fullYear, dayFirst ? other : one, dayFirst ? one : other)
                .toString();
    }

    private int fullYear(int thisYear) {
        int begun = thisYear / CENTURY * CENTURY + year;
        return begun > thisYear ? begun - CENTURY : begun;
    }

    /** Whether a serial number would be a day to come, were it counted from 1904. */
    boolean isLaterThan(LocalDate day) {
        return EXCEL1904_BEGINS.plusDays(one).isAfter(day);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
