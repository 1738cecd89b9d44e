package org.amparo.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** The report's age bands, in completed years (statistics.md §2). */
public final class AgeBands {

    /** First ages of the bands; the last one has no end. Eighteen, the border of another figure, is among them. */
    public static final List<Integer> STARTS = List.of(0, 9, 18, 21, 24, 27, 30, 39, 48);

    private AgeBands() {}

    /** Their names in order: {@code 0-8} to {@code 48+}. */
    static List<String> names() {
        int last = STARTS.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(band ->
                        band == last ? STARTS.get(band) + "+" : STARTS.get(band) + "-" + (STARTS.get(band + 1) - 1))
                .toList();
    }
}
