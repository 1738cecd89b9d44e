package org.amparo.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A parameter of ours with a name of OAuth's would be stripped, passed on to Keycloak, or taken for its answer. */
class OAuthNamesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern VIEW = Pattern.compile("<f:(?:viewParam|param)\\s[^>]*?name=\"([^\"]+)\"");
    private static final Pattern RESOURCE =
            Pattern.compile("(?:QueryParam|FormParam|getParameter|text|flag|part)\\((?:request, )?\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)\\s[^>]*?\\sname=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("(?:\\.xhtml\\?|&amp;|&)([A-Za-z_]+)=");

    @Test
    void no_parameter_of_a_page_or_of_the_api_has_one() {
        var names = new TreeSet<String>();
        names.addAll(found(PAGES, ".xhtml", VIEW));
        names.addAll(found(PAGES, ".xhtml", FIELD));
        names.addAll(found(PAGES, ".xhtml", LINK));
        names.addAll(found(CODE, ".java", RESOURCE));
        names.addAll(found(CODE, ".java", LINK));
        assertThat(names).as("what is read").contains("case", "open", "q", "page", "language", "section", "dryRun");
        assertThat(names).doesNotContainAnyElementsOf(OAuthNames.ALL);
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("SignOut.java"))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
