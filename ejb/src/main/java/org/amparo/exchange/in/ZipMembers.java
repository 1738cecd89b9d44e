package org.amparo.exchange.in;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a zip holds: its tables, without the folders and leftovers that a Mac, Windows or a synchronised folder has put beside them. */
final class ZipMembers {

    /** Under which name the zip itself is told. */
    static final String ZIP = "zip";

    private static final Set<String> LEFTOVERS = Set.of(".ds_store", "thumbs.db", "desktop.ini", "icon\r");
    private static final List<String> TABLES = List.of(".csv", ".txt", ".tsv");

    private final List<String> tables;

    private ZipMembers(List<String> tables) {
        this.tables = tables;
    }

    /**
     * The members of a zip.
     *
     * @throws UnusableFile import-zip-holds-other, import-is-workbook
     */
    static ZipMembers of(ZipFile zip, Notes notes) throws UnusableFile {
        List<String> tables = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/');
            String name = last(path).toLowerCase(Locale.ROOT);
            if (entry.isDirectory() || name.isEmpty()) {
                continue;
            }
            if (path.startsWith("__MACOSX/") || name.startsWith("._") || LEFTOVERS.contains(name)) {
                notes.count(ZIP, "zip-leftovers", null);
            } else if (name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".ods")) {
                throw new UnusableFile(ZIP, 0, "import-is-workbook");
            } else if (List.of(path.split("/")).contains("..")
                    || TABLES.stream().noneMatch(name::endsWith)) {
                throw new UnusableFile(ZIP, 0, "import-zip-holds-other").quoting(entry.getName());
            } else {
                tables.add(entry.getName());
            }
        }
        return new ZipMembers(tables);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tables, by their places in the zip. */
    List<String> tables() {
        return tables;
    }

    /** Which file of the format it is by its name, or null where that does not say it. */
    String called(String table, ImportFormat format) {
        String name = last(table.replace('\\', '/')).toLowerCase(Locale.ROOT);
        return format.files().stream().filter(name::equals).findFirst().orElse(null);
    }
}
