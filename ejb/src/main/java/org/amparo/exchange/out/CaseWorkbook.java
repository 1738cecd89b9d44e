package org.amparo.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.amparo.casefile.CaseRow;
import org.amparo.shared.SafeCell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Cases as a workbook, each cell a text of its own: no formulas, no table of shared texts that would grow with the rows. */
final class CaseWorkbook implements CaseTable {

    private static final int FLUSHED_EVERY = 1000;
    private static final int WIDTH = 22;

    private final Workbook book;
    private final Worksheet sheet;
    private final ListWords words;
    private int rows;

    CaseWorkbook(OutputStream out, ListWords words) {
        this.words = words;
        this.book = new Workbook(out, "Amparo", "1.0");
        this.sheet = book.newWorksheet("Amparo");
        for (int column = 0; column < words.headings().size(); column++) {
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        write(words.headings().stream().map(SafeCell::of).toList());
        sheet.range(0, 0, 0, words.headings().size() - 1).style().bold().set();
    }

    @Override
    public void add(CaseRow row) throws IOException {
        write(CaseCells.of(row, words));
        if (rows % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, cells.get(column));
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
