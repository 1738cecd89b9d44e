package org.amparo.web.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence whose names and values stand out from its own words. */
public final class Sentence {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    private Sentence() {}

    /**
     * A piece of a sentence.
     *
     * @param text its words
     * @param value whether it is a name or a value, which stands out
     */
    public record Part(String text, boolean value) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Fills the placeholders {@code {0}} of a pattern; what is filled in stands out. */
    public static List<Part> of(String pattern, String... values) {
        List<Part> parts = new ArrayList<>();
        var found = PLACEHOLDER.matcher(pattern);
        int from = 0;
        while (found.find()) {
            add(parts, pattern.substring(from, found.start()), false);
            add(parts, values[Integer.parseInt(found.group(1))], true);
            from = found.end();
        }
        add(parts, pattern.substring(from), false);
        return List.copyOf(parts);
    }

    /** The whole sentence as plain text. */
    public static String plain(List<Part> parts) {
        return parts.stream().map(Part::text).reduce("", String::concat);
    }

    private static void add(List<Part> parts, String text, boolean value) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, value));
        }
    }
}
