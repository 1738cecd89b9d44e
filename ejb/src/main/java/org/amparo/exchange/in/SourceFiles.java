package org.amparo.exchange.in;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * The CSV files inside what was brought: one file, or a zip of the files that the format knows. Nothing is unpacked to disk, and no
 * more than {@link #MOST_UNPACKED} bytes are read from a zip, whatever it says of itself. Before lines are read each file is
 * {@linkplain #survey surveyed}.
 */
final class SourceFiles implements AutoCloseable {

    /** A gibibyte. */
    static final long MOST_UNPACKED = 1L << 30;

    /** Letters among which the header of a file is looked for. */
    private static final int HEAD = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final ZipFile zip;

    /** Where the files stand, by their names in the format; in a zip by their names there. */
    private final Map<String, String> places = new LinkedHashMap<>();

    private final Map<String, Layout> layouts = new HashMap<>();
    /** Bytes read so far, by file; files are read side by side. */
    private final Map<String, Long> unpacked = new ConcurrentHashMap<>();

    private FileManner manner;

    private SourceFiles(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens what was brought.
     *
     * @param notes hears what is left out
     * @throws UnusableFile import-zip-broken, import-zip-holds-other, import-zip-twice, import-file-empty, import-no-table,
     *     import-not-utf8
     */
    static SourceFiles open(Path file, ImportFormat format, FileManner manner, Notes notes)
            throws UnusableFile, IOException {
        FileType.of(file).mustBeReadable();
        if (!FileType.of(file).isZip()) {
            var single = new SourceFiles(file, null);
            single.manner = manner;
            single.places.put(single.nameOf(format, ""), "");
            return single;
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new UnusableFile(ZipMembers.ZIP, 0, "import-zip-broken");
        }
        var several = new SourceFiles(file, zip);
        several.manner = manner;
        try {
            several.list(format, notes);
            return several;
        } catch (UnusableFile | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list(ImportFormat format, Notes notes) throws UnusableFile, IOException {
        var members = ZipMembers.of(zip, notes);
        Map<String, String> found = new HashMap<>();
        for (String member : members.tables()) {
            String name = members.called(member, format);
            if (name == null) {
                name = nameOf(format, member);
            }
            if (found.put(name, member) != null) {
                throw new UnusableFile(ZipMembers.ZIP, 0, "import-zip-twice", name);
            }
        }
        if (found.isEmpty()) {
            throw new UnusableFile(ZipMembers.ZIP, 0, "import-file-empty");
        }
        format.files().stream().filter(found::containsKey).forEach(name -> places.put(name, found.get(name)));
    }

    /** A file may be any of the format's, whatever it is called: the one of which most columns are there. */
    private String nameOf(ImportFormat format, String place) throws UnusableFile, IOException {
        String first = format.files().get(0);
        if (format.files().size() == 1) {
            return first;
        }
        Encoding encoding = encoding(first, place);
        String head = head(encoding, place);
        if (head.isBlank()) {
            throw new UnusableFile(first, 0, "import-file-empty");
        }
        String best = first;
        int most = 0;
        for (String name : format.files()) {
            var header = new Header(name, encoding, head, ImportFormat.columns(name));
            if (header.found() > most) {
                most = header.found();
                best = name;
            }
        }
        return best;
    }

    /** The files that are there, by their names in the format, in the order in which they are to be read. */
    List<String> names() {
        return List.copyOf(places.keySet());
    }

    /**
     * Looks at how a file is laid out, before its lines are read.
     *
     * @param needed columns without which it cannot be read
     * @throws UnusableFile import-not-utf8 and what {@link Header#layout} throws
     */
    void survey(String name, List<String> needed, Notes notes) throws UnusableFile, IOException {
        Encoding encoding = encoding(name, places.get(name));
        String head = head(encoding, places.get(name));
        if (head.isBlank()) {
            throw new UnusableFile(name, 0, "import-file-empty");
        }
        layouts.put(name, new Header(name, encoding, head, ImportFormat.columns(name)).layout(needed, notes));
    }

    /** The lines of a file that was surveyed. */
    CsvRows rows(String name) throws UnusableFile, IOException {
        return rows(name, new DateSurvey(manner.days()), new Notes()).rows();
    }

    /** The lines of a file, with those who hear how they are written. */
    Heard rows(String name, DateSurvey dates, Notes notes) throws UnusableFile, IOException {
        var cells =
                new Cells(name, manner.dates(), dates, manner.days().latest().getYear(), notes);
        return new Heard(new CsvRows(layouts.get(name), read(places.get(name), name), cells, notes), cells);
    }

    /** Lines, and the reader of their cells. */
    record Heard(CsvRows rows, Cells cells) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private Encoding encoding(String name, String place) throws UnusableFile, IOException {
        try (InputStream in = read(place, name)) {
            return Encoding.find(name, in, manner.encoding());
        } catch (IOException e) {
            String fault = fault(e);
            if (fault == null) {
                throw e;
            }
            throw new UnusableFile(name, 0, fault);
        }
    }

    /** What is wrong with the zip in which reading has failed; null where it is something else. */
    static String fault(IOException failure) {
        if (failure instanceof TooMuch) {
            return "import-zip-too-large";
        }
        return failure instanceof ZipException || failure instanceof EOFException ? "import-zip-broken" : null;
    }

    private String head(Encoding encoding, String place) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(read(place, place), encoding.charset()))) {
            passByteOrderMark(reader);
            char[] head = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; read = reader.read(head, length, HEAD - length)) {
                length += read;
            }
            return new String(head, 0, length);
        }
    }

    /** Takes the byte order mark away, if there is one. */
    static void passByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** Bytes of all files together as far as they say it, for showing how far the reading is. */
    long size() throws IOException {
        if (zip == null) {
            return Files.size(file);
        }
        return places.values().stream()
                .mapToLong(place -> Math.max(0, zip.getEntry(place).getSize()))
                .sum();
    }

    /**
     * Opens one of the files; reading fails with {@link TooMuch} where the zip unpacks to more than is taken, and at the end of a member that
     * is not what the zip says of it.
     */
    private InputStream read(String place, String name) throws IOException {
        return zip == null
                ? new Counted(new BufferedInputStream(Files.newInputStream(file)), name)
                : new Member(zip.getEntry(place), name);
    }

    /** From here on {@link #consumed} counts anew. */
    void beginReading() {
        unpacked.clear();
    }

    /** Bytes read so far of all files. */
    long consumed() {
        return unpacked.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** The zip unpacks to more than is taken. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private class Counted extends ProxyInputStream {

        private final String name;
        private long count;

        Counted(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        protected void afterRead(int read) throws IOException {
            count += Math.max(0, read);
            unpacked.merge(name, count, Math::max);
        }

        final long count() {
            return count;
        }
    }

    /** A member of the zip: {@link ZipFile} itself does not hold it against its checksum. */
    private final class Member extends Counted {

        private final CheckedInputStream checked;
        private final ZipEntry entry;

        Member(ZipEntry entry, String name) throws IOException {
            this(new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry, name);
        }

        private Member(CheckedInputStream checked, ZipEntry entry, String name) {
            super(checked, name);
            this.checked = checked;
            this.entry = entry;
        }

        @Override
        protected void afterRead(int read) throws IOException {
            super.afterRead(read);
            if (consumed() > MOST_UNPACKED) {
                throw new TooMuch();
            }
            boolean ended = read < 0;
            if (ended && (checked.getChecksum().getValue() != entry.getCrc() || count() != entry.getSize())) {
                throw new ZipException(entry.getName());
            }
        }
    }
}
