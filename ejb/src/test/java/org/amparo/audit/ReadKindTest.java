package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An auditor asks by kind of reading: what had none would be found by nobody who asks so. */
class ReadKindTest {

    private static final Pattern OPERATION =
            Pattern.compile("(?:@ReadsCase\\(|\\b(?:reads|listing)\\.all\\(\\s*)\"([\\w-]+)\"");

    @Test
    void every_operation_of_the_access_log_is_of_one_kind() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                OPERATION.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        var kinds = Arrays.stream(ReadKind.values())
                .filter(kind -> kind != ReadKind.SEARCH)
                .flatMap(kind -> kind.operations().stream())
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(kinds).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void a_list_in_which_a_number_was_looked_for_is_a_search() {
        assertThat(ReadKind.of("cases", "number=part")).contains(ReadKind.SEARCH);
        assertThat(ReadKind.of("cases", "status=CONFIRMED")).contains(ReadKind.LIST);
        assertThat(ReadKind.of("cases", null)).contains(ReadKind.LIST);
        assertThat(ReadKind.of("audit-reads", "number=GT-7K3M-92QX-C")).contains(ReadKind.AUDIT);
        assertThat(ReadKind.of("of-another-version", null)).isEmpty();
    }
}
