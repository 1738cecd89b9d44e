package org.amparo.exchange.in;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file of a known {@link Layout}, one at a time. Lines that say nothing, that repeat the names of the columns, or
 * that add up what stands above are left out.
 */
final class CsvRows implements AutoCloseable {

    /** Characters of one line; more means a quotation mark that was never closed. */
    private static final int LONGEST_LINE = 64 * 1024;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern SUM = Pattern.compile("(?:sub|gran )?total(?:es)?\\b.*|suma\\b.*|sum\\b.*");

    private final Layout layout;
    private final Cells cells;
    private final Notes notes;
    private final Watched watched;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final String[] names;
    private final CellKind[] kinds;
    private final int[] positions;
    private final Map<String, Integer> columns = new HashMap<>();

    /** The record after the present one: only where it begins is the present one known to end. */
    private CSVRecord ahead;

    private int lineAhead;
    private final int linesBefore;

    /**
     * Opens the file and reads up to its header.
     *
     * @throws UnusableFile what {@link #next} throws
     */
    CsvRows(Layout layout, InputStream in, Cells cells, Notes notes) throws UnusableFile, IOException {
        this.layout = layout;
        this.cells = cells;
        this.notes = notes;
        int count = layout.columns().size();
        names = layout.columns().keySet().toArray(String[]::new);
        kinds = new CellKind[count];
        positions = new int[count];
        for (int i = 0; i < count; i++) {
            columns.put(names[i], i);
            kinds[i] = CellKind.of(names[i]);
            positions[i] = layout.columns().get(names[i]);
        }
        var reader =
                new BufferedReader(new InputStreamReader(in, layout.encoding().charset()));
        SourceFiles.passByteOrderMark(reader);
        if (layout.saysSeparator()) {
            reader.readLine();
        }
        linesBefore = layout.saysSeparator() ? 1 : 0;
        watched = new Watched(reader);
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(layout.separator())
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(watched);
        } catch (IOException e) {
            throw unusable(e);
        }
        records = parser.iterator();
        advance();
        for (int line = 0; line <= layout.before() && ahead != null; line++) {
            advance();
        }
    }

    private void advance() throws UnusableFile {
        lineAhead = linesBefore + (int) parser.getCurrentLineNumber() + 1;
        watched.beginLine();
        try {
            ahead = records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw unusable(e.getCause());
        } catch (IllegalStateException e) {
            throw unusable(e.getCause() instanceof IOException io ? io : new IOException(e));
        }
    }

    /**
     * The next line, or null after the last one.
     *
     * @throws UnusableFile import-quote-broken, import-line-too-long, import-zip-too-large, import-zip-broken
     */
    CsvRow next() throws UnusableFile {
        while (ahead != null) {
            CSVRecord record = ahead;
            int line = lineAhead;
            advance();
            String original = watched.between(
                    record.getCharacterPosition(), ahead == null ? Long.MAX_VALUE : ahead.getCharacterPosition());
            CsvRow row = row(record, line, original);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** The line of a record, or null where it is left out. */
    private CsvRow row(CSVRecord record, int line, String original) {
        int width = record.size();
        while (width > 0 && isBlank(record.get(width - 1))) {
            width--;
        }
        if (width == 0) {
            notes.count(layout.file(), "lines-empty", null);
            return null;
        }
        if (width > layout.width() || record.size() < layout.width()) {
            return new CsvRow(
                    line, null, columns, original, width > layout.width() ? width : record.size(), layout.width());
        }
        if (repeatsHeader(record)) {
            notes.count(layout.file(), "lines-header", null);
            return null;
        }
        if (isSum(record)) {
            notes.count(layout.file(), "lines-sum", null);
            return null;
        }
        if (record.size() > layout.width()) {
            notes.count(layout.file(), "lines-longer", null);
        }
        String[] values = new String[names.length];
        for (int i = 0; i < values.length; i++) {
            String cell = record.get(positions[i]);
            values[i] = cell.isEmpty() ? "" : cells.read(cell, kinds[i], names[i], line);
        }
        return new CsvRow(line, values, columns, original, record.size(), layout.width());
    }

    private boolean repeatsHeader(CSVRecord record) {
        for (int i = 0; i < names.length; i++) {
            if (!Header.plain(record.get(positions[i])).equals(Header.plain(names[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it says <i>total</i>, and of what no row may leave out numbers at most. */
    private boolean isSum(CSVRecord record) {
        for (String needed : ImportFormat.neverEmpty(layout.file())) {
            String value = record.get(layout.columns().get(needed)).strip();
            if (!isBlank(value) && !NUMBER.matcher(value).matches()) {
                return false;
            }
        }
        for (String value : record) {
            if (!isBlank(value)) {
                return SUM.matcher(value.strip().toLowerCase(Locale.ROOT)).matches();
            }
        }
        return false;
    }

    private static boolean isBlank(String value) {
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            boolean unseen = Character.isWhitespace(sign)
                    || Character.isSpaceChar(sign)
                    || Character.isISOControl(sign)
                    || Character.getType(sign) == Character.FORMAT;
            if (!unseen) {
                return false;
            }
        }
        return true;
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
        String fault = SourceFiles.fault(cause);
        String code = fault != null ? fault : cause instanceof TooLong ? "import-line-too-long" : "import-quote-broken";
        return new UnusableFile(layout.file(), Math.max(1, lineAhead), code);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops where a line does not end, and keeps what has passed until it is asked for. */
    private static final class Watched extends Reader {

        private final Reader in;
        private final StringBuilder passed = new StringBuilder();
        private long passedFrom;
        private long sinceLineBegan;

        Watched(Reader in) {
            this.in = in;
        }

        void beginLine() {
            sinceLineBegan = 0;
        }

        /** What stands between two places without line breaks at its end; what is before is kept no longer. */
        String between(long from, long until) {
            int first = (int) (from - passedFrom);
            int last = (int) Math.min(passed.length(), until - passedFrom);
            int end = last;
            while (end > first && (passed.charAt(end - 1) == '\n' || passed.charAt(end - 1) == '\r')) {
                end--;
            }
            String text = passed.substring(first, end);
            if (last > LONGEST_LINE) {
                passed.delete(0, last);
                passedFrom += last;
            }
            return text;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) {
                passed.append(into, offset, read);
                sinceLineBegan += read;
                if (sinceLineBegan > LONGEST_LINE) {
                    throw new TooLong();
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
