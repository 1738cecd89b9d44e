package org.amparo.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.exchange.RegisterFormat;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import tells has its words in both languages, whatever kinds of row there are. */
class ImportWordsTest {

    private static final Path KINDS = Path.of("../ejb/src/main/java/org/amparo/exchange/in");
    private static final Pattern STEP = Pattern.compile("Part\\s*\\.by(?:Line|Name|Case)\\(\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_part_that_is_written_is_told_in_words(String language) throws IOException {
        var steps = steps();
        assertThat(steps).contains("persons", "services", "availability");
        assertThat(words(language))
                .containsAll(steps.stream().map(step -> "import.step." + step).toList())
                .contains(
                        "import.step.checking", "import.step.changes", "import.step.gathering", "import.step.counting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void rows_are_counted_in_words_by_file(String language) throws IOException {
        assertThat(words(language))
                .containsAll(RegisterFormat.FILES.stream()
                        .map(file -> "import.kind." + file.replace(".csv", ""))
                        .toList());
    }

    private static Set<String> steps() throws IOException {
        try (Stream<Path> files = Files.walk(KINDS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> STEP.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String language) {
        return TestWords.in(Locale.forLanguageTag(language)).keySet();
    }
}
