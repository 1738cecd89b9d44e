package org.amparo.web.statistics.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A chart that stands by itself: on paper of its own, with its title above it and below it what it is about. */
public final class Framed {

    private static final Pattern SIZE = Pattern.compile("^<svg [^>]*viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final int MARGIN = 16;
    private static final int TITLE = 20;
    private static final int NOTE = 16;
    private static final int LETTER = 10;
    private static final int SMALL_LETTER = 7;

    /** Of a hundred usual letters so many of the widest find room in a line. */
    private static final int WIDE_LETTERS = 60;

    private Framed() {}

    /**
     * The picture as a file.
     *
     * @param svg of a chart
     * @param title what it shows
     * @param notes whose numbers they are, of which year, as known when; each begins a line
     */
    public static String svg(String svg, String title, List<String> notes) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("no chart");
        }
        int inner = Integer.parseInt(size.group(1));
        int high = Integer.parseInt(size.group(2));
        var head = lines(title, inner / LETTER);
        var foot = notes.stream()
                .flatMap(note -> lines(note, inner / SMALL_LETTER).stream())
                .toList();
        int top = MARGIN + head.size() * TITLE + TITLE / 2;
        int width = inner + 2 * MARGIN;
        int height = top + high + TITLE + foot.size() * NOTE + MARGIN;
        var out = new Svg();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + ' ' + height,
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "font-family",
                "sans-serif",
                "color",
                "#1B2733",
                "fill",
                "currentColor");
        out.leaf(
                "rect",
                "x",
                "0",
                "y",
                "0",
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "fill",
                "#FFFFFF");
        write(out, head, MARGIN + TITLE - 6, TITLE, "font-size", "15", "font-weight", "bold");
        out.nest(svg.replaceFirst("^<svg ", "<svg x=\"" + MARGIN + "\" y=\"" + top + "\" "));
        write(out, foot, top + high + TITLE + NOTE / 2, NOTE, "font-size", "12");
        return out.close().toString();
    }

    private static void write(Svg out, List<String> lines, int from, int step, String... how) {
        int y = from;
        for (String line : lines) {
            var attributes = new ArrayList<>(List.of("x", String.valueOf(MARGIN), "y", String.valueOf(y)));
            attributes.addAll(List.of(how));
            out.text("text", line, attributes.toArray(String[]::new));
            y += step;
        }
    }

    /** A text in lines that are not longer: its own lines, each broken between words, and within a word that is longer than a line. */
    private static List<String> lines(String text, int letters) {
        String longWord = "\\S{" + letters * WIDE_LETTERS / 100 + "}(?=\\S)";
        return Arrays.stream(text.split("\n", -1))
                .flatMap(line -> broken(line.replaceAll(longWord, "$0 "), letters).stream())
                .toList();
    }

    private static List<String> broken(String text, int letters) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
