package org.amparo.web.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.audit.Reasons;
import org.amparo.web.http.IfMatch;
import org.amparo.web.press.ApiPress;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the API's document while it is made at build: what is the same for all operations (problems), follows from a
 * declaration (codes), or is too long for an annotation (examples). The server never runs it.
 */
public class ApiDocument implements OASFilter {

    /** Field of commands that {@code If-Match} fills. */
    private static final String VERSION = "version";

    /** Field of whatever says why. */
    private static final String REASON = "reason";

    /** What is asked by these records something, and is bound to its press. */
    private static final Set<PathItem.HttpMethod> RECORDING =
            Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);

    private static final String PRESS =
            "Names the call, so that it can be sent once more: the same key with the same content records nothing twice and is"
                    + " answered with the record as it is now and Idempotency-Replayed: true; with another content it is refused,"
                    + " press-with-another-body. A string in quotes, or its bare 1 to 100 visible characters, random and without"
                    + " anything of a person; each account's own, and remembered for eight days.";

    private final Examples examples = Examples.load();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemAnswers.describe(document.getComponents());
        CodedFields.describe(document.getComponents());
        document.getComponents().getSchemas().values().forEach(ApiDocument::sayHowLongAReasonIs);
        document.getPaths().getPathItems().forEach((path, item) -> complete(document, path, item));
    }

    private static void sayHowLongAReasonIs(Schema schema) {
        if (schema.getProperties() != null && schema.getProperties().containsKey(REASON)) {
            schema.getProperties()
                    .get(REASON)
                    .setDescription("Why, in words. Where a reason has to be given, it has %d words at least."
                            .formatted(Reasons.FEWEST_WORDS));
        }
    }

    private void complete(OpenAPI document, String path, PathItem item) {
        item.getOperations().forEach((verb, operation) -> {
            if (RECORDING.contains(verb)) {
                operation.addParameter(press());
            }
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().setRequired(true);
                var content = operation.getRequestBody().getContent();
                examples.request(operation.getOperationId()).ifPresent(example -> show(content, example));
                withoutVersion(document, content);
            }
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> IfMatch.HEADER.equals(parameter.getName()))
                        .forEach(parameter -> parameter
                                .description("The ETag under which the record was read.")
                                .example("\"3\""));
            }
            examples.answer(operation.getOperationId()).ifPresent(example -> show(answer(operation), example));
            ProblemAnswers.addTo(operation, path);
        });
    }

    private static Parameter press() {
        return OASFactory.createParameter()
                .name(ApiPress.HEADER)
                .in(Parameter.In.HEADER)
                .description(PRESS)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(100))
                .example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"");
    }

    private static Content answer(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow()
                .getContent();
    }

    private static void show(Content content, Object example) {
        content.getMediaTypes()
                .values()
                .forEach(type ->
                        type.addExample("example", OASFactory.createExample().value(example)));
    }

    private static void withoutVersion(OpenAPI document, Content content) {
        content.getMediaTypes().values().forEach(type -> {
            String reference = type.getSchema().getRef();
            Schema command =
                    document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
            if (command.getProperties() != null && command.getProperties().containsKey(VERSION)) {
                command.removeProperty(VERSION);
            }
        });
    }
}
