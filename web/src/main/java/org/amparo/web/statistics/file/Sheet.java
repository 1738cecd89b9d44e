package org.amparo.web.statistics.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of a file.
 *
 * @param title its name in a workbook
 * @param heads of the columns
 * @param rows cells that are texts, whole numbers, days or null, which is an empty cell
 */
public record Sheet(String title, List<String> heads, List<List<Object>> rows) {

    /** Refuses what a cell cannot be. */
    public Sheet {
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        for (List<Object> row : rows) {
            if (!row.stream().allMatch(Sheet::isCell)) {
                throw new IllegalArgumentException("a cell is a text, a whole number, a day or nothing");
            }
        }
    }

    private static boolean isCell(Object cell) {
        return cell == null
                || cell instanceof String
                || cell instanceof Long
                || cell instanceof Integer
                || cell instanceof LocalDate;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
