package org.amparo.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;
import org.amparo.statistics.AgeBands;

/**
 * The age band under which the report counts a person on a day (statistics.md R3, R4): an entry of the column {@code
 * ages_counted}, our extension of the register exchange format. It stands where birth year and age at identification alone would
 * lead to another band.
 *
 * @param day identification, or first day of assistance in a year
 * @param from youngest age of the band in completed years
 * @param until oldest age of the band, or null without an upper end
 */
public record CountedAge(LocalDate day, int from, Integer until) {

    private static final List<Integer> STARTS = AgeBands.STARTS;

    private static final Pattern ENTRY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})=(\\d{1,3})(?:-(\\d{1,3})|\\+)");

    /** The band in which an age in completed years lies on a day. */
    public static CountedAge of(LocalDate day, int age) {
        int band = band(age);
        return new CountedAge(
                day, STARTS.get(band), band + 1 < STARTS.size() ? Integer.valueOf(STARTS.get(band + 1) - 1) : null);
    }

    /** Place of the band, from 0. */
    public static int band(int age) {
        int band = 0;
        while (band + 1 < STARTS.size() && age >= STARTS.get(band + 1)) {
            band++;
        }
        return band;
    }

    /** The column's text: {@code 2018-12-30=9-17;2019-01-01=18-20}; empty for none. */
    public static String text(List<CountedAge> ages) {
        return ages.stream().map(CountedAge::toString).collect(Collectors.joining(";"));
    }

    /**
     * Reads the column's text.
     *
     * @throws RuleViolation ages-not-understood
     */
    public static List<CountedAge> parse(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.split(";")).map(CountedAge::entry).toList();
    }

    private static CountedAge entry(String text) {
        var parts = ENTRY.matcher(text.strip());
        if (!parts.matches()) {
            throw new RuleViolation("ages-not-understood");
        }
        try {
            return new CountedAge(
                    LocalDate.parse(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? null : Integer.valueOf(parts.group(3)));
        } catch (DateTimeException noDay) {
            throw new RuleViolation("ages-not-understood");
        }
    }

    /**
     * A birth date that gives all these ages, for a system that has to keep one: a month where a whole one does, else a day. It
     * stands in for a date that nobody was told; only the ages that follow from it are known.
     *
     * @param year birth year, or null where it is not known
     * @throws RuleViolation ages-contradict where no birth date gives them all
     */
    public static PartialDate standIn(PartialDate year, List<CountedAge> ages) {
        LocalDate first = year == null ? LocalDate.of(1850, 1, 1) : year.from();
        LocalDate last = year == null ? LocalDate.MAX : year.until();
        for (CountedAge age : ages) {
            last = earlier(last, age.day().minusYears(age.from()));
            if (age.until() != null) {
                first = later(first, age.day().minusYears(age.until() + 1L).plusDays(1));
            }
        }
        if (first.isAfter(last)) {
            throw new RuleViolation("ages-contradict");
        }
        LocalDate month =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        LocalDate end = month.plusMonths(1).minusDays(1);
        return end.isAfter(last)
                ? PartialDate.of(first.plusDays(ChronoUnit.DAYS.between(first, last) / 2))
                : new PartialDate(month, end);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String toString() {
        return day + "=" + from + (until == null ? "+" : "-" + until);
    }
}
