package org.amparo.exchange.in;

import java.util.Map;

/** One line of a file, its values by the names of its columns, as {@link Cells} reads them. */
public final class CsvRow {

    private final int line;
    private final String[] values;
    private final Map<String, Integer> columns;
    private final String original;
    private final int width;
    private final int wanted;

    /**
     * A line.
     *
     * @param values of the known columns, in their order; null where it is not as wide as the first one
     * @param columns places among these values
     * @param original as it came
     * @param width how many values it has
     * @param wanted how many columns the file has
     */
    CsvRow(int line, String[] values, Map<String, Integer> columns, String original, int width, int wanted) {
        this.line = line;
        this.values = values;
        this.columns = columns;
        this.original = original;
        this.width = width;
        this.wanted = wanted;
    }

    /** Number of the line in its file, from 1, as an editor counts. */
    public int line() {
        return line;
    }

    /** The value; empty where there is none. */
    public String get(String column) {
        Integer position = columns.get(column);
        return position == null || values == null ? "" : values[position];
    }

    /** Whether it has as many values as there are columns. */
    boolean isWhole() {
        return values != null;
    }

    /** Whether nothing but one value stands in it: a remark, most likely. */
    boolean isSingle() {
        int said = 0;
        for (String value : values) {
            said += value.isEmpty() ? 0 : 1;
        }
        return said == 1 && values.length > 2;
    }

    /** How many values it has. */
    int width() {
        return width;
    }

    /** How many columns the file has. */
    int columns() {
        return wanted;
    }

    /** The line as it came, without the line break at its end. */
    String original() {
        return original;
    }
}
