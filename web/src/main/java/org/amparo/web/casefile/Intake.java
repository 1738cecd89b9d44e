package org.amparo.web.casefile;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.OpenCase;
import org.amparo.casefile.OpenCaseBuilder;
import org.amparo.casefile.Sections;
import org.amparo.services.LogService;

/**
 * A new case and what was given or planned at once, as one body. The fields are those of {@link OpenCase}, which says what each
 * means and checks them.
 *
 * @param services the first services, or null
 * @param confirmed codes of what was asked as unlikely and is right, of the case and of its services
 */
public record Intake(
        @NotNull CaseRole role,
        String linkedCase,
        String samePersonAs,
        LocalDate detectedOn,
        String detectionSource,
        String identificationPlace,
        Sections.Profile profile,
        Sections.Birth birth,
        Sections.Identity identity,
        Sections.Location location,
        Sections.Health health,
        Sections.Exploitation exploitation,
        Sections.Texts texts,
        List<LogService> services,
        List<String> confirmed) {

    /** The command that opens the case. */
    OpenCase opening() {
        return OpenCaseBuilder.builder()
                .role(role)
                .linkedCase(linkedCase)
                .samePersonAs(samePersonAs)
                .detectedOn(detectedOn)
                .detectionSource(detectionSource)
                .identificationPlace(identificationPlace)
                .profile(profile)
                .birth(birth)
                .identity(identity)
                .location(location)
                .health(health)
                .exploitation(exploitation)
                .texts(texts)
                .confirmed(confirmed)
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
