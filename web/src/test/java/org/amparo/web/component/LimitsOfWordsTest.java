package org.amparo.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.shared.Lines;
import org.junit.jupiter.api.Test;

/** A page takes as many characters of a text as the order that it becomes does: it says so beside the field, before a desk refuses. */
class LimitsOfWordsTest {

    private static final Path WAR = Path.of("src/main/webapp");
    private static final Pattern INPUT = Pattern.compile(
            "<h:(inputText|inputTextarea) id=\"(\\w+)\" value=\"#\\{([^}]+)}\"([^>]*)>(.*?)</h:\\1>", Pattern.DOTALL);
    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)(?:'])?$");
    private static final Pattern LIMIT =
            Pattern.compile("(?:<f:validateLength [^>]*maximum=\"|maxlength=\"|\\{0,)(\\d+)[\"}]");

    @Test
    void an_input_takes_as_much_as_the_text_of_its_name() throws IOException {
        var limits = limits();
        // What is no case number is refused as such, however long.
        limits.remove("number");
        List<String> wrong = new ArrayList<>();
        var held = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(WAR)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                INPUT.matcher(Files.readString(file)).results().forEach(input -> {
                    String name = name(input);
                    var limit = LIMIT.matcher(input.group());
                    Integer taken = limit.find() ? Integer.valueOf(limit.group(1)) : null;
                    var asked = limits.get(name);
                    if (asked == null
                            ? input.group(1).equals("inputTextarea")
                            : taken == null || !asked.contains(taken)) {
                        wrong.add("%s: %s takes %s characters on the page and %s in an order"
                                .formatted(WAR.relativize(file), name, taken, asked));
                    } else if (asked != null) {
                        held.add(name);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).contains("story", "needsNow", "note", "grounds", "footnote", "reason", "article");
    }

    /** A text that an order takes with its lines has a box for them on pages, and no other text has. */
    @Test
    void a_box_for_several_lines_is_where_an_order_takes_them() throws IOException {
        var boxes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(WAR)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                INPUT.matcher(Files.readString(file))
                        .results()
                        .filter(input -> input.group(1).equals("inputTextarea"))
                        .forEach(input -> boxes.add(name(input)));
            }
        }
        var lines = parts().filter(part -> part.isAnnotationPresent(Lines.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        // A certificate comes from a program alone.
        lines.remove("recipient");
        assertThat(boxes).isEqualTo(lines);
    }

    /** What its bean calls the text, or in a part of pages, which takes any, its id. */
    private static String name(MatchResult input) {
        var last = LAST_NAME.matcher(input.group(3));
        return last.find() && !last.group(1).equals("value") ? last.group(1) : input.group(2);
    }

    /** How long the texts of all orders may be, by name. */
    private static Map<String, Set<Integer>> limits() {
        Map<String, Set<Integer>> limits = new HashMap<>();
        parts().filter(part -> part.getType() == String.class && size(part) != null)
                .forEach(part -> limits.computeIfAbsent(part.getName(), none -> new TreeSet<>())
                        .add(size(part).max()));
        return limits;
    }

    private static Stream<RecordComponent> parts() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amparo").stream()
                        .filter(JavaClass::isRecord)
                        .flatMap(type -> Arrays.stream(type.reflect().getRecordComponents()));
    }

    private static Size size(RecordComponent part) {
        return part.getAccessor().getAnnotation(Size.class);
    }
}
