package org.amparo.web.statistics;

import java.util.List;
import org.amparo.web.statistics.Section.Table;

/**
 * A table of one year that was asked for, ready to be shown.
 *
 * @param title its year
 * @param table the numbers with their margins
 * @param note what a reader has to know of its totals; may be empty
 * @param footnotes what countries say about these numbers, in the order of their marks
 */
public record TableShown(String title, Table table, String note, List<String> footnotes) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
