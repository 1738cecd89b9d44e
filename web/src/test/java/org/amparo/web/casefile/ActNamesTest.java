package org.amparo.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casefile.Act;
import org.amparo.casefile.CaseAct;
import org.amparo.casefile.access.AccessAct;
import org.amparo.identification.LedgerAct;
import org.amparo.services.ServiceAct;
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
            Set<String> known = Stream.of(CaseAct.values(), AccessAct.values(), ServiceAct.values(), LedgerAct.values())
                    .flatMap(Stream::of)
                    .map(Act.class::cast)
                    .map(Act::name)
                    .collect(Collectors.toSet());
            assertThat(asked).isNotEmpty();
            assertThat(known).containsAll(asked);
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
