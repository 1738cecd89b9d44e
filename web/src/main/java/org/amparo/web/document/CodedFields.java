package org.amparo.web.document;

import java.util.Arrays;
import java.util.List;
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
            var fields = SectionField.of(section);
            components.getSchemas().values().stream()
                    .filter(schema -> isOrCarries(schema, fields))
                    .forEach(schema -> fields.stream()
                            .filter(field -> field.list() != null)
                            .forEach(field -> describe(schema.getProperties().get(field.name()), field)));
        }
    }

    /** A section is a schema of its own, or its fields stand by themselves among those of a command and a view. */
    private static boolean isOrCarries(Schema schema, List<SectionField> section) {
        return schema.getProperties() != null
                && section.stream().allMatch(field -> schema.getProperties().containsKey(field.name()));
    }

    private static void describe(Schema property, SectionField field) {
        String list = "`GET /code-lists/" + field.list().key() + "`";
        property.setDescription(
                switch (field.kind()) {
                    case CODES -> "Up to %d codes of %s, or one of %s."
                            .formatted(field.list().most(), list, INSTEAD);
                    case CODE -> "A code of %s, or one of %s.".formatted(list, INSTEAD);
                    default -> "A code of %s.".formatted(list);
                });
    }
}
