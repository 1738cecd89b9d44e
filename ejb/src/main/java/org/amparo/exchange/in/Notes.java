package org.amparo.exchange.in;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done with a file so that it could be read, and what of it was left out: by kind, counted, never what stood there. */
final class Notes {

    private static final int LONGEST = 300;

    private final Map<FileNote, Long> counts = new LinkedHashMap<>();

    /**
     * Notes that something was met once more.
     *
     * @param code words are {@code note.<code>}
     * @param about column, or type of rows; null for the file as a whole
     */
    void count(String file, String code, String about) {
        counts.merge(new FileNote(file, code, about, 0), 1L, Long::sum);
    }

    /** Notes something of which so many were met. */
    void add(String file, String code, String about, long count) {
        if (count > 0) {
            String some = about == null || about.length() <= LONGEST ? about : about.substring(0, LONGEST) + "…";
            counts.merge(new FileNote(file, code, some, 0), count, Long::sum);
        }
    }

    /** What was noted, in the order in which it was first met. */
    List<FileNote> all() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .toList();
    }
}
