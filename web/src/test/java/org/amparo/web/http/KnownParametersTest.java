package org.amparo.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    private static final JavaClassesOfTheApi API = new JavaClassesOfTheApi();

    private static final class JavaClassesOfTheApi {
        private final Map<String, Set<String>> names = new TreeMap<>();
        private final Set<String> declared;

        JavaClassesOfTheApi() {
            var web = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.amparo.web");
            web.stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(JavaClassesOfTheApi::isOperation)
                    .forEach(method ->
                            names.put(method.getAnnotation(Operation.class).operationId(), KnownParameters.of(method)));
            declared = web.stream()
                    .map(JavaClass::reflect)
                    .flatMap(type -> Stream.concat(
                            Stream.of(type.getDeclaredFields()),
                            Stream.of(type.getDeclaredMethods())
                                    .flatMap(method -> Arrays.stream(method.getParameters()))))
                    .filter(part -> part.isAnnotationPresent(QueryParam.class))
                    .map(part -> part.getAnnotation(QueryParam.class).value())
                    .collect(Collectors.toSet());
        }

        private static boolean isOperation(Method method) {
            return Stream.of(method.getAnnotations())
                    .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
        }
    }

    @Test
    void an_operation_knows_what_it_declares_by_itself_and_in_its_beans() {
        assertThat(API.names)
                .containsEntry("findCaller", Set.of())
                .containsEntry("findAnnualReport", Set.of("year", "countries", "knownAt"))
                .containsEntry("explainFigure", Set.of("year", "countries", "knownAt"))
                .containsEntry("explainFigureChange", Set.of("year", "countries", "from", "until"))
                .containsEntry("compareYears", Set.of("figure", "from", "until", "countries", "knownAt"))
                .containsEntry("listCasesBehindFigure", Set.of("year", "knownAt", "page", "size"))
                .containsEntry(
                        "listCases",
                        Set.of(
                                "number",
                                "status",
                                "role",
                                "assignedTo",
                                "open",
                                "identifiedIn",
                                "sort",
                                "order",
                                "page",
                                "size",
                                "cursor",
                                "exact"));
    }

    /** A parameter that is declared in a way that nobody looks for would be refused to everybody. */
    @Test
    void every_declared_parameter_is_some_operation_s() {
        assertThat(API.names.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(API.declared)
                .hasSizeGreaterThan(12);
    }
}
