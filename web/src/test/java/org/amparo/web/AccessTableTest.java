package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.security.Roles;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/access.md against the resources and the roles that stand at the desks behind them. */
class AccessTableTest {

    private static final String REFUSED = "–";
    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("../docs/access.md");

    @Test
    void every_operation_has_its_row_and_each_row_names_the_roles_of_its_desk() throws IOException {
        var byDesk = rolesByDesk();
        var byTable = rolesByTable();
        assertThat(byTable.keySet())
                .as("operations with a row in docs/access.md")
                .containsExactlyInAnyOrderElementsOf(byDesk.keySet());
        byDesk.forEach((operation, roles) -> assertThat(byTable.get(operation))
                .as("roles of %s in docs/access.md", operation)
                .isEqualTo(roles));
    }

    private static Map<String, Set<String>> rolesByTable() throws IOException {
        List<List<String>> rows = Files.readAllLines(TABLE).stream()
                .map(AccessTableTest::cells)
                .filter(cells ->
                        cells.size() == Roles.ALL.size() + 1 && !cells.get(0).startsWith("---"))
                .toList();
        List<String> header = rows.get(0);
        assertThat(header.subList(1, header.size())).containsExactlyInAnyOrderElementsOf(Roles.ALL);
        return rows.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        row -> row.get(0),
                        row -> IntStream.range(1, row.size())
                                .filter(column -> !row.get(column).equals(REFUSED))
                                .mapToObj(header::get)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> {
                            throw new IllegalStateException("two rows of one operation");
                        },
                        TreeMap::new));
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static Map<String, Set<String>> rolesByDesk() {
        Map<String, Set<String>> roles = new TreeMap<>();
        var production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.amparo");
        for (JavaClass resource : production) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getMethods().forEach(method -> verbs(method)
                        .forEach(verb -> roles.put(verb + " " + path(resource, method), allowed(method))));
            }
        }
        return roles;
    }

    /** The roles that all desks behind a method let in; without a desk it is open to whoever is signed in. */
    private static Set<String> allowed(JavaMethod method) {
        Set<String> allowed = new TreeSet<>(Roles.ALL);
        method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAnnotatedWith(Stateless.class))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .forEach(desk -> roles(desk).ifPresent(allowed::retainAll));
        return allowed;
    }

    private static Optional<Set<String>> roles(JavaMethod desk) {
        return desk.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> desk.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(named -> Set.of(named.value()));
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    private static String path(JavaClass resource, JavaMethod method) {
        return resource.getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
