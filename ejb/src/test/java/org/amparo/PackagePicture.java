package org.amparo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of docs/architecture.md that says which package may use which. */
final class PackagePicture {

    private static final Pattern ROW = Pattern.compile("\\| (`[^|]+`) \\|([^|]*)\\|[^|]*\\|");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private PackagePicture() {}

    /** By each package's name those that it may use beside itself. */
    static Map<String, Set<String>> read(Path document) {
        var picture = new LinkedHashMap<String, Set<String>>();
        for (var line : lines(document)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                add(names(row.group(1)), row.group(2).strip(), picture);
            }
        }
        return picture;
    }

    private static void add(List<String> packages, String rule, Map<String, Set<String>> picture) {
        Set<String> used = new HashSet<>(rule.startsWith("all above") ? picture.keySet() : names(rule));
        int without = rule.indexOf("without");
        if (without >= 0) {
            names(rule.substring(without)).forEach(used::remove);
        }
        if (rule.endsWith("one another")) {
            used.addAll(packages);
        }
        packages.forEach(name -> picture.put(name, used));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<String> lines(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
