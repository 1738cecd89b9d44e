package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
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

    /**
     * A browser that goes back puts into a page what stood in its boxes, by their place: into the form as it is now, of whoever is signed
     * in now.
     */
    @Test
    void no_browser_fills_in_what_somebody_typed_before() {
        var form = Pattern.compile("<h:form\\b[^>]*>");
        assertThat(pages()).allSatisfy((path, text) -> assertThat(
                        form.matcher(text).results().map(MatchResult::group))
                .as(path)
                .allSatisfy(found -> assertThat(found).contains(" pass:autocomplete=\"off\"")));
    }

    /** A form of a list is found again by its place, where another row may stand by then. */
    @Test
    void a_form_in_a_list_says_of_which_row_it_is() {
        var tag = Pattern.compile("<(/?)(ui:repeat|h:form|h:command\\w+)\\b[^>]*>");
        var variable = Pattern.compile("\\bvar=\"(\\w+)\"");
        List<String> forms = new ArrayList<>();
        List<String> without = new ArrayList<>();
        pages().forEach((path, text) -> {
            var rows = new ArrayDeque<String>();
            tag.matcher(text).results().forEach(found -> {
                String whole = found.group();
                if (whole.startsWith("</ui:repeat") || whole.startsWith("</h:form")) {
                    rows.pop();
                } else if (found.group(2).equals("ui:repeat")) {
                    var named = variable.matcher(whole);
                    rows.push(named.find() ? named.group(1) : "");
                } else if (whole.startsWith("<h:form")) {
                    String row = rows.isEmpty() ? "" : rows.peek();
                    if (!row.isEmpty()) {
                        forms.add(path);
                        if (!whole.contains(" row=\"#{" + row + ".")) {
                            without.add(path + " " + whole);
                        }
                    }
                    rows.push("");
                } else if (found.group(1).isEmpty()
                        && !rows.isEmpty()
                        && !rows.peek().isEmpty()) {
                    without.add(path + " " + whole);
                }
            });
        });
        assertThat(forms).hasSizeGreaterThanOrEqualTo(6);
        assertThat(without).isEmpty();
    }

    /** Rows that write into one place would have only what the last of them says. */
    @Test
    void an_input_in_a_list_writes_into_its_own_row() {
        var tag = Pattern.compile("<(/?)(?:ui:repeat|(?:h:input|h:select|a:)\\w*)\\b[^>]*>");
        var written = Pattern.compile("\\bvalue=\"(#\\{[^\"]*})\"");
        var row = Pattern.compile("\\bvar=\"(\\w+)\"");
        Map<String, String> shared = new TreeMap<>();
        List<String> inputs = new ArrayList<>();
        pages().forEach((path, text) -> {
            var rows = new ArrayDeque<String>();
            tag.matcher(text).results().map(MatchResult::group).forEach(found -> {
                if (found.startsWith("</ui:repeat")) {
                    rows.pop();
                } else if (found.startsWith("<ui:repeat")) {
                    var named = row.matcher(found);
                    rows.push(named.find() ? named.group(1) : "");
                } else if (!rows.isEmpty()) {
                    var value = written.matcher(found);
                    if (value.find()) {
                        inputs.add(found);
                        if (rows.stream().noneMatch(one -> value.group(1).matches(".*\\b" + one + "\\b.*"))) {
                            shared.put(path, found);
                        }
                    }
                }
            });
        });
        assertThat(inputs).hasSizeGreaterThan(5);
        assertThat(shared).isEmpty();
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
