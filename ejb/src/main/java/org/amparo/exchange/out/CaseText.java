package org.amparo.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import org.amparo.casefile.CaseRow;
import org.amparo.shared.Csv;
import org.amparo.shared.SafeCell;

/** Cases as comma-separated text. */
final class CaseText implements CaseTable {

    private final Csv csv;
    private final ListWords words;

    CaseText(OutputStream out, ListWords words) throws IOException {
        this.csv = new Csv(out);
        this.words = words;
        csv.mark();
        csv.row(words.headings().stream().map(SafeCell::of).toArray());
    }

    @Override
    public void add(CaseRow row) throws IOException {
        csv.row(CaseCells.of(row, words).toArray());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
