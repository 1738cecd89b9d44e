package org.amparo.exchange.in;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.amparo.exchange.RegisterFormat;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * The CSV files inside what was brought: one file, or a zip of the files that the format knows by name. Nothing is unpacked to
 * disk, and no more than {@link #MOST_UNPACKED} bytes are read from a zip, whatever it says of itself.
 */
final class SourceFiles implements AutoCloseable {

    /** A gibibyte. */
    static final long MOST_UNPACKED = 1L << 30;

    private static final int HEAD = 2000;

    private final Path file;
    private final ZipFile zip;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Long> unpacked = new HashMap<>();

    private SourceFiles(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens what was brought.
     *
     * @throws UnusableFile import-zip-broken, import-zip-holds-other, import-file-empty
     */
    static SourceFiles open(Path file, ImportFormat format) throws UnusableFile, IOException {
        if (!isZip(file)) {
            var single = new SourceFiles(file, null);
            single.names.add(nameOf(file, format));
            return single;
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new UnusableFile("zip", 0, "import-zip-broken");
        }
        var several = new SourceFiles(file, zip);
        try {
            several.list(format);
            return several;
        } catch (UnusableFile e) {
            zip.close();
            throw e;
        }
    }

    private void list(ImportFormat format) throws UnusableFile {
        Set<String> found = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!format.files().contains(name) || !found.add(name)) {
                throw new UnusableFile("zip", 0, "import-zip-holds-other", String.join(", ", format.files()));
            }
        }
        if (found.isEmpty()) {
            throw new UnusableFile("zip", 0, "import-file-empty");
        }
        format.files().stream().filter(found::contains).forEach(names::add);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** A single file of the register may be any of them; its first line tells which, and the first is taken where it does not. */
    private static String nameOf(Path file, ImportFormat format) throws UnusableFile, IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        if (head.isBlank()) {
            throw new UnusableFile(format.files().get(0), 0, "import-file-empty");
        }
        String first = head.lines().findFirst().orElse("");
        return format.files().stream()
                .skip(1)
                .filter(name -> first.contains(RegisterFormat.TELLING.get(name)))
                .findFirst()
                .orElse(format.files().get(0));
    }

    /** The files that are there, in the order in which they are to be read. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Bytes of all files together as far as they say it, for showing how far the reading is. */
    long size() throws IOException {
        if (zip == null) {
            return Files.size(file);
        }
        return names.stream()
                .mapToLong(name -> Math.max(0, zip.getEntry(name).getSize()))
                .sum();
    }

    /** Opens one of the files; reading fails with {@link TooMuch} where the zip unpacks to more than is taken. */
    InputStream read(String name) throws IOException {
        if (zip == null) {
            return new Limited(new BufferedInputStream(Files.newInputStream(file)), name, Long.MAX_VALUE);
        }
        long others = unpacked.entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Limited(zip.getInputStream(zip.getEntry(name)), name, MOST_UNPACKED - others);
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

    private final class Limited extends ProxyInputStream {

        private final String name;
        private final long most;
        private long count;

        Limited(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        protected void afterRead(int read) throws IOException {
            count += Math.max(0, read);
            unpacked.merge(name, count, Math::max);
            if (count > most) {
                throw new TooMuch();
            }
        }
    }
}
