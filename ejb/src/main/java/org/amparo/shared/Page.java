package org.amparo.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page zero-based number of the page
 * @param size rows a page at most
 * @param total rows in the whole list, by the same predicate
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The page of a list that is known whole. */
    public static <T> Page<T> of(List<T> all, PageRequest asked) {
        int from = Math.min(asked.offset(), all.size());
        int until = Math.min(from + asked.size(), all.size());
        return new Page<>(all.subList(from, until), asked.page(), asked.size(), all.size());
    }

    /** The same page with something else for each row. */
    public <R> Page<R> map(Function<T, R> row) {
        return new Page<>(items.stream().map(row).toList(), page, size, total);
    }

    /** Number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
