package org.amparo.web.statistics;

import java.util.List;
import org.amparo.shared.EveryPartNamed;

/**
 * A part of the annual report, ready to be shown.
 *
 * @param id its place in the page
 * @param tiles the numbers that open it
 * @param figures its tables and pictures
 */
public record Section(String id, String title, List<Tile> tiles, List<Shown> figures) {

    /**
     * One number that stands for itself.
     *
     * @param countries which countries are not in it, or only in part; may be empty
     * @param declared the number with what countries have declared, and who; may be empty
     * @param why what it counts, and by which rule
     */
    public record Tile(String label, Count count, String countries, String declared, String why) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A number as it is printed.
     *
     * @param text the number, or the words for one that is not there
     * @param path its place in the report where its list can be opened, or null
     * @param missing whether there is no number, which is not zero
     * @param marks letters of the footnotes that say why; may be empty
     */
    public record Count(String text, String path, boolean missing, String marks) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * One line of a table.
     *
     * @param label what is counted
     * @param cells the printed content of each column
     */
    public record Line(String label, List<Count> cells) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A table.
     *
     * @param heads of all columns; the first one is that of the labels
     */
    public record Table(List<String> heads, List<Line> lines) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A figure.
     *
     * @param id its place in the page
     * @param path its place in the report
     * @param title what it shows, in a sentence
     * @param svg its picture, or null where a table says it better
     * @param bases population and bases of the percentages, one a line; may be empty
     * @param note what a reader has to know beside the bases; may be empty
     * @param why what it counts, and by which rule
     * @param table the numbers; null where nobody is counted anywhere in it
     * @param byCountry the same numbers for each country, or null
     * @param footnotes what countries say about these numbers, in the order of their marks
     */
    @EveryPartNamed
    public record Shown(
            String id,
            String path,
            String title,
            String svg,
            List<String> bases,
            String note,
            String why,
            Table table,
            Table byCountry,
            List<String> footnotes) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
