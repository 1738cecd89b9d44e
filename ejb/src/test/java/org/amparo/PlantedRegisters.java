package org.amparo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.testing.PlantedWords;

/** Registers with planted words: where the format lets words stand, and wherever they are wrong. */
final class PlantedRegisters {

    private static final String CASES =
            lines(String.join(",", RegisterFormat.CASES) + "," + RegisterFormat.AGES_COUNTED);
    private static final String EVENTS = lines(String.join(",", RegisterFormat.EVENTS));
    private static final String AVAILABILITY = lines(String.join(",", RegisterFormat.AVAILABILITY));
    private static final String CTDC = lines(
            "yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit,CountryOfExploitation");

    private static final String CASE =
            "%s,%s,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2001-06-01,";
    private static final String SERVED = "%s,SERVICE,GTM,%s,%s,2001-07-01,2001-07-02,LEGAL,,,,,,,,,,2001-08-01";
    private static final String PROSECUTED = "%s,PROSECUTION,GTM,,,2001-07-01,,%s,OPENED,%s,,,,,,,,2001-08-01";
    private static final String STATED = "%d,GTM,IDENT_FORM,PARTIAL,%s";

    private final PlantedWords words;

    PlantedRegisters(PlantedWords words) {
        this.words = words;
    }

    /** One that is taken; of a year it says what can be said only once. */
    byte[] good(int year) {
        String name = words.in("cases.csv, case_id");
        String person = words.in("cases.csv, person_id");
        String events = lines(
                SERVED.formatted(words.in("events.csv, event_id"), name, person),
                PROSECUTED.formatted(
                        words.in("events.csv, event_id"),
                        words.in("events.csv, code"),
                        words.in("events.csv, process_id")));
        return zip(Map.of(
                "cases.csv",
                CASES + lines(CASE.formatted(name, person)),
                "events.csv",
                EVENTS + events,
                "availability.csv",
                AVAILABILITY + lines(STATED.formatted(year, words.in("availability.csv, footnote")))));
    }

    /** Those that are refused: wrong in each column, in the head of a file, in its name, in its form. */
    List<byte[]> wrong() {
        String events = spoilt("events.csv", SERVED.formatted("E", "A", "B"))
                + spoilt("events.csv", PROSECUTED.formatted("E", "C", "P"));
        return List.of(
                zip(Map.of(
                        "cases.csv",
                        CASES + spoilt("cases.csv", CASE.formatted("A", "B")),
                        "events.csv",
                        EVENTS + events,
                        "availability.csv",
                        AVAILABILITY + spoilt("availability.csv", STATED.formatted(2007, "")))),
                zip(Map.of("cases.csv", CASES.replaceFirst("case_id", words.in("cases.csv, head")))),
                zip(Map.of(
                        "cases.csv", CASES.strip() + "," + words.in("cases.csv, other head") + "\nA" + ",".repeat(17))),
                zip(Map.of(words.in("name in a zip") + ".docx", CASES)),
                (CASES + '"' + words.in("cases.csv, open quote")).getBytes(StandardCharsets.UTF_8));
    }

    /** The same of the other format. */
    byte[] wrongCtdc() {
        return (CTDC + spoilt("ctdc.csv", "2010,Female,18--20,GT,1,0,GT")).getBytes(StandardCharsets.UTF_8);
    }

    /** The line once for each of its columns, with words there. */
    private String spoilt(String file, String line) {
        String[] cells = line.split(",", -1);
        return IntStream.range(0, cells.length)
                .mapToObj(column -> {
                    var other = cells.clone();
                    other[column] = words.in(file + ", column " + column);
                    return lines(String.join(",", other));
                })
                .collect(Collectors.joining());
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
