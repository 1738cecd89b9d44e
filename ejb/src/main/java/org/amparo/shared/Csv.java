package org.amparo.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes rows as RFC 4180 has them, in UTF-8; what needs quotation marks gets them. */
public final class Csv {

    private final Writer out;

    /** Writes to a stream, which stays open. */
    public Csv(OutputStream stream) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The mark by which spreadsheets know the encoding. */
    public void mark() throws IOException {
        out.write('\uFEFF');
    }

    /** One row; a null cell is empty. */
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            if (cells[i] != null) {
                out.write(quoted(cells[i].toString()));
            }
        }
        out.write("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Hands over what has been buffered; the stream stays open. */
    public void flush() throws IOException {
        out.flush();
    }
}
