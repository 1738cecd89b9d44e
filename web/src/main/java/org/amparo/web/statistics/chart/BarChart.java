package org.amparo.web.statistics.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Horizontal bars with their numbers printed: one panel, or small multiples on one scale. A number that is not available is
 * hatched, what is not known pale, zero is a line on the axis. Text takes the page's colour, so it reads on light and dark.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param title what the picture shows, for everybody
 * @param description the numbers in words, for those who cannot see the picture
 * @param panels at least one
 * @param columns panels side by side
 * @param note base and exceptions, printed under the bars; empty for none
 */
public record BarChart(String id, String title, String description, List<Panel> panels, int columns, String note) {

    private static final int PANEL_WIDTH = 340;
    private static final int GAP = 24;
    private static final int HEADING = 30;
    private static final int ROW = 44;
    private static final int BAR_TOP = 20;
    private static final int BAR_HEIGHT = 16;
    private static final int NOTE = 28;
    private static final int NOTE_LINE = 16;
    private static final int NOTE_LETTERS = 54;
    private static final int ROOM_FOR_NUMBER = 96;
    private static final int BAR_WIDTH = PANEL_WIDTH - ROOM_FOR_NUMBER;
    private static final int HATCH_WIDTH = BAR_WIDTH - 40;

    /** Refuses a chart without panels and an id that would break the page. */
    public BarChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1 || !id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("chart needs an id and a panel");
        }
    }

    /** A chart of one panel. */
    public static BarChart of(String id, String title, String description, List<Bar> bars, String note) {
        return new BarChart(id, title, description, List.of(new Panel("", bars)), 1, note);
    }

    /** The picture, complete and without anything that it would have to load. */
    public String svg() {
        int rows = (panels.size() + columns - 1) / columns;
        int used = Math.min(columns, panels.size());
        int width = used * PANEL_WIDTH + (used - 1) * GAP;
        List<String> lines = noteLines(used);
        int bars = rows * panelHeight();
        int height = bars + (lines.isEmpty() ? 0 : NOTE + (lines.size() - 1) * NOTE_LINE);
        var svg = new Svg();
        svg.openChart(id, width, height, 14, title, description);
        define(svg);
        for (int i = 0; i < panels.size(); i++) {
            int x = i % columns * (PANEL_WIDTH + GAP);
            int y = i / columns * panelHeight();
            svg.open("g", "transform", "translate(" + x + ' ' + y + ')');
            draw(svg, panels.get(i));
            svg.close();
        }
        for (int i = 0; i < lines.size(); i++) {
            int y = bars + NOTE - 8 + i * NOTE_LINE;
            svg.text("text", lines.get(i), "x", "0", "y", String.valueOf(y), "font-size", "12");
        }
        return svg.close().toString();
    }

    /** The note in lines as long as the picture is wide. */
    private List<String> noteLines(int panelsAbreast) {
        List<String> lines = new ArrayList<>();
        for (String word : note.isEmpty() ? new String[0] : note.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + word.length() < NOTE_LETTERS * panelsAbreast) {
                lines.set(last, lines.get(last) + ' ' + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private int panelHeight() {
        int bars = panels.stream().mapToInt(panel -> panel.bars().size()).max().orElse(0);
        return headingHeight() + bars * ROW;
    }

    private int headingHeight() {
        return panels.stream().allMatch(panel -> panel.heading().isEmpty()) ? 0 : HEADING;
    }

    private void define(Svg svg) {
        Set<Fill> fills = EnumSet.noneOf(Fill.class);
        panels.forEach(panel -> panel.bars().forEach(bar -> fills.add(bar.fill())));
        svg.open("defs");
        fills.forEach(fill -> fill.define(svg, fillId(fill)));
        svg.open("pattern", "id", id + "-missing", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
        svg.leaf("path", "d", "M0 6L6 0", "stroke", "currentColor", "stroke-width", "1", "fill", "none");
        svg.close().close();
    }

    private void draw(Svg svg, Panel panel) {
        if (!panel.heading().isEmpty()) {
            svg.text("text", panel.heading(), "x", "0", "y", "18", "font-weight", "bold");
        }
        int y = headingHeight();
        for (Bar bar : panel.bars()) {
            svg.text("text", bar.label(), "x", "0", "y", String.valueOf(y + BAR_TOP - 6));
            int length = bar.value() == null ? HATCH_WIDTH : length(bar.value());
            if (bar.value() == null) {
                bar(svg, y, length, id + "-missing", "missing");
            } else if (length > 0) {
                bar(svg, y, length, fillId(bar.fill()), "bar");
            }
            axis(svg, y);
            svg.open(
                    "text",
                    "x",
                    String.valueOf(length + 6),
                    "y",
                    String.valueOf(y + BAR_TOP + BAR_HEIGHT - 3),
                    "class",
                    "number");
            svg.text("tspan", bar.printed());
            if (!bar.marks().isEmpty()) {
                svg.text("tspan", bar.marks(), "dx", "3", "dy", "-5", "font-size", "10", "class", "marks");
            }
            svg.close();
            y += ROW;
        }
    }

    private static void bar(Svg svg, int y, int length, String pattern, String type) {
        svg.leaf(
                "rect",
                "class",
                type,
                "x",
                "0",
                "y",
                String.valueOf(y + BAR_TOP),
                "width",
                String.valueOf(length),
                "height",
                String.valueOf(BAR_HEIGHT),
                "fill",
                "url(#" + pattern + ')',
                "stroke",
                "currentColor",
                "stroke-width",
                "0.5");
    }

    private static void axis(Svg svg, int y) {
        String top = String.valueOf(y + BAR_TOP - 2);
        String bottom = String.valueOf(y + BAR_TOP + BAR_HEIGHT + 2);
        svg.leaf("line", "x1", "0", "x2", "0", "y1", top, "y2", bottom, "stroke", "currentColor", "stroke-width", "1");
    }

    /** Every number that is not zero is seen: at least one unit long. */
    private int length(long value) {
        long largest = panels.stream()
                .flatMap(panel -> panel.bars().stream())
                .mapToLong(bar -> bar.value() == null ? 0 : bar.value())
                .max()
                .orElse(0);
        return value == 0 ? 0 : (int) Math.max(1, Math.round((double) BAR_WIDTH * value / largest));
    }

    private String fillId(Fill fill) {
        return id + '-' + fill.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
