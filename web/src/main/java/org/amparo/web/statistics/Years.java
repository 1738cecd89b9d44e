package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The years of which figures are asked. */
final class Years {

    private static final int EARLIEST_OFFERED = 2010;

    private Years() {}

    /** The year in an address; the last complete one where it names none. */
    static int read(String written, LocalDate today) {
        return written != null && written.matches("\\d{4}") ? Integer.parseInt(written) : today.getYear() - 1;
    }

    /** The years to choose from, latest first. */
    static List<Integer> offered(LocalDate today) {
        return IntStream.iterate(today.getYear(), year -> year >= EARLIEST_OFFERED, year -> year - 1)
                .boxed()
                .toList();
    }
}
