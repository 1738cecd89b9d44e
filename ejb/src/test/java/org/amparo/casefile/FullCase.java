package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.services.LogService;
import org.amparo.services.LogServiceBuilder;
import org.amparo.services.ServiceKind;

/** A case of which something is recorded in every category. */
public final class FullCase {

    /** The day on which its services were given. */
    public static final LocalDate GIVEN = LocalDate.of(2026, 3, 10);

    private FullCase() {}

    /** The order that opens it; of a person whose case is known already, or of a new one if null. */
    public static OpenCase order(String samePersonAs) {
        return OpenCaseBuilder.builder()
                .role(CaseRole.VICTIM)
                .samePersonAs(samePersonAs)
                .detectedOn(LocalDate.of(2026, 3, 2))
                .detectionSource("POLICE")
                .profile(SectionsProfileBuilder.builder()
                        .sex("F")
                        .nationalities(List.of("GTM"))
                        .languages(List.of("es"))
                        .interpreter("NO")
                        .peoples(List.of())
                        .migrationStatus(List.of())
                        .build())
                .birth(new Sections.Birth("2003-05-06"))
                .identity(new Sections.Identity("YES", "WOMAN"))
                .location(new Sections.Location("GT-01", "GT-02"))
                .health(new Sections.Health(List.of("SEEING"), "YES"))
                .exploitation(new Sections.Exploitation(
                        List.of("DOMESTIC_SERVITUDE"), List.of("THREATS"), List.of("FRIEND"), "NO", "GT-01", "GT-02"))
                .texts(new Sections.Texts("a bed", "her story"))
                .build();
    }

    /** A service of a kind, given by the caller's organisation. */
    public static LogService service(ServiceKind kind, String type, String note) {
        return LogServiceBuilder.builder()
                .kind(kind)
                .type(type)
                .startOn(GIVEN)
                .endOn(GIVEN)
                .note(note)
                .build();
    }
}
