package org.amparo.web.component;

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

/** What holds for each file of which pages are made. */
class PagesTest {

    private static final Path WAR = Path.of("src/main/webapp");

    /** An input of Faces, up to the end of its tag. */
    private static final Pattern INPUT = Pattern.compile("<h:input(?:Text|Textarea) id=\"(\\w+)\"[^>]*>");

    private static final Pattern CUT = Pattern.compile(" maxlength=\"(\\d+)\"");

    /** The longest of what is no free words: a code, a number, a date. A person sees at once where such a one is cut. */
    private static final int LONGEST_CODE = 60;

    @Test
    void what_can_be_asked_for_is_a_whole_page() {
        var asked = pages();
        asked.keySet().removeIf(path -> path.startsWith("WEB-INF"));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy((path, text) -> assertThat(text).as(path).containsPattern("template=\"/WEB-INF/|<html"));
    }

    /** A browser cuts what is pasted, without a word; what is too long has to be refused beside its field. */
    @Test
    void free_words_are_not_cut_while_they_are_typed() {
        Map<String, String> cut = new TreeMap<>();
        pages().forEach((path, text) -> INPUT.matcher(text).results().forEach(input -> {
            var length = CUT.matcher(input.group());
            if (length.find() && Integer.parseInt(length.group(1)) > LONGEST_CODE) {
                cut.put(path + " " + input.group(1), length.group(1));
            }
        }));
        assertThat(cut).isEmpty();
    }

    /** Every validator of a length says in words what the limit is. */
    @Test
    void a_limit_of_words_is_told() {
        var limited = Pattern.compile("<h:input[^>]*>\\s*<f:validateLength maximum=\"(\\d+)\"");
        assertThat(pages()).allSatisfy((path, text) -> assertThat(
                        limited.matcher(text).results().map(found -> found.group()
                                .replaceAll("\\s+", " ")))
                .as(path)
                .allSatisfy(found -> assertThat(found)
                        .contains("form.too-long', " + found.replaceAll(".*maximum=\"(\\d+)\"", "$1") + ")")));
    }

    private static Map<String, String> pages() {
        try (Stream<Path> files = Files.walk(WAR)) {
            Map<String, String> pages = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file -> pages.put(WAR.relativize(file).toString(), text(file)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
