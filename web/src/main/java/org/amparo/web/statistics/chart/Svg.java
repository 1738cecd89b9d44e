package org.amparo.web.statistics.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Writes well-formed SVG: elements nest, text and attribute values are escaped. */
final class Svg {

    /** What XML cannot hold; older texts may. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Svg open(String element, String... attributes) {
        start(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /** Opens a whole picture that bears its title and description; whatever is drawn takes the colour of the text around it. */
    Svg openChart(String id, int width, int height, int fontSize, String title, String description) {
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "id",
                id,
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 " + width + ' ' + height,
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "font-size",
                String.valueOf(fontSize),
                "fill",
                "currentColor",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        text("title", title, "id", id + "-title");
        return text("desc", description, "id", id + "-desc");
    }

    Svg close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg leaf(String element, String... attributes) {
        start(element, attributes);
        text.append("/>");
        return this;
    }

    /** An element that holds nothing but text. */
    Svg text(String element, String content, String... attributes) {
        open(element, attributes);
        text.append(escaped(content));
        return close();
    }

    /** A whole picture within this one, written by this class too. */
    Svg nest(String svg) {
        text.append(svg);
        return this;
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
    }

    private static String escaped(String raw) {
        return UNWRITABLE
                .matcher(raw)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open element " + open.peek());
        }
        return text.toString();
    }
}
