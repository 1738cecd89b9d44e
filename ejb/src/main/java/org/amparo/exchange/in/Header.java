package org.amparo.exchange.in;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.amparo.shared.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Finds the line of a file that names its columns, and what separates its values: the line and the separator with which most of the
 * columns are found that the format knows. Names are taken however they are written: in capitals, with blanks, with marks.
 */
final class Header {

    /** Lines among which the names of the columns are looked for: a title may stand before them. */
    private static final int LOOKED_AT = 20;

    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final Pattern SAYS_SEPARATOR =
            Pattern.compile("\\A\"?sep=([^\"\r\n])\"?[,;\\t|]*(?:\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("[^a-z0-9]");

    private final String file;
    private final Encoding encoding;
    private final Map<String, String> known = new HashMap<>();

    private boolean saysSeparator;
    private String separator;
    private int at;
    private CSVRecord names;
    private int found = -1;

    /**
     * Looks for the header of a file.
     *
     * @param head its first lines
     */
    Header(String file, Encoding encoding, String head, Collection<String> columns) {
        this.file = file;
        this.encoding = encoding;
        columns.forEach(column -> known.put(plain(column), column));
        var says = SAYS_SEPARATOR.matcher(head);
        saysSeparator = says.find();
        String text = saysSeparator ? head.substring(says.end()) : head;
        for (String candidate : saysSeparator ? List.of(says.group(1)) : SEPARATORS) {
            look(text, candidate);
        }
    }

    private void look(String text, String candidate) {
        int line = 0;
        for (CSVRecord record : records(text, candidate)) {
            int those = (int) record.stream()
                    .filter(name -> known.containsKey(plain(name)))
                    .map(name -> known.get(plain(name)))
                    .distinct()
                    .count();
            // The first line of a file without any known column is taken for its header, parted by what parts it most.
            boolean better = those > found || those == 0 && found == 0 && line == at && record.size() > names.size();
            if (better) {
                found = those;
                separator = candidate;
                at = line;
                names = record;
            }
            line++;
        }
    }

    private static List<CSVRecord> records(String text, String candidate) {
        List<CSVRecord> records = new ArrayList<>();
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(candidate)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text))) {
            var lines = parser.iterator();
            while (records.size() < LOOKED_AT && lines.hasNext()) {
                records.add(lines.next());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // What comes after it is told when the file is read.
            return records;
        }
        return records;
    }

    /** How many of the columns are there. */
    int found() {
        return found;
    }

    /** Whether these columns are all there. */
    boolean has(Collection<String> needed) {
        return found >= needed.size() && positions().keySet().containsAll(needed);
    }

    /**
     * The layout of the file.
     *
     * @param needed columns without which nothing can be read
     * @throws UnusableFile import-file-empty, import-one-column, import-columns-missing, import-column-twice
     */
    Layout layout(Collection<String> needed, Notes notes) throws UnusableFile {
        if (names == null) {
            throw new UnusableFile(file, 0, "import-file-empty");
        }
        int line = at + 1 + (saysSeparator ? 1 : 0);
        var columns = positions();
        var missing = new TreeSet<>(needed);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw names.size() == 1
                    ? new UnusableFile(file, line, "import-one-column")
                    : new UnusableFile(file, line, "import-columns-missing", String.join(", ", missing));
        }
        tell(columns, line, notes);
        return LayoutBuilder.builder()
                .file(file)
                .encoding(encoding)
                .separator(separator)
                .saysSeparator(saysSeparator)
                .before(at)
                .columns(columns)
                .width(names.size())
                .build();
    }

    private void tell(Map<String, Integer> columns, int line, Notes notes) throws UnusableFile {
        List<String> strange = new ArrayList<>();
        int rewritten = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = Text.name(names.get(i));
            String column = known.get(plain(name));
            if (column == null && !name.isEmpty()) {
                strange.add(name);
            } else if (column != null && columns.get(column) != i) {
                throw new UnusableFile(file, line, "import-column-twice", column);
            } else if (column != null && !column.equals(name)) {
                rewritten++;
            }
        }
        notes.add(file, "columns-unknown", String.join(", ", strange), strange.size());
        notes.add(file, "columns-rewritten", null, rewritten);
        notes.add(file, "lines-before", null, at);
        if (encoding != Encoding.UTF_8) {
            notes.add(file, "encoding", encoding.code(), 1);
        }
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            String column = known.get(plain(names.get(i)));
            if (column != null) {
                positions.putIfAbsent(column, i);
            }
        }
        return positions;
    }

    /** The letters and digits of a name alone, small. */
    static String plain(String name) {
        return LETTERS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
