package org.amparo.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores the envelope as it is; sealing and opening are the {@link Vault}'s. */
@Converter(autoApply = true)
public class SealedConverter implements AttributeConverter<Sealed, String> {

    @Override
    public String convertToDatabaseColumn(Sealed sealed) {
        return sealed == null ? null : sealed.envelope();
    }

    @Override
    public Sealed convertToEntityAttribute(String envelope) {
        return envelope == null ? null : new Sealed(envelope);
    }
}
