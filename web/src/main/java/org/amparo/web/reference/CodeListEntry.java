package org.amparo.web.reference;

import java.time.LocalDate;
import java.util.Locale;
import org.amparo.reference.Code;
import org.amparo.reference.Labels;
import org.amparo.shared.EveryPartNamed;

/**
 * One code with its words.
 *
 * @param code what is stored and sent
 * @param parent the code under which it stands, or null
 * @param position its place in the list, from 1
 * @param label its name
 * @param definition what it means in plain words, or null where the label needs none
 * @param corett the group under which the coalition's annual report counts it, or null
 * @param htcds its value in HTCDS 2.0, or null
 * @param ctdc its column in the layout of CTDC, or null
 * @param icTip its category in IC-TIP, or null
 * @param validFrom first day on which it may be chosen, or null for always
 * @param validUntil last day on which it may be chosen, or null for still
 * @param source where it is from
 */
@EveryPartNamed
public record CodeListEntry(
        String code,
        String parent,
        int position,
        String label,
        String definition,
        String corett,
        String htcds,
        String ctdc,
        String icTip,
        LocalDate validFrom,
        LocalDate validUntil,
        String source) {

    static CodeListEntry of(Code code, Locale language) {
        return CodeListEntryBuilder.builder()
                .code(code.code())
                .parent(code.parent())
                .position(code.position())
                .label(Labels.label(code.list(), code.code(), language))
                .definition(
                        Labels.definition(code.list(), code.code(), language).orElse(null))
                .corett(code.corett())
                .htcds(code.htcds())
                .ctdc(code.ctdc())
                .icTip(code.icTip())
                .validFrom(code.validFrom())
                .validUntil(code.validUntil())
                .source(code.source())
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
