package org.amparo.services;

import java.time.LocalDate;

/** When a planned service is due, by the day in the country of its case. */
enum Due {
    /** Its day is over, and nobody has said what became of it. */
    OVERDUE(null, -1),
    TODAY(0, 0),
    /** On one of the seven days after today. */
    COMING(1, 7);

    private final Integer from;
    private final int until;

    Due(Integer from, int until) {
        this.from = from;
        this.until = until;
    }

    /** Whether a day is due so. */
    boolean holds(LocalDate day, LocalDate today) {
        return (from == null || !day.isBefore(today.plusDays(from))) && !day.isAfter(today.plusDays(until));
    }

    /** The first day that is due so where it is this day, or null for any of before. */
    LocalDate first(LocalDate today) {
        return from == null ? null : today.plusDays(from);
    }

    /** The last such day. */
    LocalDate last(LocalDate today) {
        return today.plusDays(until);
    }

    /** The first day that may be due so in any country, where it is this day in one of them; null for any of before. */
    LocalDate earliest(LocalDate today) {
        return from == null ? null : today.plusDays(from - 1L);
    }

    /** The last that may be. */
    LocalDate latest(LocalDate today) {
        return today.plusDays(until + 1L);
    }
}
