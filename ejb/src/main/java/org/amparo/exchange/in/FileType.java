package org.amparo.exchange.in;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/** What kind of file was brought, by its first bytes: that it is no table is better said once than line by line. */
enum FileType {
    /** Text, or what is taken for it. */
    TEXT,
    /** A zip of files. */
    ZIP,
    /** A workbook of a spreadsheet. */
    WORKBOOK,
    /** Anything else that is known: pictures, documents, other archives. */
    OTHER;

    private static final int HEAD = 8;

    /** Workbooks of Excel before 2007. */
    private static final String OLD_WORKBOOK = "d0cf11e0";

    /** PDF, gzip, 7z, RAR, PNG, JPEG, Parquet, SQLite, SPSS. */
    private static final List<String> OTHERS = List.of(
            "25504446", "1f8b", "377abcaf", "52617221", "89504e47", "ffd8ff", "50415231", "53514c69", "24464c32");

    /** Files that only workbooks hold: of Excel, LibreOffice and Numbers. */
    private static final List<String> OF_WORKBOOKS =
            List.of("[Content_Types].xml", "content.xml", "Index/Document.iwa");

    /** The type of a file. */
    static FileType of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String bytes = HexFormat.of().formatHex(Arrays.copyOf(head, head.length));
        if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
            return isWorkbook(file) ? WORKBOOK : ZIP;
        }
        if (bytes.startsWith(OLD_WORKBOOK)) {
            return WORKBOOK;
        }
        return OTHERS.stream().anyMatch(bytes::startsWith) ? OTHER : TEXT;
    }

    private static boolean isWorkbook(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return OF_WORKBOOKS.stream().anyMatch(name -> zip.getEntry(name) != null);
        } catch (IOException e) {
            // Whoever opens it says that it is broken.
            return false;
        }
    }

    boolean isZip() {
        return this == ZIP;
    }

    /** Refuses what is no table. */
    void mustBeReadable() throws UnusableFile {
        if (this == WORKBOOK) {
            throw new UnusableFile("file", 0, "import-is-workbook");
        }
        if (this == OTHER) {
            throw new UnusableFile("file", 0, "import-no-table");
        }
    }
}
