package org.amparo.web.statistics.chart;

import java.util.List;

/**
 * Numbers over the years, each of what is counted in a panel of its own and all on one scale. A year whose number is not available is
 * hatched and interrupts the line, zero lies on the axis, and a year that is not over has an open point.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param title what the picture shows, for everybody
 * @param description the numbers in words, for those who cannot see the picture
 * @param years as they are written below the points
 * @param lines at least one
 */
public record Trend(String id, String title, String description, List<String> years, List<Line> lines) {

    private static final int WIDTH = 340;
    private static final int SIDE = 24;
    private static final int HEADING = 22;
    private static final int ROOM_FOR_NUMBER = 16;
    private static final int HEIGHT = 64;
    private static final int YEARS = 20;
    private static final int PANEL = HEADING + ROOM_FOR_NUMBER + HEIGHT + YEARS + 8;
    /** Beyond so many years there is room for every second number and its year: the table has them all. */
    private static final int ALL_NUMBERS = 8;

    /**
     * A number of a year.
     *
     * @param value null where it is not available
     * @param printed the number as the reader's language writes it
     * @param marks letters of what is said of it; empty where nothing is
     * @param open whether the year is not over
     */
    public record Point(Long value, String printed, String marks, boolean open) {
        /** The number with its letters. */
        public String told() {
            return marks.isEmpty() ? printed : printed + ' ' + bracketed();
        }

        private String bracketed() {
            return '(' + marks + ')';
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * What is counted over the years.
     *
     * @param label what it is called
     * @param points one a year
     */
    public record Line(String label, List<Point> points) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Refuses a picture of nothing and points that are not one a year. */
    public Trend {
        if (lines.isEmpty() || !id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("trend needs an id and a line");
        }
        if (!lines.stream().allMatch(line -> line.points().size() == years.size())) {
            throw new IllegalArgumentException("a point for each year");
        }
    }

    /** The picture, complete and without anything that it would have to load. */
    public String svg() {
        int height = lines.size() * PANEL;
        var svg = new Svg();
        svg.openChart(id, WIDTH, height, 12, title, description);
        svg.open("defs");
        svg.open("pattern", "id", id + "-missing", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
        svg.leaf("path", "d", "M0 6L6 0", "stroke", "currentColor", "stroke-width", "1", "fill", "none");
        svg.close().close();
        long largest = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToLong(point -> point.value() == null ? 0 : point.value())
                .max()
                .orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            svg.open("g", "transform", "translate(0 " + i * PANEL + ')');
            draw(svg, lines.get(i), Math.max(1, largest));
            svg.close();
        }
        return svg.close().toString();
    }

    private void draw(Svg svg, Line line, long largest) {
        svg.text("text", line.label(), "x", "0", "y", "16", "font-size", "14");
        String axis = String.valueOf(y(0, largest));
        svg.leaf("line", "x1", "0", "x2", "" + WIDTH, "y1", axis, "y2", axis, "stroke", "currentColor");
        for (int at = 0; at < years.size(); at++) {
            var point = line.points().get(at);
            if (isWritten(at)) {
                svg.text("text", years.get(at), "x", "" + x(at), "y", "" + (PANEL - 12), "text-anchor", "middle");
            }
            if (point.value() == null) {
                missing(svg, at, point);
                continue;
            }
            if (at > 0 && line.points().get(at - 1).value() != null) {
                svg.leaf(
                        "line",
                        "x1",
                        "" + x(at - 1),
                        "x2",
                        "" + x(at),
                        "y1",
                        "" + y(line.points().get(at - 1).value(), largest),
                        "y2",
                        "" + y(point.value(), largest),
                        "stroke",
                        Fill.BLUE.colour(),
                        "stroke-width",
                        "2");
            }
        }
        for (int at = 0; at < years.size(); at++) {
            if (line.points().get(at).value() != null) {
                point(svg, at, line.points().get(at), largest);
            }
        }
    }

    private boolean isWritten(int at) {
        return years.size() <= ALL_NUMBERS || (years.size() - at) % 2 == 1;
    }

    private void point(Svg svg, int at, Point point, long largest) {
        int y = y(point.value(), largest);
        svg.leaf(
                "circle",
                "class",
                point.open() ? "open" : "point",
                "cx",
                "" + x(at),
                "cy",
                "" + y,
                "r",
                "4",
                "fill",
                point.open() ? "#FFFFFF" : Fill.BLUE.colour(),
                "stroke",
                Fill.BLUE.colour(),
                "stroke-width",
                "2");
        if (isWritten(at)) {
            above(svg, at, y, point.told());
        }
    }

    /** Hatched; what is said of it stands above as a letter. */
    private void missing(Svg svg, int at, Point point) {
        svg.leaf(
                "rect",
                "class",
                "missing",
                "x",
                "" + (x(at) - 8),
                "y",
                "" + (HEADING + ROOM_FOR_NUMBER),
                "width",
                "16",
                "height",
                "" + HEIGHT,
                "fill",
                "url(#" + id + "-missing)",
                "stroke",
                "currentColor",
                "stroke-width",
                "0.5");
        if (!point.marks().isEmpty()) {
            above(svg, at, HEADING + ROOM_FOR_NUMBER, point.bracketed());
        }
    }

    private void above(Svg svg, int at, int y, String text) {
        svg.text("text", text, "x", "" + x(at), "y", "" + (y - 8), "text-anchor", "middle", "class", "number");
    }

    private int x(int at) {
        return years.size() == 1 ? WIDTH / 2 : SIDE + at * (WIDTH - 2 * SIDE) / (years.size() - 1);
    }

    private static int y(long value, long largest) {
        return HEADING + ROOM_FOR_NUMBER + HEIGHT - (int) Math.round((double) HEIGHT * value / largest);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
