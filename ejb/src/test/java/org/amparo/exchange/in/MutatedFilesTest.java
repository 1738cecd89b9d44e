package org.amparo.exchange.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.reference.CivilDays;
import org.amparo.testing.BelowHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file, each of its lines is read or named, or the file as a whole is refused: nothing else happens. */
class MutatedFilesTest {

    private static final int FILES = 10_000;
    private static final long SEED = 20261124L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final byte[] NOISE = {
        '"', ',', ';', '\n', '\r', 0, (byte) 0xC3, (byte) 0xFF, '-', '9', 'A', ' ', '\t', '\'', '=', (byte) 0xEF
    };

    private static final String CASES = String.join(",", RegisterFormat.CASES)
            + "\nA,P,GTM,VICTIM,IDENTIFIED,2019-05-04,GTM,HND,F,N,1980-02-29,,,SEXUAL;LABOUR,,2019-06-01"
            + "\nD,Q,GTM,DEPENDANT,,,,HND,M,,,12,,,A,2019-06-01\n";
    private static final String EVENTS = String.join(",", RegisterFormat.EVENTS)
            + "\nE1,SERVICE,GTM,A,P,2019-05-05,,LEGAL,,,1,,,,,,,2019-05-06"
            + "\nE2,REPARATION,GTM,A,P,2019-05-05,,ECONOMIC,,,1,,,,,15000,GTQ,2019-05-06"
            + "\nE3,PROSECUTION,GTM,,,2019-05-05,,PIMPING,OPENED,X-1,1,,,,,,,2019-05-06\n";
    private static final String STATEMENTS =
            String.join(",", RegisterFormat.AVAILABILITY) + "\n2019,GTM,IDENT_FORM,PARTIAL,\"one, ministry\"\n";
    private static final String CTDC =
            "row_id," + String.join(",", CtdcFormat.NEEDED) + "\nK1,2004,Female,18--20,CO,0,1,\n";

    private static final List<RowKind<?>> KINDS =
            BelowHttp.shared().bean(RowKinds.class).all();

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void ten_thousand_mutated_files_end_in_rows_problems_or_a_refusal() throws IOException {
        int whole = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            List<String> file =
                    switch (i % 4) {
                        case 0 -> List.of(RegisterFormat.CASES_FILE, CASES);
                        case 1 -> List.of(RegisterFormat.EVENTS_FILE, EVENTS);
                        case 2 -> List.of(RegisterFormat.AVAILABILITY_FILE, STATEMENTS);
                        default -> List.of(CtdcFormat.FILE, CTDC);
                    };
            try {
                assertEveryLineIsReadOrNamed(file.get(0), mutated(file.get(1)));
                whole++;
            } catch (UnusableFile e) {
                assertThat(e.problem().code()).startsWith("import-");
                refused++;
            }
        }
        assertThat(whole).isGreaterThan(FILES / 10);
        assertThat(refused).isGreaterThan(FILES / 10);
    }

    private byte[] mutated(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Half of the files keep their first line, without which nothing is read.
        int first = random.nextBoolean() ? 0 : text.indexOf('\n');
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[first + random.nextInt(bytes.length - first)] = NOISE[random.nextInt(NOISE.length)];
        }
        int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Arrays.copyOf(bytes, length);
    }

    private void assertEveryLineIsReadOrNamed(String file, byte[] content) throws UnusableFile, IOException {
        var pass = new Pass(CivilDays.on(TODAY));
        var kinds = KINDS.stream().filter(kind -> kind.files().contains(file)).toList();
        var format = file.equals(CtdcFormat.FILE) ? ImportFormat.CTDC : ImportFormat.REGISTER;
        var manner = new FileManner(null, null, CivilDays.on(TODAY));
        Path stored = Files.write(folder.resolve("mutated.csv"), content);
        try (var files = SourceFiles.open(stored, format, manner, new Notes())) {
            var name = files.names().get(0);
            files.survey(name, ImportFormat.needed(file, true), new Notes());
            var rows = files.rows(name);
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                var fields = new Fields(file, row, CivilDays.on(TODAY), true);
                var read = fields.areFine() ? Batch.kindOf(row, kinds).read(row, fields, pass) : null;
                assertThat(read == null)
                        .as(new String(content, StandardCharsets.ISO_8859_1))
                        .isEqualTo(!fields.areFine());
            }
        }
    }

    @Test
    void broken_zip_is_refused_as_a_whole() throws IOException {
        byte[] zip = new byte[2000];
        for (int i = 0; i < 500; i++) {
            random.nextBytes(zip);
            zip[0] = 'P';
            zip[1] = 'K';
            Path file = Files.write(folder.resolve("r.zip"), zip);
            try (var files = SourceFiles.open(
                    file, ImportFormat.REGISTER, new FileManner(null, null, CivilDays.on(TODAY)), new Notes())) {
                assertThat(files.names()).isNotEmpty();
            } catch (UnusableFile e) {
                assertThat(e.problem().code()).isIn("import-zip-broken", "import-zip-holds-other", "import-file-empty");
            }
        }
    }

    /** Stored or compressed: a bit that has turned is told, or stands where it changes no line. */
    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
    void a_damaged_zip_is_refused_or_says_what_it_said(int method) throws IOException, UnusableFile {
        byte[] whole = zip(method, RegisterFormat.CASES_FILE, CASES);
        List<List<String>> said = lines(whole);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(lines(damaged)).isEqualTo(said);
            } catch (UnusableFile e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(250);
    }

    private List<List<String>> lines(byte[] zip) throws IOException, UnusableFile {
        Path file = Files.write(folder.resolve("damaged.zip"), zip);
        var manner = new FileManner(null, null, CivilDays.on(TODAY));
        try (var files = SourceFiles.open(file, ImportFormat.REGISTER, manner, new Notes())) {
            List<List<String>> lines = new ArrayList<>();
            for (String name : files.names()) {
                files.survey(name, ImportFormat.needed(name, true), new Notes());
                try (var rows = files.rows(name)) {
                    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                        lines.add(List.of(name, row.original()));
                    }
                }
            }
            return lines;
        }
    }

    private static byte[] zip(int method, String name, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(text);
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(text.length);
        entry.setCrc(checksum.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(text);
        }
        return bytes.toByteArray();
    }
}
