package org.amparo.web.statistics.chart;

/**
 * Colours of Okabe and Ito, which persons of every colour vision tell apart, each with a pattern of its own so that they stay
 * apart in grey. None stands for a sex. What is not known has no colour.
 */
public enum Fill {
    BLUE("#0072B2", ""),
    ORANGE("#E69F00", "M0 8L8 0M-2 2L2 -2M6 10L10 6"),
    GREEN("#009E73", "M0 4H8"),
    VERMILION("#D55E00", "M4 0V8"),
    SKY("#56B4E9", "M0 0L8 8M-2 6L2 10M6 -2L10 2"),
    PURPLE("#CC79A7", "M0 4H8M4 0V8"),
    /** Persons of whom it is not known. */
    PALE("#D5D8DC", "");

    private final String colour;
    private final String strokes;

    Fill(String colour, String strokes) {
        this.colour = colour;
        this.strokes = strokes;
    }

    /** The colour alone, for what is too thin for a pattern. */
    String colour() {
        return colour;
    }

    /** The definition of the pattern, under an id that is unique in the page. */
    void define(Svg svg, String id) {
        svg.open("pattern", "id", id, "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
        svg.leaf("rect", "width", "8", "height", "8", "fill", colour);
        if (!strokes.isEmpty()) {
            svg.leaf("path", "d", strokes, "stroke", "#FFFFFF", "stroke-width", "1.5", "fill", "none");
        }
        svg.close();
    }
}
