package org.amparo.reference;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a coded value in its one-line form. */
@Converter(autoApply = true)
public class CodeSetConverter implements AttributeConverter<CodeSet, String> {

    @Override
    public String convertToDatabaseColumn(CodeSet value) {
        return value == null ? null : value.toString();
    }

    @Override
    public CodeSet convertToEntityAttribute(String text) {
        return text == null ? null : CodeSet.parse(text);
    }
}
