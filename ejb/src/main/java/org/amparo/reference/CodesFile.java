package org.amparo.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code codes.csv}. Its values hold neither quotes nor commas, so that a plain split is the whole grammar. */
final class CodesFile {

    private static final String HEADER =
            "list,code,parent,position,corett,htcds,ctdc,ic_tip,valid_from,valid_until,source";
    private static final int COLUMNS = 11;

    private CodesFile() {}

    static Map<CodeList, Map<String, Code>> read() {
        try (var in = Objects.requireNonNull(CodesFile.class.getResourceAsStream("codes.csv"), "codes.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<CodeList, Map<String, Code>> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("codes.csv must begin with " + HEADER);
        }
        Map<CodeList, Map<String, Code>> lists = new EnumMap<>(CodeList.class);
        for (String line : lines.subList(1, lines.size())) {
            Code code = code(line);
            Map<String, Code> list = lists.computeIfAbsent(code.list(), ignored -> new LinkedHashMap<>());
            if (list.put(code.code(), code) != null) {
                throw new IllegalArgumentException("codes.csv has the code twice: " + line);
            }
        }
        return lists;
    }

    private static Code code(String line) {
        String[] values = line.split(",", -1);
        if (values.length != COLUMNS || line.indexOf('"') >= 0) {
            throw new IllegalArgumentException("codes.csv needs " + COLUMNS + " plain values in: " + line);
        }
        return CodeBuilder.builder()
                .list(CodeList.ofKey(values[0]))
                .code(values[1])
                .parent(text(values[2]))
                .position(Integer.parseInt(values[3]))
                .corett(text(values[4]))
                .htcds(text(values[5]))
                .ctdc(text(values[6]))
                .icTip(text(values[7]))
                .validFrom(date(values[8]))
                .validUntil(date(values[9]))
                .source(values[10])
                .build();
    }

    private static String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static LocalDate date(String value) {
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
