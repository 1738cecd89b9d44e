package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.services.LogService;
import org.amparo.services.ServiceKind;

/** A case of which something is recorded in every category. */
public final class FullCase {

    /** The day on which its services were given. */
    public static final LocalDate GIVEN = LocalDate.of(2026, 3, 10);

    private FullCase() {}

    /** The order that opens it; of a person whose case is known already, or of a new one if null. */
    public static OpenCase order(String samePersonAs) {
        return new OpenCase(
                CaseRole.VICTIM,
                null,
                samePersonAs,
                LocalDate.of(2026, 3, 2),
                "POLICE",
                null,
                new Sections.Profile("F", null, List.of("GTM"), List.of("es"), "NO", List.of(), List.of()),
                new Sections.Birth("2003-05-06"),
                new Sections.Identity("YES", "WOMAN"),
                new Sections.Location("GT-01", "GT-02"),
                new Sections.Health(List.of("SEEING"), "YES"),
                new Sections.Exploitation(
                        List.of("DOMESTIC_SERVITUDE"), List.of("THREATS"), List.of("FRIEND"), "NO", "GT-01", "GT-02"),
                new Sections.Texts("a bed", "her story"));
    }

    /** A service of a kind, given by the caller's organisation. */
    public static LogService service(ServiceKind kind, String type, String note) {
        return new LogService(kind, type, null, GIVEN, GIVEN, null, null, null, null, note);
    }
}
