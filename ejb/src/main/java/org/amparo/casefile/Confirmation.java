package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.UUID;
import org.amparo.plausibility.Fact;
import org.amparo.plausibility.Rule;
import org.amparo.security.DataCategory;
import org.hibernate.envers.Audited;

/** That something unlikely is right: who said so, and when, is its revision. It is never changed. */
@Entity
@Audited
@Table(name = "confirmation")
class Confirmation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    /** Code of the rule that asked. */
    @Column(nullable = false, length = 40)
    private String question;

    /** Without which nobody is told, for the question says something of what it keeps closed; null for every reader. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DataCategory category;

    protected Confirmation() {}

    static Confirmation of(CaseFile file, String question, DataCategory category) {
        var confirmation = new Confirmation();
        confirmation.publicId = UUID.randomUUID().toString();
        confirmation.caseFile = file;
        confirmation.question = question;
        confirmation.category = category;
        return confirmation;
    }

    /** The category of what a rule compares; of services it is the one that fewest see. */
    static DataCategory closing(Collection<Fact> facts) {
        if (ofHerAge(facts) != null) {
            return ofHerAge(facts);
        }
        if (facts.contains(Fact.DECIDED)) {
            return DataCategory.LEGAL;
        }
        return facts.contains(Fact.SERVICES) ? DataCategory.HEALTH : null;
    }

    private static DataCategory ofHerAge(Collection<Fact> facts) {
        if (facts.contains(Fact.BIRTH)) {
            return DataCategory.BIRTH_DATE;
        }
        return facts.contains(Fact.STATED_AGE) ? DataCategory.PROFILE : null;
    }

    /** Without which nobody is told what was asked, for that says something of her age, too; null where it does not. */
    DataCategory categoryOfQuestion() {
        return ofHerAge(Rule.about(question));
    }

    Long id() {
        return id;
    }

    String publicId() {
        return publicId;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    String question() {
        return question;
    }

    DataCategory category() {
        return category;
    }
}
