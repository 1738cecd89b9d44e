package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.amparo.reference.CivilDays;
import org.amparo.reference.CodeSet;
import org.amparo.shared.PartialDate;
import org.amparo.shared.RuleViolation;

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

    @Column(name = "stated_age_on_from")
    private LocalDate statedAgeOnFrom;

    @Column(name = "stated_age_on_until")
    private LocalDate statedAgeOnUntil;

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

    /** The section, with the day on which the age held that it states. */
    static Profile of(Sections.Profile section, PartialDate statedOn) {
        var profile = new Profile();
        Columns.record(profile, section);
        var age = section.statedAge();
        profile.statedAgeFrom = age == null ? null : age.from().shortValue();
        profile.statedAgeUntil =
                age == null || age.until() == null ? null : age.until().shortValue();
        profile.statedAgeOnFrom = statedOn == null ? null : statedOn.from();
        profile.statedAgeOnUntil = statedOn == null ? null : statedOn.until();
        return profile;
    }

    /**
     * What a section says instead. A stated age held when it says, as before where it says the same as before, or today.
     *
     * @throws RuleViolation date-in-future
     */
    Profile stated(Sections.Profile section, CivilDays days) {
        var age = section.statedAge();
        if (age == null) {
            return of(section, null);
        }
        if (age.on() == null || age.on().isBlank()) {
            return of(section, age.isAs(statedAge()) ? statedOn() : PartialDate.of(days.today()));
        }
        var on = PartialDate.parse(age.on());
        if (days.areBefore(on.from())) {
            throw new RuleViolation("date-in-future");
        }
        return of(section, on);
    }

    StatedAge statedAge() {
        if (statedAgeFrom == null) {
            return null;
        }
        var on = statedOn();
        return new StatedAge(
                statedAgeFrom.intValue(),
                statedAgeUntil == null ? null : statedAgeUntil.intValue(),
                on == null ? null : on.toString());
    }

    /** When the stated age held; null where none is stated, and in revisions of before. */
    PartialDate statedOn() {
        return PartialDate.of(statedAgeOnFrom, statedAgeOnUntil);
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
