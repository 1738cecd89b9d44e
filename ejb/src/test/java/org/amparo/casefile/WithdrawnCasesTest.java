package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads cases leaves out those that were withdrawn with their import. Asked of the sources: a class that reads them stands here with
 * how it does so, or it has yet to.
 */
class WithdrawnCasesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/amparo");
    private static final Pattern READING = Pattern.compile("\\b(?:from|(?:straight_)?join) (?:case_file|CaseFile)\\b");

    /** How a class leaves them out, and what its source says then. */
    private enum By {
        /** By the one rule of what somebody sees. */
        SCOPE("visibleTo("),
        /** By the same, owned and granted apart. */
        SCOPE_BY_WAY("visibleToByWay("),
        /** By the condition of what goes into a register. */
        LEAVING("leaving"),
        /** By the mark itself. */
        MARK("withdrawn"),
        /** It meets cases by the source's names alone, which are released. */
        NAME("import_key"),
        /** It meets those alone that were written or found a moment ago. */
        IDS("");

        private final String said;

        By(String said) {
            this.said = said;
        }
    }

    private static final Map<String, By> READERS = Map.ofEntries(
            Map.entry("casefile/CaseChanges.java", By.SCOPE_BY_WAY),
            Map.entry("casefile/CaseFiles.java", By.SCOPE),
            Map.entry("casefile/FileScope.java", By.SCOPE),
            Map.entry("casefile/RegisterScope.java", By.LEAVING),
            // Both are handed the condition.
            Map.entry("casefile/list/CaseList.java", By.SCOPE),
            Map.entry("casefile/list/CaseListing.java", By.IDS),
            Map.entry("exchange/in/Checks.java", By.NAME),
            Map.entry("exchange/in/ClosedRows.java", By.MARK),
            Map.entry("exchange/in/ImportRuns.java", By.SCOPE),
            Map.entry("exchange/in/KnownBefore.java", By.NAME),
            Map.entry("exchange/in/KnownSources.java", By.NAME),
            Map.entry("exchange/in/SourceCheck.java", By.NAME),
            Map.entry("exchange/in/StandsAgainst.java", By.IDS),
            Map.entry("exchange/in/TakingBack.java", By.MARK),
            Map.entry("exchange/in/Writing.java", By.NAME),
            Map.entry("exchange/in/rows/BesideCases.java", By.NAME),
            Map.entry("exchange/in/rows/CaseRows.java", By.NAME),
            Map.entry("exchange/in/rows/CaseWriting.java", By.NAME),
            Map.entry("exchange/in/rows/PersonsApart.java", By.MARK),
            Map.entry("exchange/out/CaseLines.java", By.MARK),
            Map.entry("exchange/out/EventLines.java", By.MARK),
            Map.entry("exchange/out/Exporter.java", By.LEAVING),
            Map.entry("exchange/out/RegisterFile.java", By.MARK),
            Map.entry("oversight/Acts.java", By.MARK),
            Map.entry("statistics/KnownSource.java", By.MARK),
            Map.entry("statistics/Source.java", By.MARK));

    @Test
    void every_class_that_reads_cases_leaves_the_withdrawn_ones_out() {
        Map<String, String> reading = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String text = text(file);
                if (READING.matcher(text).find()) {
                    reading.put(SOURCES.relativize(file).toString(), text);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(reading).hasSizeGreaterThan(12);
        assertThat(READERS.keySet()).containsAll(reading.keySet());
        reading.forEach((file, text) -> assertThat(text).as(file).contains(READERS.get(file).said));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
