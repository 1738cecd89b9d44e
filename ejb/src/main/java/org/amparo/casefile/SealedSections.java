package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.Sealed;
import org.amparo.security.Vault;

/** Seals and opens the sections of a case that hold sealed columns. What is not asked is not sealed, but null. */
@ApplicationScoped
class SealedSections {

    /** The one answer of these sections by which is counted, and which therefore stands open on the row. */
    private static final String COUNTED = "lgbtiq";

    @Inject
    private Vault vault;

    void record(CaseFile file, Record section) {
        for (var field : SectionField.of(section.getClass())) {
            if (isSealed(field)) {
                var current = (Sealed) Columns.get(file.sealed(), field);
                Columns.set(
                        file.sealed(),
                        field,
                        vault.seal(file.dataKeyId(), field.name(), plain(field, section), current));
            } else {
                Columns.set(file, field, Coding.set(field.list(), field.codesIn(section)));
            }
        }
    }

    private static String plain(SectionField field, Record section) {
        if (field.list() == null) {
            Object value = field.in(section);
            return value == null ? null : value.toString();
        }
        var value = Coding.set(field.list(), field.codesIn(section));
        return value.equals(Coding.NOT_ASKED) ? null : value.toString();
    }

    <R extends Record> R of(CaseFile file, Class<R> section) {
        return SectionField.fill(
                section,
                field -> isSealed(field)
                        ? opened(field, (Sealed) Columns.get(file.sealed(), field))
                        : Columns.said(file, field));
    }

    private Object opened(SectionField field, Sealed value) {
        String plain = vault.open(field.name(), value);
        if (field.kind() == SectionField.Kind.DAY) {
            return plain == null ? null : LocalDate.parse(plain);
        }
        if (field.list() == null) {
            return plain;
        }
        return Columns.codes(plain == null ? Coding.NOT_ASKED : CodeSet.parse(plain), field);
    }

    /** What is stored of a section, sealed as it is: what says the same is sealed but once. */
    static List<Object> standing(CaseFile file, Class<? extends Record> section) {
        return SectionField.of(section).stream()
                .map(field -> Columns.get(isSealed(field) ? file.sealed() : file, field))
                .map(stored -> stored == null ? "" : stored)
                .toList();
    }

    static boolean isSealed(SectionField field) {
        return !field.name().equals(COUNTED);
    }
}
