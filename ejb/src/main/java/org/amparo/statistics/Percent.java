package org.amparo.statistics;

/** Percentages of the report: whole numbers, half up, computed in integers, never made to add up to 100 (statistics.md §2). */
final class Percent {

    private Percent() {}

    /** The share of the whole, or null where there is no part, no whole or the whole is zero. */
    static Long of(Long part, Long whole) {
        return part == null || whole == null || whole == 0 ? null : (200 * part + whole) / (2 * whole);
    }
}
