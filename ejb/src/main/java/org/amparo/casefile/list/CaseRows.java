package org.amparo.casefile.list;

import java.util.List;
import org.amparo.casefile.CaseRow;
import org.amparo.shared.NamedParts;

/**
 * One page of a list of cases.
 *
 * @param items the rows of this page
 * @param page number of the page, from 0, as it was asked for
 * @param size rows a page at most
 * @param total rows in the whole list, by the same predicate; where it is not exact, the list has more
 * @param exact whether it has no more
 * @param next cursor of the next page; null on the last one
 * @param previous cursor of the page before; null on the first one
 */
@NamedParts
public record CaseRows(
        List<CaseRow> items, int page, int size, long total, boolean exact, String next, String previous) {

    /** Number of pages as far as they are counted, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
