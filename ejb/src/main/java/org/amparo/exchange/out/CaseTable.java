package org.amparo.exchange.out;

import java.io.IOException;
import java.io.OutputStream;
import org.amparo.casefile.CaseRow;

/** A file of cases that is written row by row. */
interface CaseTable extends AutoCloseable {

    /** The table in a format, with its headings; the stream is not closed with it. */
    static CaseTable of(ExportFormat format, OutputStream out, ListWords words) throws IOException {
        return format == ExportFormat.xlsx ? new CaseWorkbook(out, words) : new CaseText(out, words);
    }

    /** Adds a row. */
    void add(CaseRow row) throws IOException;

    @Override
    void close() throws IOException;
}
