package org.amparo.web.statistics.chart;

import java.util.Objects;

/**
 * One number of a chart.
 *
 * @param label what it counts, in the reader's language
 * @param value the number, or null where it is not available, which is drawn otherwise than zero
 * @param printed the number as the reader's language writes it with its share, or the words for <i>not available</i>
 * @param fill colour and pattern
 * @param marks letters of the footnotes to the number; may be empty
 */
public record Bar(String label, Long value, String printed, Fill fill, String marks) {

    /** Refuses a bar that says nothing and one of a negative length. */
    public Bar {
        Objects.requireNonNull(label);
        Objects.requireNonNull(printed);
        Objects.requireNonNull(fill);
        Objects.requireNonNull(marks);
        if (value != null && value < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
