package org.amparo.web.document;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.shared.EveryPartNamed;

/** The API's document as a page shows it: its operations by subject, each with its parameters, examples and problems. */
@Named("apiDocument")
@ApplicationScoped
public class DocumentPage {

    private static final String FILE = "/developers/openapi.json";

    @Inject
    private ServletContext application;

    private JsonObject document;
    private List<Subject> subjects;

    /**
     * What operations are about.
     *
     * @param operations in the order of their paths
     */
    public record Subject(String name, String description, List<Operation> operations) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * One method of one path.
     *
     * @param request example of what is sent, or null
     * @param status what it answers with when all is well
     * @param answer example of what comes back, or null
     * @param problems statuses of the problems that it may answer with
     */
    @EveryPartNamed
    public record Operation(
            String id,
            String verb,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            String request,
            String status,
            String answer,
            List<String> problems) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * One parameter.
     *
     * @param in path, query or header
     */
    public record Parameter(String name, String in, boolean required, String description) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @PostConstruct
    void read() {
        try (var file = application.getResourceAsStream(FILE);
                var reader = JSON.createReader(file)) {
            document = reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        subjects = document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(this::subject)
                .toList();
    }

    /** What the API as a whole is. */
    public String getDescription() {
        return document.getJsonObject("info").getString("description");
    }

    /** All operations, by subject. */
    public List<Subject> getSubjects() {
        return subjects;
    }

    private Subject subject(JsonObject tag) {
        var operations = new ArrayList<Operation>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
                    if (texts(operation.asJsonObject(), "tags").contains(tag.getString("name"))) {
                        operations.add(operation(path, verb, operation.asJsonObject()));
                    }
                }));
        return new Subject(tag.getString("name"), tag.getString("description"), operations);
    }

    private static Operation operation(String path, String verb, JsonObject operation) {
        var answers = operation.getJsonObject("responses");
        String status = answers.keySet().stream()
                .filter(known -> known.startsWith("2"))
                .findFirst()
                .orElseThrow();
        return DocumentPageOperationBuilder.builder()
                .id(operation.getString("operationId"))
                .verb(verb.toUpperCase(Locale.ROOT))
                .path(path)
                .summary(operation.getString("summary"))
                .description(operation.getString("description", null))
                .parameters(parameters(operation))
                .request(example(operation.getJsonObject("requestBody")))
                .status(status)
                .answer(example(answers.getJsonObject(status)))
                .problems(answers.keySet().stream()
                        .filter(known -> !known.equals(status))
                        .toList())
                .build();
    }

    private static List<Parameter> parameters(JsonObject operation) {
        return objects(operation, "parameters")
                .map(parameter -> new Parameter(
                        parameter.getString("name"),
                        parameter.getString("in"),
                        parameter.getBoolean("required", false),
                        parameter.getString("description", "")))
                .toList();
    }

    private static String example(JsonObject body) {
        if (body == null || !body.containsKey("content")) {
            return null;
        }
        return body.getJsonObject("content").values().stream()
                .map(media -> media.asJsonObject().getJsonObject("examples"))
                .map(examples -> pretty(examples.getJsonObject("example").get("value")))
                .findFirst()
                .orElse(null);
    }

    private static String pretty(JsonValue example) {
        var text = new StringWriter();
        try (var writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(example);
        }
        return text.toString().strip();
    }

    private static List<String> texts(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.containsKey(name)
                ? parent.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                : Stream.empty();
    }
}
