package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.Act;
import org.junit.jupiter.api.Test;

/** A page that asks for an act by a name that there is not would hide its button from everybody. */
class ActNamesTest {

    private static final Pattern ASKED = Pattern.compile("openCase\\.may\\('(\\w+)'\\)");

    @Test
    void pages_ask_for_acts_that_there_are() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            var asked = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(ActNamesTest::asked)
                    .collect(Collectors.toSet());
            Set<String> known = new ClassFileImporter()
                    .importPackages("org.amparo").stream()
                            .filter(type -> type.isAssignableTo(Act.class))
                            .map(JavaClass::reflect)
                            // A constant with a body of its own is a class, too.
                            .filter(Class::isEnum)
                            .flatMap(type -> Stream.of(type.getEnumConstants()))
                            .map(Act.class::cast)
                            .map(Act::name)
                            .collect(Collectors.toSet());
            assertThat(asked).isNotEmpty();
            assertThat(known).as("acts that there are").containsAll(asked);
        }
    }

    private static Stream<String> asked(Path page) {
        try {
            return ASKED.matcher(Files.readString(page)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
