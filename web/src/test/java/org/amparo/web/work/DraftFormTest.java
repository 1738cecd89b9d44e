package org.amparo.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.casefile.drafts.KeptDraft;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft leads where it was begun. */
class DraftFormTest {

    private static final Path SOURCES = Path.of("src/main/java/org/amparo/web");

    private static final Pattern OPENED = Pattern.compile("draft\\.open(?:Changes)?\\(\\s*([\"\\w][^,;]*?)(?:,|\\);)");

    /** Names of drafts that a page does not write out where it opens them. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "draftName()", List.of("\"intake\"", "\"intake-\" + number"),
            "asking ? \"request\" : \"decision\"", List.of("\"request\"", "\"decision\""),
            "CorrectionDrafts.nameOf(id)", List.of("\"correction-\" + id"));

    private static KeptDraft draft(String form, String number) {
        return new KeptDraft(form, number, null, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "intake, , /casefile/intake.xhtml?draft=1",
        "intake-2, , /casefile/intake.xhtml?draft=2",
        "service, , /services/log.xhtml",
        "service, GT-7K3M-92QX-C, /services/log.xhtml?case=GT-7K3M-92QX-C",
        "service-9a, GT-7K3M-92QX-C, /services/service.xhtml?case=GT-7K3M-92QX-C&id=9a",
        "section-texts, GT-7K3M-92QX-C, /casefile/edit.xhtml?case=GT-7K3M-92QX-C&section=texts",
        "decision, GT-7K3M-92QX-C, /identification/ledger.xhtml?case=GT-7K3M-92QX-C",
        "request, GT-7K3M-92QX-C, /identification/ledger.xhtml?ask=1&case=GT-7K3M-92QX-C",
        "correction-9a, GT-7K3M-92QX-C, /identification/correct.xhtml?case=GT-7K3M-92QX-C&id=9a"
    })
    void each_is_gone_on_with_where_it_was_typed(String form, String number, String address) {
        assertThat(DraftForm.of(form).address(draft(form, number))).isEqualTo(address);
    }

    @Test
    void every_form_that_keeps_drafts_is_known() {
        Set<String> opened = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> OPENED.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .flatMap(name -> NAMED.getOrDefault(name, List.of(name)).stream())
                    .forEach(opened::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(opened)
                .hasSizeGreaterThanOrEqualTo(DraftForm.values().length)
                .allMatch(name -> name.startsWith("\""));
        assertThat(opened.stream()
                        .map(name -> DraftForm.of(
                                name.replaceAll("^\"([^\"]*)\".*", "$1") + (name.contains("+") ? "x" : "")))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DraftForm.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_list_and_every_form_has_its_words(String language) {
        var words = TestWords.in(Locale.forLanguageTag(language)).keySet();
        for (var form : DraftForm.values()) {
            assertThat(words).contains("work.draft." + form);
        }
        for (var list : WorkList.values()) {
            assertThat(words).contains("work.list." + list.key(), "work.none." + list.key());
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
