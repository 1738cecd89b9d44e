package org.amparo.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A register in the exchange format (statistics.md §3): rows of its files, each a map from column to text.
 *
 * @param cases one row per case
 * @param events one row per event
 * @param availability the countries' statements
 */
record Register(
        List<Map<String, String>> cases, List<Map<String, String>> events, List<Map<String, String>> availability) {

    /** The nine members, in the order of the coalition's report. */
    static final List<String> MEMBERS = List.of("BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "DOM");

    /** The register that lies beside the tests. */
    static Register sample() {
        return new Register(file("cases.csv"), file("events.csv"), file("availability.csv"));
    }

    private static List<Map<String, String>> file(String name) {
        return rows(lines(name));
    }

    /** The register of these three files. */
    static Register in(Path folder) throws IOException {
        return new Register(
                rows(Files.readAllLines(folder.resolve("cases.csv"))),
                rows(Files.readAllLines(folder.resolve("events.csv"))),
                rows(Files.readAllLines(folder.resolve("availability.csv"))));
    }

    /** What of it was known at the end of a day: statements hold for every day. */
    Register knownAt(LocalDate day) {
        return new Register(known(cases, day), known(events, day), availability);
    }

    private static List<Map<String, String>> known(List<Map<String, String>> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> !LocalDate.parse(row.get("registered_on")).isAfter(day))
                .toList();
    }

    /** Rows below a line of columns; no value holds a comma. */
    static List<Map<String, String>> rows(List<String> lines) {
        String[] columns = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Register.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
