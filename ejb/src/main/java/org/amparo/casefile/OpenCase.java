package org.amparo.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.plausibility.Fact;
import org.amparo.shared.NamedParts;

/**
 * Opens a case in the caller's organisation. Everything but the role can wait: what is missing is <i>not asked</i>.
 *
 * @param role victim or dependant
 * @param linkedCase number of the victim's case that a dependant belongs to
 * @param samePersonAs number of another case of the same person, if one is known
 * @param detectedOn day of detection
 * @param detectionSource who detected
 * @param identificationPlace ISO 3166 alpha-3 of the country where the person was found; the own country if null
 * @param confirmed codes of what was asked as unlikely and is right
 */
@NamedParts
public record OpenCase(
        @NotNull CaseRole role,
        @Size(max = 40) String linkedCase,
        @Size(max = 40) String samePersonAs,
        LocalDate detectedOn,
        @Size(max = 40) String detectionSource,
        @Size(max = 3) String identificationPlace,
        @Valid Sections.Profile profile,
        @Valid Sections.Birth birth,
        @Valid Sections.Identity identity,
        @Valid Sections.Location location,
        @Valid Sections.Health health,
        @Valid Sections.Exploitation exploitation,
        @Valid Sections.Texts texts,
        @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {

    /** Where the order says a fact. */
    public static String path(Fact fact) {
        return switch (fact) {
            case BIRTH -> "birth.birthDate";
            case STATED_AGE -> "profile.statedAge";
            default -> fact.field();
        };
    }

    /** How she was found. */
    Sections.Detection detection() {
        return SectionsDetectionBuilder.builder()
                .detectedOn(detectedOn)
                .detectionSource(detectionSource)
                .identificationPlace(identificationPlace)
                .build();
    }

    GivenSections given() {
        return new GivenSections(detection(), profile, birth, identity, location, health, exploitation, texts);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
