package org.amparo.exchange.in;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.ProxyReader;

/**
 * The lines of a CSV file in UTF-8, one at a time. Columns are found by name, in any order; columns that are not known are left
 * alone. Comma, semicolon or tabulator separates, as the first line shows.
 */
final class CsvRows implements AutoCloseable {

    static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setRecordSeparator("").get();

    /** Characters of one line; more means a quotation mark that was never closed. */
    private static final int LONGEST_LINE = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Watched watched;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Opens the file and reads its first line.
     *
     * @param needed names of the columns without which nothing can be read
     * @throws UnusableFile import-columns-missing, import-file-empty and what {@link #next} throws
     */
    CsvRows(String file, InputStream in, Collection<String> needed) throws UnusableFile, IOException {
        this.file = file;
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.watched = new Watched(new BufferedReader(new InputStreamReader(in, decoder)));
        try {
            this.parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(watched.separator())
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(watched);
        } catch (IOException e) {
            throw unusable(e);
        }
        this.records = parser.iterator();
        header(needed);
    }

    private void header(Collection<String> needed) throws UnusableFile {
        CsvRow first = next();
        if (first == null) {
            throw new UnusableFile(file, 0, "import-file-empty");
        }
        var missing = new TreeSet<>(needed);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new UnusableFile(file, 1, "import-columns-missing", String.join(", ", missing));
        }
    }

    /**
     * The next line, or null after the last one.
     *
     * @throws UnusableFile import-not-utf8, import-quote-broken, import-line-too-long, import-zip-too-large
     */
    CsvRow next() throws UnusableFile {
        int line = (int) parser.getCurrentLineNumber() + 1;
        watched.beginLine();
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord values = records.next();
            if (columns.isEmpty()) {
                for (int i = 0; i < values.size(); i++) {
                    columns.putIfAbsent(values.get(i).strip(), i);
                }
            }
            return new CsvRow(line, values, columns);
        } catch (UncheckedIOException e) {
            throw unusable(e.getCause());
        } catch (IllegalStateException e) {
            throw unusable(e.getCause() instanceof IOException io ? io : new IOException(e));
        }
    }

    /** The next lines, as many as asked for or fewer; none after the last one. */
    List<CsvRow> next(int most) throws UnusableFile {
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row = next(); row != null; row = next()) {
            rows.add(row);
            if (rows.size() == most) {
                break;
            }
        }
        return rows;
    }

    private UnusableFile unusable(IOException cause) {
        int line = parser == null ? 1 : (int) parser.getCurrentLineNumber() + 1;
        String code = cause instanceof CharacterCodingException
                ? "import-not-utf8"
                : cause instanceof TooLong
                        ? "import-line-too-long"
                        : cause instanceof SourceFiles.TooMuch
                                ? "import-zip-too-large"
                                : cause instanceof ZipException || cause instanceof EOFException
                                        ? "import-zip-broken"
                                        : "import-quote-broken";
        return new UnusableFile(file, line, code);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Looks at the first line, takes the byte order mark away, and stops where a line does not end. */
    private static final class Watched extends ProxyReader {

        private long sinceLineBegan;

        Watched(Reader in) {
            super(in);
        }

        void beginLine() {
            sinceLineBegan = 0;
        }

        String separator() throws IOException {
            mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                reset();
            }
            mark(LONGEST_LINE);
            int commas = 0;
            int semicolons = 0;
            int tabs = 0;
            for (int i = 0; i < LONGEST_LINE - 1; i++) {
                int read = in.read();
                if (read < 0 || read == '\n') {
                    break;
                }
                commas += read == ',' ? 1 : 0;
                semicolons += read == ';' ? 1 : 0;
                tabs += read == '\t' ? 1 : 0;
            }
            reset();
            return commas >= semicolons && commas >= tabs ? "," : semicolons >= tabs ? ";" : "\t";
        }

        @Override
        protected void afterRead(int read) throws IOException {
            sinceLineBegan += Math.max(0, read);
            if (sinceLineBegan > LONGEST_LINE) {
                throw new TooLong();
            }
        }
    }
}
