package org.amparo.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.amparo.audit.ReadKind;
import org.amparo.exchange.out.ExportKind;
import org.amparo.exchange.out.ExportState;
import org.amparo.oversight.ChangeAct;
import org.amparo.web.language.TestWords;
import org.junit.jupiter.api.Test;

/** Whatever an auditor can be told has its words. */
class ActWordsTest {

    private static final Set<String> WORDS =
            TestWords.in(Locale.forLanguageTag("es")).keySet();

    private static final Pattern SUBJECT = Pattern.compile("String subject\\(\\) \\{\\s*return \"(\\w+)\"");
    private static final Pattern ENTITY = Pattern.compile("implements (?:History|Record)Source<(\\w+)>");

    @Test
    void every_kind_state_and_way_has_its_words() {
        Arrays.stream(ReadKind.values()).forEach(kind -> assertThat(WORDS).contains("oversight.kind." + kind));
        Arrays.stream(ChangeAct.Through.values())
                .forEach(through -> assertThat(WORDS).contains("oversight.through." + through));
        Arrays.stream(ExportKind.values())
                .forEach(kind -> assertThat(WORDS).contains("oversight.file." + kind, "export.kind." + kind));
        Arrays.stream(ExportState.values()).forEach(state -> assertThat(WORDS).contains("export.state." + state));
    }

    @Test
    void every_kind_of_record_has_its_words() throws IOException {
        Set<String> subjects = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        try (var files = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith("Source.java")).toList()) {
                String text = Files.readString(file);
                SUBJECT.matcher(text).results().forEach(found -> subjects.add("oversight.subject." + found.group(1)));
                ENTITY.matcher(text).results().forEach(found -> told.add(found.group(1)));
            }
        }
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo").stream()
                        .filter(type -> type.isAnnotatedWith("org.hibernate.envers.Audited")
                                && !told.contains(type.getSimpleName()))
                        .forEach(type -> subjects.add("oversight.subject."
                                + Character.toLowerCase(type.getSimpleName().charAt(0))
                                + type.getSimpleName().substring(1)));
        // The order of a file is told as a file, and as no change.
        assertThat(subjects.remove("oversight.subject.exportJob")).isTrue();
        assertThat(subjects).hasSizeGreaterThan(10);
        assertThat(WORDS).containsAll(subjects);
    }
}
