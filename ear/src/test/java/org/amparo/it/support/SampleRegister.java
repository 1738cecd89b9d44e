package org.amparo.it.support;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sample register with its expected reports, once or many times over: each copy under other names, and spread over five stretches
 * of four years, so that leap days stay and no year holds more than a fifth.
 */
public final class SampleRegister {

    /** Where the sample and its reports lie. */
    public static final Path FOLDER = Path.of("../ejb/src/test/resources/org/amparo/statistics");

    /** Rows of the sample that Amparo keeps. */
    public static final int CASES = 3000;

    public static final int SERVICES = 9789;

    /** Whose registers are in it. */
    public static final List<String> COUNTRIES = List.of("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM");

    private static final int STRETCHES = 5;
    private static final int YEARS = 4;
    private static final Pattern YEAR = Pattern.compile("(?<=,)(\\d{4})(?=-\\d\\d-\\d\\d(,|$))");
    private static final String AVAILABILITY = "availability.csv";
    private static final List<Integer> NAMES_OF_CASES = List.of(0, 1, 14);
    private static final List<Integer> NAMES_OF_EVENTS = List.of(0, 3, 4, 9);

    private SampleRegister() {}

    /** The three files in a folder; each copy has cases, persons, events and processes of its own. */
    public static Path copies(int copies, Path folder) throws IOException {
        Files.createDirectories(folder);
        copy("cases.csv", NAMES_OF_CASES, copies, folder);
        copy("events.csv", NAMES_OF_EVENTS, copies, folder);
        Files.copy(FOLDER.resolve(AVAILABILITY), folder.resolve(AVAILABILITY), StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    private static void copy(String file, List<Integer> names, int copies, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(lines.get(0) + "\n");
            for (int copy = 0; copy < copies; copy++) {
                for (String line : lines.subList(1, lines.size())) {
                    out.write((copy == 0 ? line : shifted(renamed(line, names, "-" + copy), copy % STRETCHES)) + "\n");
                }
            }
        }
    }

    private static String renamed(String line, List<Integer> names, String suffix) {
        String[] fields = line.split(",", -1);
        for (int name : names) {
            if (!fields[name].isEmpty()) {
                fields[name] += suffix;
            }
        }
        return String.join(",", fields);
    }

    private static String shifted(String line, int stretches) {
        return YEAR.matcher(line)
                .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) - stretches * YEARS));
    }
}
