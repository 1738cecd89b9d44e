package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.web.component.Filters;

/** The years of which figures are asked. */
final class Years {

    /** The first year of which figures can be asked for. */
    static final int FIRST = 2000;

    private static final int EARLIEST_OFFERED = 2010;

    private Years() {}

    /** The year that an address names. */
    static Optional<Integer> read(String written) {
        return Optional.of(written).filter(typed -> typed.matches("\\d{4}")).map(Integer::valueOf);
    }

    /** The year that is shown: the one of the address, or the last complete one where it names none. */
    static int shown(String written, LocalDate today) {
        return Optional.ofNullable(written).flatMap(Years::read).orElse(today.getYear() - 1);
    }

    /** Whether the year of an address can be read; it is said where it cannot. */
    static boolean isReadable(Filters filters, String written) {
        filters.read("year", written, Years::read, "filter.no-year");
        return filters.isReadable();
    }

    /** The day as whose knowledge figures are asked for; null for now, and where it cannot be read or has not come, which is said. */
    static LocalDate knownAt(Filters filters, String written, LocalDate today) {
        return past(filters, "known", written, today);
    }

    /** A day that has come; null where none is named, or it cannot be read or has not come, which is said. */
    static LocalDate past(Filters filters, String field, String written, LocalDate today) {
        var day = filters.day(field, written).orElse(null);
        if (day == null) {
            return null;
        }
        return filters.read(
                        field,
                        written,
                        typed -> Optional.of(day).filter(one -> !one.isAfter(today)),
                        "rule.known-at-in-future")
                .orElse(null);
    }

    /** The years to choose from, latest first. */
    static List<Integer> offered(LocalDate today) {
        return IntStream.iterate(today.getYear(), year -> year >= EARLIEST_OFFERED, year -> year - 1)
                .boxed()
                .toList();
    }
}
