package org.amparo.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.amparo.plausibility.Fact;
import org.amparo.shared.NamedParts;

/**
 * Changes what is recorded of a case. Each section that is given replaces the one that stands; null leaves it.
 *
 * @param version version of the case that the caller read
 * @param reason why, in her words; asked for where an answer of a confirmed case is replaced
 * @param confirmed codes of what was asked as unlikely and is right
 */
@NamedParts
public record AmendCase(
        int version,
        @Size(max = 500) String reason,
        @Valid Detection detection,
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
        return fact == Fact.DETECTED ? "detection.on" : OpenCase.path(fact);
    }

    /** The same command for the version that the caller says she read. */
    public AmendCase at(int read) {
        return AmendCaseBuilder.builder(this).version(read).build();
    }

    /**
     * {@link Sections.Detection} by the names that this command has for it.
     *
     * @param on day of detection
     * @param source who detected
     * @param place ISO 3166 alpha-3 of the country where she was found
     */
    public record Detection(LocalDate on, @Size(max = 40) String source, @Size(max = 3) String place) {

        /** A section in these names. */
        public static Detection of(Sections.Detection section) {
            return new Detection(section.detectedOn(), section.detectionSource(), section.identificationPlace());
        }

        Sections.Detection section() {
            return SectionsDetectionBuilder.builder()
                    .detectedOn(on)
                    .detectionSource(source)
                    .identificationPlace(place)
                    .build();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    GivenSections given() {
        return new GivenSections(
                detection == null ? null : detection.section(),
                profile,
                birth,
                identity,
                location,
                health,
                exploitation,
                texts);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
