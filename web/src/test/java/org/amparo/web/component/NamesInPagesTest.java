package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page asks beans by names that no compiler reads: each has to be there, or the page would fail when it is opened. */
class NamesInPagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");

    private static final Pattern WORDS = Pattern.compile("'[^']*'");

    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])(\\w+)\\.(\\w+)");

    @Test
    void every_bean_has_what_a_page_asks_of_it() throws IOException {
        Map<String, Set<String>> beans = beans();
        var unknown = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            pages.filter(page -> page.toString().endsWith(".xhtml")).forEach(page -> EXPRESSION
                    .matcher(text(page))
                    .results()
                    .flatMap(
                            found -> ASKED.matcher(WORDS.matcher(found.group(1)).replaceAll("''"))
                                    .results())
                    .filter(asked -> beans.containsKey(asked.group(1)))
                    .filter(asked -> !beans.get(asked.group(1)).contains(asked.group(2)))
                    .forEach(asked -> unknown.add(page.getFileName() + " asks for " + asked.group())));
        }
        assertThat(unknown).isEmpty();
    }

    /** By each bean's name what can be asked of it: its methods, and what they are called as properties. */
    private static Map<String, Set<String>> beans() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo.web").stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .collect(Collectors.toMap(NamesInPagesTest::name, type -> names(type.reflect())));
    }

    private static String name(JavaClass bean) {
        return bean.getAnnotationOfType(Named.class).value();
    }

    private static Set<String> names(Class<?> bean) {
        return Arrays.stream(bean.getMethods())
                .flatMap(method -> Stream.of(method.getName(), property(method.getName())))
                .collect(Collectors.toSet());
    }

    private static String property(String method) {
        String name = method.replaceFirst("^(get|is|set)(?=[A-Z])", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
