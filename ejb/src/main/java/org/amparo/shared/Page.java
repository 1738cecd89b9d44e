package org.amparo.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page zero-based number of the page
 * @param size rows a page at most
 * @param total rows in the whole list, by the same predicate
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
