package org.amparo.exchange.out;

import java.util.List;

/** One row of a register's file, filled by the names of its columns, by which it is read as well ({@code RegisterFormat}). */
final class Cells {

    private final List<String> columns;
    private final Object[] values;

    /** An empty row. */
    Cells(List<String> columns) {
        this.columns = columns;
        this.values = new Object[columns.size()];
    }

    /**
     * Fills a cell; null leaves it empty.
     *
     * @throws IllegalArgumentException where the file has no such column
     */
    Cells set(String column, Object value) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        values[place] = value;
        return this;
    }

    /** In the order of the columns. */
    Object[] values() {
        return values;
    }
}
