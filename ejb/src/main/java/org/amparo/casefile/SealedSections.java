package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.Sealed;
import org.amparo.security.Vault;

/** Seals and opens the sections of a case that hold sealed columns. What is not asked is not sealed, but null. */
@ApplicationScoped
class SealedSections {

    static final String GENDER_IDENTITY = "genderIdentity";
    static final String DISABILITY = "disability";
    static final String PREGNANCY = "pregnancy";
    static final String STORY = "story";
    static final String NEEDS_NOW = "needsNow";

    @Inject
    private Vault vault;

    void record(CaseFile file, Sections.Identity section) {
        file.recordIdentity(
                Coding.one(CodeList.ANSWER, section.lgbtiq()),
                seal(
                        file,
                        GENDER_IDENTITY,
                        Coding.one(CodeList.GENDER_IDENTITY, section.genderIdentity()),
                        file.sealed().genderIdentity()));
    }

    void record(CaseFile file, Sections.Health section) {
        file.sealed()
                .recordHealth(
                        seal(
                                file,
                                DISABILITY,
                                Coding.set(CodeList.DISABILITY, section.disability()),
                                file.sealed().disability()),
                        seal(
                                file,
                                PREGNANCY,
                                Coding.one(CodeList.PREGNANCY, section.pregnancy()),
                                file.sealed().pregnancy()));
    }

    void record(CaseFile file, Sections.Texts section) {
        file.sealed()
                .recordTexts(
                        vault.seal(
                                file.dataKeyId(),
                                STORY,
                                section.story(),
                                file.sealed().story()),
                        vault.seal(
                                file.dataKeyId(),
                                NEEDS_NOW,
                                section.needsNow(),
                                file.sealed().needsNow()));
    }

    private Sealed seal(CaseFile file, String field, CodeSet value, Sealed current) {
        boolean asked = !value.equals(Coding.NOT_ASKED);
        return vault.seal(file.dataKeyId(), field, asked ? value.toString() : null, current);
    }

    Sections.Identity identity(CaseFile file) {
        return new Sections.Identity(
                file.lgbtiq().toString(),
                opened(GENDER_IDENTITY, file.sealed().genderIdentity()).toString());
    }

    Sections.Health health(CaseFile file) {
        return new Sections.Health(
                listed(DISABILITY, file.sealed().disability()),
                opened(PREGNANCY, file.sealed().pregnancy()).toString());
    }

    Sections.Texts texts(CaseFile file) {
        return new Sections.Texts(
                vault.open(STORY, file.sealed().story()),
                vault.open(NEEDS_NOW, file.sealed().needsNow()));
    }

    private List<String> listed(String field, Sealed value) {
        return Coding.listed(opened(field, value));
    }

    private CodeSet opened(String field, Sealed value) {
        String plain = vault.open(field, value);
        return plain == null ? Coding.NOT_ASKED : CodeSet.parse(plain);
    }
}
