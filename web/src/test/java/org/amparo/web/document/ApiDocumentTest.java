package org.amparo.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.casefile.SectionField;
import org.amparo.casefile.Sections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the document that the build has made against the resources. */
class ApiDocumentTest {

    private static final java.nio.file.Path DOCUMENT = java.nio.file.Path.of("target/api/openapi.json");
    private static final String ROOT = "/api/v1";

    private static final Map<Class<? extends Record>, Set<String>> STAND_BY_THEMSELVES =
            Map.of(Sections.Detection.class, Set.of("Intake", "CaseView"));

    private static JsonObject document;

    @BeforeAll
    static void read() throws IOException {
        try (var file = Files.newBufferedReader(DOCUMENT);
                var reader = Json.createReader(file)) {
            document = reader.readObject();
        }
    }

    @Test
    void lists_every_method_of_every_resource() {
        Set<String> methods = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("org.amparo.web")) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getMethods().forEach(method -> verb(method)
                        .forEach(verb -> methods.add(verb + " " + path(resource, method))));
            }
        }
        assertThat(operations().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(methods)
                .hasSizeGreaterThan(30);
    }

    @Test
    void each_coded_field_of_a_case_says_which_codes_it_takes() {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        for (var section : Sections.ALL) {
            for (var schema : STAND_BY_THEMSELVES.getOrDefault(section, Set.of(section.getSimpleName()))) {
                var properties = schemas.getJsonObject(schema).getJsonObject("properties");
                for (var field : SectionField.of(section)) {
                    if (field.list() != null) {
                        assertThat(properties.getJsonObject(field.name()).getString("description", ""))
                                .as("%s in %s", field.name(), schema)
                                .contains("/code-lists/" + field.list().key());
                    }
                }
            }
        }
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_a_summary() {
        assertThat(operations().map(operation -> operation.json().getString("operationId")))
                .doesNotHaveDuplicates();
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.json().getString("summary", ""))
                        .as(operation.name())
                        .isNotBlank());
    }

    @Test
    void every_body_has_an_example() {
        assertThat(operations()).allSatisfy(operation -> assertThat(bodies(operation))
                .as(operation.name())
                .allSatisfy(body -> assertThat(body.asJsonObject()).containsKey("examples")));
    }

    @Test
    void every_operation_names_the_problems_that_it_may_answer_with() {
        assertThat(operations()).allSatisfy(operation -> {
            var expected = new ArrayList<>(List.of("401", "403", "406"));
            if (operation.path().contains("{")) {
                expected.add("404");
            }
            if (operation.json().containsKey("requestBody")) {
                expected.addAll(List.of("400", "415", "422"));
            }
            assertThat(operation.json().getJsonObject("responses").keySet())
                    .as(operation.name())
                    .containsAll(expected);
        });
    }

    @Test
    void the_version_of_a_command_is_asked_for_in_the_header_alone() {
        assertThat(document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject("AmendCase")
                        .getJsonObject("properties"))
                .containsKey("reason")
                .doesNotContainKey("version");
    }

    @Test
    void a_reason_says_how_many_words_it_has_at_least() {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(List.of("AmendCase", "BarAccess", "EndGrant", "ReopenCase", "WithdrawService"))
                .allSatisfy(name -> assertThat(schemas.getJsonObject(name)
                                .getJsonObject("properties")
                                .getJsonObject("reason")
                                .getString("description"))
                        .contains("3 words at least"));
    }

    @Test
    void everything_needs_a_token() {
        assertThat(document.getJsonArray("security").getJsonObject(0)).containsKey("token");
    }

    private static Stream<JsonValue> media(JsonObject part) {
        return part.containsKey("content") ? part.getJsonObject("content").values().stream() : Stream.empty();
    }

    private static List<JsonValue> bodies(Operation operation) {
        var request = operation
                .json()
                .getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
        var answers =
                operation.json().getJsonObject("responses").values().stream().map(JsonValue::asJsonObject);
        return Stream.concat(media(request), answers.flatMap(ApiDocumentTest::media))
                .toList();
    }

    private static Stream<Operation> operations() {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(verb -> new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue().asJsonObject())));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ROOT + resource.getAnnotationOfType(Path.class).value() + below;
    }

    private record Operation(String verb, String path, JsonObject json) {
        String name() {
            return verb + " " + path;
        }
    }
}
