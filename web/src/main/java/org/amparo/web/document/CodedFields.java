package org.amparo.web.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.amparo.casefile.SectionField;
import org.amparo.casefile.Sections;
import org.amparo.reference.Answer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which codes the fields of a case take; it follows from their declaration. */
final class CodedFields {

    private static final String INSTEAD = Arrays.stream(Answer.values())
            .filter(answer -> !answer.isKnown())
            .map(answer -> "`" + answer + "`")
            .collect(Collectors.joining(", "));

    private CodedFields() {}

    static void describe(Components components) {
        for (var section : Sections.ALL) {
            var schema = components.getSchemas().get(section.getSimpleName());
            SectionField.of(section).stream()
                    .filter(field -> field.list() != null)
                    .forEach(field -> describe(schema.getProperties().get(field.name()), field));
        }
    }

    private static void describe(Schema property, SectionField field) {
        String list = "`GET /code-lists/" + field.list().key() + "`";
        property.setDescription(
                field.several()
                        ? "Up to %d codes of %s, the first being the primary one, or one of %s."
                                .formatted(field.list().most(), list, INSTEAD)
                        : "A code of %s, or one of %s.".formatted(list, INSTEAD));
    }
}
