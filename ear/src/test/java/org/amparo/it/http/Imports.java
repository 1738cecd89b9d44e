package org.amparo.it.http;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.Until;

/** Registers that tests bring and wait for. */
public final class Imports {

    static final String IMPORTS = "/api/v1/imports";

    /** A file of cases without any. */
    public static final String CASES =
            "case_id,person_id,country,role,status,identification_date,identification_place,nationality,sex,lgbtiq,birth_date,age_at_identification,age_group_stated,forms,linked_case_id,registered_on\n";

    static final String EVENTS =
            "event_id,event_type,country,case_id,person_id,start_date,end_date,code,outcome,process_id,count,adults,minors,lgbtiq_n,dest_country,amount,currency,registered_on\n";
    static final String AVAILABILITY = "year,country,indicator,status,footnote\n";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Map<String, String> OWN = new ConcurrentHashMap<>();

    private Imports() {}

    /** A source that no other test uses. */
    public static String source() {
        return "test-" + UUID.randomUUID();
    }

    /** The id of an ended import of the user's own country. */
    static String ownOf(String user) {
        return OWN.computeIfAbsent(
                user, name -> ended(name, Map.of("dryRun", "true", "source", source()), "cases.csv", CASES)
                        .getString("id"));
    }

    /** The id of an import of one case, which was written, and on which nothing was built. */
    public static String written(String user) {
        String source = source();
        String line =
                "A,P-" + source + ",GTM,VICTIM,IDENTIFIED,2002-05-04,GTM,HND,F,,1980-02-29,,,SEXUAL,,2002-06-01\n";
        JsonObject run = ended(user, Map.of("source", source), "cases.csv", CASES + line);
        if (!run.getString("state").equals("DONE")) {
            throw new IllegalStateException(run.toString());
        }
        return run.getString("id");
    }

    /** Brings a file and returns the import once it is over. */
    public static JsonObject ended(String user, Map<String, String> fields, String name, String content) {
        return ended(user, fields, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Like {@link #ended(String, Map, String, String)}, for a file that is no text. */
    static JsonObject ended(String user, Map<String, String> fields, String name, byte[] content) {
        Map<String, String> said = new HashMap<>(fields);
        // Tests bring the same rows again and again, each from a source of its own.
        said.putIfAbsent("anotherRegister", "true");
        Answer taken = Records.expect(Api.as(user).upload(IMPORTS, said, name, content), 202);
        return ended(user, Records.text(taken, "id"));
    }

    /** Waits for the end of every import that this person can see. */
    static void allEnded(String user) {
        Records.expect(Api.as(user).get(IMPORTS + "?size=200"), 200)
                .json()
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(Imports::isUnderWay)
                .forEach(run -> ended(user, run.getString("id")));
    }

    private static boolean isUnderWay(JsonObject run) {
        return run.getString("state").matches("QUEUED|READING|WRITING|WITHDRAWING");
    }

    /** The import once it is over; each look is a request that the server answers when it can. */
    static JsonObject ended(String user, String id) {
        return Until.seen(
                LIMIT,
                () -> (JsonObject) Records.expect(Api.as(user).get(IMPORTS + "/" + id), 200)
                        .json(),
                run -> !isUnderWay(run));
    }

    /** The id of an import that waits for a word on how its dates are written. */
    public static String asked(String user) {
        String row = "A,A,GTM,VICTIM,IDENTIFIED,04/05/2001,GTM,GTM,F,N,,20,,SEXUAL,,2001-06-01\n";
        return ended(user, Map.of("source", source()), "cases.csv", CASES + row).getString("id");
    }

    /** How many rows of a kind had a fate, such as {@code new}. */
    static int count(JsonObject run, String kind, String fate) {
        return run.getJsonObject("counts").getJsonObject(kind).getInt(fate);
    }

    /** A zip of files by their names. */
    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip of one file that says a line again and again; it is never held unpacked. */
    static byte[] zip(String name, String head, String line, int times) {
        var bytes = new ByteArrayOutputStream();
        byte[] repeated = line.getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(repeated);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
