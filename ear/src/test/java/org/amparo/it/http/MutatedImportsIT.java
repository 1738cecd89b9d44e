package org.amparo.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.amparo.it.support.Answer;
import org.amparo.it.support.Api;
import org.amparo.it.support.SampleRegister;
import org.junit.jupiter.api.Test;

/**
 * Small files with random damage, sent over the API: each gets a clear answer, at the door or as the end of its import. How many is
 * said by {@code -Damparo.it.mutated=N}.
 */
class MutatedImportsIT {

    private static final int FILES = Integer.getInteger("amparo.it.mutated", 200);
    private static final long SEED = Long.getLong("amparo.it.seed", 20261124L);
    private static final int AT_ONCE = 10;
    private static final int LINES = 4;
    private static final byte[] NOISE = {
        '"', ',', ';', '\n', '\r', 0, (byte) 0xC3, (byte) 0xFF, '-', '9', 'A', ' ', '\t', '\'', '=', (byte) 0xEF
    };
    private static final String CTDC =
            "row_id,yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit,CountryOfExploitation\n"
                    + "K1,2004,Female,18--20,CO,0,1,GT\n";

    private final Random random = new Random(SEED);

    private record Damaged(String name, byte[] content) {}

    @Test
    void damaged_files_are_taken_refused_or_named_line_by_line() throws IOException {
        List<Damaged> originals = List.of(
                new Damaged("cases.csv", head("cases.csv")),
                new Damaged("events.csv", head("events.csv")),
                new Damaged("availability.csv", head("availability.csv")),
                new Damaged("ctdc.csv", CTDC.getBytes(StandardCharsets.UTF_8)),
                new Damaged(
                        "register.zip",
                        Imports.zip(Map.of("cases.csv", text("cases.csv"), "events.csv", text("events.csv")))));
        int taken = 0;
        for (int i = 0; i < FILES; i += AT_ONCE) {
            List<String> started = new ArrayList<>();
            for (int j = i; j < Math.min(FILES, i + AT_ONCE); j++) {
                Damaged original = originals.get(j % originals.size());
                Answer answer = send(original.name(), mutated(original.content()), j);
                if (answer.status() == 202) {
                    started.add(Records.text(answer, "id"));
                }
            }
            taken += started.size();
            for (String id : started) {
                assertThat(Imports.ended("supervisor.gt", id).getString("state"))
                        .as("import %s, of files %d to %d", id, i, i + AT_ONCE - 1)
                        .isIn("DONE", "CHECKED", "ASKED", "REFUSED");
            }
        }
        assertThat(taken).as("files that came past the door").isGreaterThan(FILES / 2);
    }

    private Answer send(String name, byte[] content, int number) {
        Map<String, String> fields = Map.of(
                "format", name.startsWith("ctdc") ? "ctdc" : "register",
                "dryRun", Boolean.toString(random.nextBoolean()),
                "source", Imports.source());
        Answer answer = Api.as("supervisor.gt").upload(Imports.IMPORTS, fields, name, content);
        assertThat(answer.status())
                .as("file %d, %s: %s", number, name, answer.body())
                .isIn(202, 400, 413, 415, 422);
        if (answer.status() != 202) {
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
        }
        return answer;
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        int line = 0;
        while (bytes[line] != '\n' && line < bytes.length / 2) {
            line++;
        }
        // Half of the files keep their first line, without which nothing is read.
        int first = random.nextBoolean() ? 0 : line;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[first + random.nextInt(bytes.length - first)] = NOISE[random.nextInt(NOISE.length)];
        }
        int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] head(String file) throws IOException {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    /** The first lines, as rows of the country that brings them. */
    private static String text(String file) throws IOException {
        List<String> lines = Files.readAllLines(SampleRegister.FOLDER.resolve(file));
        return String.join("\n", lines.subList(0, LINES)).replaceAll(",(DOM|SLV|MEX|HND|CRI|PAN|NIC|BLZ),", ",GTM,")
                + "\n";
    }
}
