package org.amparo.web.statistics.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.amparo.shared.Csv;
import org.amparo.shared.SafeCell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as files. A text never becomes a formula; a number and a day are what they are. */
public final class Sheets {

    private static final int MOST_OF_A_NAME = 31;
    private static final int LEAST_WIDTH = 10;
    private static final int MOST_WIDTH = 60;

    private Sheets() {}

    /** A table as text: a day as ISO writes it, nothing for what is not there. */
    public static byte[] csv(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try {
            var csv = new Csv(bytes);
            csv.mark();
            csv.row(sheet.heads().toArray());
            for (List<Object> row : sheet.rows()) {
                csv.row(row.stream()
                        .map(cell -> cell instanceof String text ? SafeCell.of(text) : cell)
                        .toArray());
            }
            csv.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Tables as a workbook, each a sheet. */
    public static byte[] workbook(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Amparo", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, book.newWorksheet(named(sheet.title())));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet out) {
        for (int column = 0; column < sheet.heads().size(); column++) {
            out.inlineString(0, column, SafeCell.of(sheet.heads().get(column)));
            out.width(column, width(sheet, column));
        }
        out.range(0, 0, 0, sheet.heads().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        out.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                write(out, row + 1, column, sheet.rows().get(row).get(column));
            }
        }
    }

    private static void write(Worksheet out, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            out.value(row, column, day);
            out.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
            out.value(row, column, number);
        } else if (cell instanceof String text) {
            out.inlineString(row, column, SafeCell.of(text));
            if (text.length() > MOST_WIDTH) {
                out.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .filter(row -> row.size() > column && row.get(column) != null)
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        int head = sheet.heads().get(column).length();
        return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.max(longest, head) + 2));
    }

    /** A name as a workbook takes it. */
    private static String named(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.length() > MOST_OF_A_NAME
                ? plain.substring(0, MOST_OF_A_NAME).strip()
                : plain;
    }
}
