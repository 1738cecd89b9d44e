package org.amparo.web.reference;

import java.time.LocalDate;
import java.util.Locale;
import org.amparo.reference.Code;
import org.amparo.reference.Labels;

/**
 * One code with its words.
 *
 * @param code what is stored and sent
 * @param parent the code under which it stands, or null
 * @param label its name
 * @param definition what it means in plain words, or null where the label needs none
 * @param validFrom first day on which it may be chosen, or null for always
 * @param validUntil last day on which it may be chosen, or null for still
 */
public record CodeListEntry(
        String code, String parent, String label, String definition, LocalDate validFrom, LocalDate validUntil) {

    static CodeListEntry of(Code code, Locale language) {
        return new CodeListEntry(
                code.code(),
                code.parent(),
                Labels.label(code.list(), code.code(), language),
                Labels.definition(code.list(), code.code(), language).orElse(null),
                code.validFrom(),
                code.validUntil());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
