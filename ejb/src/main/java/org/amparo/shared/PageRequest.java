package org.amparo.shared;

/**
 * Which page of a list is wanted.
 *
 * @param page zero-based
 * @param size rows a page, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int page, int size) {

    /** The largest page that is served. */
    public static final int MAX_SIZE = 200;

    /** Refuses what cannot be served. */
    public PageRequest {
        if (page < 0 || size < 1 || size > MAX_SIZE || (long) page * size > Integer.MAX_VALUE) {
            throw new RuleViolation("page-out-of-range", MAX_SIZE);
        }
    }

    /** Rows before this page. */
    public int offset() {
        return page * size;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
