package org.amparo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plausibility.Rule;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.api.Test;

/** Whatever the system refuses, it says why in words. */
class RefusalWordsTest {

    private static final Pattern FAULT = Pattern.compile(
            "(?:new Unreadable\\(|new InvalidInput\\((?:\"\\w+\"|[\\w.]+), |fault\\((?:[^\";]|\"\")*)\"([a-z-]+)\"");
    private static final Pattern OF_A_LINE = Pattern.compile("\"((?:row|import)-[a-z0-9-]+)\"");

    @Test
    void every_rule_has_its_words() throws IOException {
        assertThat(words()).containsAll(codes(Path.of("../ejb/src/main/java"), RuleFieldsTest.RULE, "rule."));
    }

    @Test
    void what_is_impossible_and_what_is_asked_has_its_words() {
        assertThat(words()).contains("rule.confirmed-not-asked");
        assertThat(words())
                .containsAll(Arrays.stream(Rule.values())
                        .map(rule -> "rule." + rule.code())
                        .toList());
        assertThat(words())
                .as("what the history says was confirmed")
                .containsAll(
                        Rule.questions().stream().map(code -> "value." + code).toList());
    }

    @Test
    void everything_that_can_be_wrong_with_a_line_or_a_file_has_its_words() throws IOException {
        Set<String> codes = codes(Path.of("../ejb/src/main/java/org/amparo/exchange/in"), OF_A_LINE, "rule.");
        assertThat(codes).contains("rule.row-value-missing", "rule.import-not-utf8");
        assertThat(words()).containsAll(codes);
    }

    @Test
    void every_fault_of_a_field_has_its_words() throws IOException {
        Set<String> faults = codes(Path.of("src/main/java"), FAULT, "field.");
        assertThat(faults).contains("field.not-a-date", "field.unknown-property", "field.not-an-entity-tag");
        assertThat(words()).containsAll(faults);
    }

    private static Set<String> codes(Path sources, Pattern pattern, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> prefix + found.group(1))
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

    private static Set<String> words() {
        return TestWords.in(Locale.forLanguageTag("es")).keySet();
    }
}
