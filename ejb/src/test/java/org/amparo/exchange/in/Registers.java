package org.amparo.exchange.in;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.security.Caller;
import org.amparo.testing.BelowHttp;

/** Registers that tests bring below HTTP, each from a source of its own. */
final class Registers {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Of these years no other test says anything: tests share a database, in which a year is stated once. */
    private static final AtomicInteger YEARS = new AtomicInteger(2008);

    private final BelowHttp it;
    private final String source = "walls " + UUID.randomUUID();

    Registers(BelowHttp it) {
        this.it = it;
    }

    String source() {
        return source;
    }

    /** The number of the case that the source calls so. */
    String number(String name) {
        return (String) it.rows(
                        """
                        select f.number from import_key k join case_file f on f.id = k.record_id
                        where k.source = ? and k.kind = 'CASE' and k.external_id = ?""",
                        source,
                        name)
                .get(0)
                .get(0);
    }

    static String victim(String name) {
        return victim(name, "F", "Y", "1980-02-29");
    }

    static String victim(String name, String sex, String lgbtiq, String birth) {
        return "%s,P-%s,GTM,VICTIM,IDENTIFIED,2001-05-04,GTM,HND,%s,%s,%s,,,SEXUAL,,2001-06-01"
                .formatted(name, name, sex, lgbtiq, birth);
    }

    static String dependant(String name, String of) {
        return "%s,P-%s,GTM,DEPENDANT,,,,HND,M,,,12,,,%s,2001-06-01".formatted(name, name, of);
    }

    static String service(String name, String of, String code) {
        return "%s,SERVICE,GTM,%s,P-%s,2001-05-05,,%s,,,1,,,,,,,2001-06-02".formatted(name, of, of, code);
    }

    /** What Guatemala says of identification by form in a year of its own. */
    static String statement(String status, String footnote) {
        return "%d,GTM,IDENT_FORM,%s,%s".formatted(YEARS.getAndIncrement(), status, footnote);
    }

    /** Brings lines of cases and events and returns the import once it is over. */
    ImportView bring(Caller caller, ImportMode mode, boolean dry, List<String> cases, List<String> events) {
        return bring(caller, order(mode, dry, null), cases, events);
    }

    ImportView bring(Caller caller, StartImport order, List<String> cases, List<String> events) {
        return bring(
                caller,
                order,
                zip("cases.csv", RegisterFormat.CASES, cases, "events.csv", RegisterFormat.EVENTS, events));
    }

    ImportView bring(Caller caller, StartImport order, byte[] file) {
        return ended(caller, begin(caller, order, file));
    }

    /** Brings a file and does not wait; answers the import's id. */
    String begin(Caller caller, StartImport order, byte[] file) {
        return it.as(caller, ImportDesk.class, desk -> {
                    var upload = desk.receive(order, new ByteArrayInputStream(file));
                    return desk.start(order, upload);
                })
                .id();
    }

    /** The import once it is over; each look is a query. */
    ImportView ended(Caller caller, String id) {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            var run = it.as(caller, ImportDesk.class, desk -> desk.find(id));
            if (run.state().isEnd()) {
                return run;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("still " + run.state());
            }
        }
    }

    StartImport order(ImportMode mode, boolean dry, String organisation) {
        return StartImportBuilder.builder()
                .format(ImportFormat.REGISTER)
                .mode(mode)
                .dryRun(dry)
                .source(source)
                // Tests bring the same rows again and again, each from a source of its own.
                .anotherRegister(true)
                .organisation(organisation)
                .fileName("register.zip")
                .build();
    }

    static byte[] zip(
            String one,
            List<String> oneHead,
            List<String> oneLines,
            String other,
            List<String> head,
            List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, one, oneHead, oneLines);
            add(zip, other, head, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Lines by the name of their file. */
    static byte[] zip(Map<String, List<String>> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), RegisterFormat.columns(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, List<String> head, List<String> lines)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((String.join(",", head) + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What the rows of the source hold, in the order in which they were named. */
    List<List<Object>> standing() {
        return it.rows(
                """
                select f.version, f.sex, f.lgbtiq, f.birth_from, f.status, (select group_concat(s.kind order by s.id)
                  from service_provision s where s.case_id = f.id), (select count(*) from case_file d where d.linked_case_id = f.id)
                from import_key k join case_file f on f.id = k.record_id where k.source = ? and k.kind = 'CASE' order by k.id""",
                source());
    }
}
