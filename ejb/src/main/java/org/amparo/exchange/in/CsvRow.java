package org.amparo.exchange.in;

import java.util.Map;
import org.amparo.shared.Text;
import org.apache.commons.csv.CSVRecord;

/** One line of a file, its values by the names of its columns. */
public final class CsvRow {

    private final int line;
    private final CSVRecord values;
    private final Map<String, Integer> columns;

    CsvRow(int line, CSVRecord values, Map<String, Integer> columns) {
        this.line = line;
        this.values = values;
        this.columns = columns;
    }

    /** Number of the line in its file, from 1. */
    public int line() {
        return line;
    }

    /** The value as it is read ({@link Text#words}); empty where there is none. */
    public String get(String column) {
        Integer position = columns.get(column);
        return position == null || position >= values.size() ? "" : Text.words(values.get(position));
    }

    /** Whether it has as many values as there are columns. */
    boolean isWhole() {
        return values.size() == columns.size();
    }

    /** The line as it can be written again. */
    String original() {
        return CsvRows.WRITTEN.format((Object[]) values.values());
    }
}
