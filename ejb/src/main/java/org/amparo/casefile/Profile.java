package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.amparo.reference.CodeSet;

/** Columns of {@link Sections.Profile}. */
@Embeddable
class Profile {

    @Column(nullable = false, length = 12)
    private CodeSet sex;

    @Column(name = "stated_age_from")
    private Short statedAgeFrom;

    @Column(name = "stated_age_until")
    private Short statedAgeUntil;

    @Column(name = "age_answer", nullable = false, length = 12)
    private CodeSet ageAnswer;

    @Column(nullable = false, length = 100)
    private CodeSet nationalities;

    @Column(nullable = false, length = 200)
    private CodeSet languages;

    @Column(nullable = false, length = 12)
    private CodeSet interpreter;

    @Column(nullable = false, length = 200)
    private CodeSet peoples;

    @Column(name = "migration_status", nullable = false, length = 200)
    private CodeSet migrationStatus;

    protected Profile() {}

    static Profile of(Sections.Profile section) {
        var profile = new Profile();
        Columns.record(profile, section);
        var age = section.statedAge();
        profile.statedAgeFrom = age == null ? null : age.from().shortValue();
        profile.statedAgeUntil =
                age == null || age.until() == null ? null : age.until().shortValue();
        return profile;
    }

    StatedAge statedAge() {
        return StatedAge.of(
                statedAgeFrom == null ? null : statedAgeFrom.intValue(),
                statedAgeUntil == null ? null : statedAgeUntil.intValue());
    }

    CodeSet sex() {
        return sex;
    }

    CodeSet nationalities() {
        return nationalities;
    }

    Sections.Profile section() {
        return SectionField.fill(
                Sections.Profile.class,
                field -> field.kind() == SectionField.Kind.OTHER ? statedAge() : Columns.said(this, field));
    }
}
