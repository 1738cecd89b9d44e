package org.amparo.exchange.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.reference.Countries;

/**
 * Files to begin with: the names of the columns alone, or with some rows of people who were made up, in the country of whoever asks,
 * so that they can be brought as they are.
 */
final class Templates {

    /** Spreadsheets of the region take a file for UTF-8 only where it begins so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Map<String, List<String>> ROWS = Map.of(
            RegisterFormat.CASES_FILE,
            List.of(
                    "EXAMPLE-1,EXAMPLE-P1,{here},VICTIM,IDENTIFIED,2024-03-12,{here},{there},F,N,1999-07-04,,,SEXUAL;LABOUR,,2024-03-15",
                    "EXAMPLE-2,EXAMPLE-P2,{here},VICTIM,IDENTIFIED,2024-05,{here},{here},M,,,34,,LABOUR,,2024-06-01",
                    "EXAMPLE-3,EXAMPLE-P3,{here},VICTIM,PRESUMED,2024-06-02,{here},,F,,,,MINOR,UNKNOWN,,2024-06-02",
                    "EXAMPLE-4,EXAMPLE-P4,{here},DEPENDANT,,,,{there},M,,2017,,,,EXAMPLE-1,2024-03-15"),
            RegisterFormat.EVENTS_FILE,
            List.of(
                    "EXAMPLE-E1,SERVICE,{here},EXAMPLE-1,EXAMPLE-P1,2024-03-13,,LEGAL,,,1,,,,,,,2024-03-15",
                    "EXAMPLE-E2,SERVICE,{here},EXAMPLE-2,EXAMPLE-P2,2024-06-03,,PSYCHOSOCIAL,,,1,,,,,,,2024-06-03",
                    "EXAMPLE-E3,HOUSING,{here},EXAMPLE-1,EXAMPLE-P1,2024-03-12,2024-04-30,SHELTER,,,1,,,,,,,2024-03-15"),
            RegisterFormat.AVAILABILITY_FILE,
            List.of("2024,{here},IDENT_NATIONALITY,PARTIAL,{note}"),
            CtdcFormat.FILE,
            List.of(
                    "EXAMPLE-1,2024,Female,18--20,{there2},0,1,{here2}",
                    "EXAMPLE-2,2024,Male,30--38,{here2},1,0,{here2}",
                    "EXAMPLE-3,2024,,,0,,,{here2}"));

    private Templates() {}

    /**
     * A zip of the files of a format.
     *
     * @param country ISO 3166 alpha-3 of the country whose rows the example holds
     * @param example whether there are rows in it
     * @param note words that stand in a row for its reader
     */
    static byte[] zip(ImportFormat format, String country, boolean example, String note) {
        String other = country.equals("HND") ? "GTM" : "HND";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String file : format.files()) {
                zip.putNextEntry(new ZipEntry(file));
                var text = new StringBuilder().append(BYTE_ORDER_MARK).append(line(header(file)));
                for (String row : example ? ROWS.get(file) : List.<String>of()) {
                    text.append(line(row.replace("{here}", country)
                            .replace("{there}", other)
                            .replace("{note}", quoted(note))
                            .replace("{here2}", Countries.alpha2(country))
                            .replace("{there2}", Countries.alpha2(other))));
                }
                zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    private static String header(String file) {
        return String.join(",", file.equals(CtdcFormat.FILE) ? CtdcFormat.COLUMNS : RegisterFormat.columns(file));
    }

    private static String line(String text) {
        return text + "\r\n";
    }
}
