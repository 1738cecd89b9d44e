package org.amparo.web.statistics;

import java.util.List;
import org.amparo.shared.EveryPartNamed;
import org.amparo.web.statistics.Section.Table;
import org.amparo.web.statistics.file.Sheet;

/**
 * A figure of several years, ready to be shown.
 *
 * @param title its topic
 * @param why what it counts, and by which rule
 * @param note what a reader has to know beside it; may be empty
 * @param open the years that are not over, as they are said; empty for none
 * @param svg its picture, or null where nothing is told apart
 * @param table what is counted, by years
 * @param footnotes what countries say about these numbers, in the order of their marks
 * @param sheet the same table with real numbers
 */
@EveryPartNamed
public record YearsShown(
        String title,
        String why,
        String note,
        String open,
        String svg,
        Table table,
        List<String> footnotes,
        Sheet sheet) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
