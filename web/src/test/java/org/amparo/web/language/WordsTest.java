package org.amparo.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.web.session.Room;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("text\\.of\\('([\\w.-]+)'");

    @Test
    void both_languages_say_everything() {
        assertThat(words("es").stringPropertyNames())
                .as("keys in Spanish, and those in English")
                .containsExactlyInAnyOrderElementsOf(words("en").stringPropertyNames());
    }

    @Test
    void no_text_is_empty() {
        assertThat(Language.SUPPORTED).allSatisfy(code -> assertThat(words(code))
                .allSatisfy((key, text) ->
                        assertThat((String) text).as("%s in %s", key, code).isNotBlank()));
    }

    /** MessageFormat takes a straight apostrophe for a quotation mark and swallows it, placeholders behind it included. */
    @Test
    void no_text_has_a_straight_apostrophe() {
        assertThat(Language.SUPPORTED).allSatisfy(code -> assertThat(words(code).values())
                .noneSatisfy(text -> assertThat((String) text).contains("'")));
    }

    @Test
    void both_languages_fill_the_same_placeholders() {
        var english = words("en");
        assertThat(words("es")).allSatisfy((key, text) -> assertThat(placeholders((String) text))
                .as((String) key)
                .isEqualTo(placeholders(english.getProperty((String) key, ""))));
    }

    @Test
    void every_key_of_a_page_has_a_text() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        var known = words("es").stringPropertyNames();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> {
                var missing = keys(file);
                missing.removeAll(known);
                if (!missing.isEmpty()) {
                    unknown.put(file.toString(), missing);
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_room_and_language_has_a_name() {
        var names = Stream.concat(
                Arrays.stream(Room.values()).map(room -> "nav." + room.getKey()),
                Language.SUPPORTED.stream().map(code -> "language." + code));
        assertThat(words("es").stringPropertyNames()).containsAll(names.toList());
    }

    private static Set<String> keys(Path page) {
        try {
            return KEY_IN_PAGE
                    .matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    // A key put together at run time ends in its separator and is checked by its own test.
                    .filter(key -> !key.endsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static final Path BUNDLES = Path.of("src/main/resources/org/amparo/web");

    private static Properties words(String language) {
        var words = new Properties();
        for (String bundle : Messages.BUNDLES) {
            var own = new Properties();
            try (var file = Files.newBufferedReader(file(bundle, language))) {
                own.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            own.forEach((key, text) ->
                    assertThat(words.put(key, text)).as("%s, said twice", key).isNull());
        }
        return words;
    }

    private static Path file(String bundle, String language) {
        return BUNDLES.resolve(bundle.replace('.', '/') + "_" + language + ".properties");
    }

    @Test
    void every_bundle_is_read() throws IOException {
        try (var files = Files.walk(BUNDLES)) {
            var bundles = files.filter(file -> file.toString().endsWith(".properties"))
                    .collect(Collectors.toSet());
            assertThat(bundles)
                    .as("files of words, and those of the bundles in Messages.BUNDLES")
                    .isEqualTo(Messages.BUNDLES.stream()
                            .flatMap(bundle -> Language.SUPPORTED.stream().map(code -> file(bundle, code)))
                            .collect(Collectors.toSet()));
        }
    }
}
