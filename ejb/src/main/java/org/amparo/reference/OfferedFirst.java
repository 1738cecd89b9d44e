package org.amparo.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which codes of a long list a country asks for first, in its own order: its peoples and languages, itself and its neighbours. It is read
 * from {@code offered-first.csv}, whose last column says where an order is from.
 */
public final class OfferedFirst {

    private static final String HEADER = "country,list,codes,source";
    private static final int COLUMNS = 4;
    private static final Map<CodeList, Map<String, List<String>>> ORDERS = read();

    private OfferedFirst() {}

    /** The codes that this country asks for first; none where it has no order of its own, or no country asks. */
    public static List<String> of(CodeList list, String country) {
        return country == null ? List.of() : ORDERS.getOrDefault(list, Map.of()).getOrDefault(country, List.of());
    }

    private static Map<CodeList, Map<String, List<String>>> read() {
        try (var in = Objects.requireNonNull(OfferedFirst.class.getResourceAsStream("offered-first.csv"), "no orders");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<CodeList, Map<String, List<String>>> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("offered-first.csv must begin with " + HEADER);
        }
        Map<CodeList, Map<String, List<String>>> orders = new EnumMap<>(CodeList.class);
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values.length != COLUMNS || values[COLUMNS - 1].isBlank()) {
                throw new IllegalArgumentException(
                        "offered-first.csv needs a country, a list, codes and a source: " + line);
            }
            var list = CodeList.ofKey(values[1]);
            var codes = List.of(values[2].split(";"));
            codes.forEach(code -> Codes.require(list, code));
            if (orders.computeIfAbsent(list, every -> new HashMap<>()).put(values[0], codes) != null) {
                throw new IllegalArgumentException("offered-first.csv says an order twice: " + line);
            }
        }
        return orders;
    }
}
