package org.amparo.web.statistics.chart;

import java.util.List;

/**
 * Bars under one heading.
 *
 * @param heading what they have in common, such as a country; empty where the chart's title says it
 */
public record Panel(String heading, List<Bar> bars) {

    /** Keeps the bars as they are. */
    public Panel {
        bars = List.copyOf(bars);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
