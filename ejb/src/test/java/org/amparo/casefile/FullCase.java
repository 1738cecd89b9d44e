package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Answer;
import org.amparo.reference.Code;
import org.amparo.reference.Codes;
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
                .profile(whole(SectionsProfileBuilder.builder()
                        .sex("F")
                        .nationalities(List.of("GTM"))
                        .languages(List.of("es"))
                        .interpreter("NO")
                        .peoples(List.of())
                        .migrationStatus(List.of())
                        .build()))
                .birth(new Sections.Birth("2003-05-06"))
                .identity(whole(SectionsIdentityBuilder.builder()
                        .lgbtiq("YES")
                        .genderIdentity("WOMAN")
                        .build()))
                .location(whole(SectionsLocationBuilder.builder()
                        .originArea("GT-01")
                        .detectionArea("GT-02")
                        .build()))
                .health(whole(SectionsHealthBuilder.builder()
                        .disability(List.of("SEEING"))
                        .pregnancy("YES")
                        .build()))
                .exploitation(whole(SectionsExploitationBuilder.builder()
                        .forms(List.of("DOMESTIC_SERVITUDE"))
                        .mainForm("DOMESTIC_SERVITUDE")
                        .means(List.of("THREATS"))
                        .recruiterRelations(List.of("FRIEND"))
                        .travelTourism("NO")
                        .recruitmentArea("GT-01")
                        .exploitationArea("GT-02")
                        .build()))
                .texts(whole(SectionsTextsBuilder.builder()
                        .needsNow("a bed")
                        .story("her story")
                        .build()))
                .build();
    }

    /** Says something in the fields that are left out, for a field that has been added is recorded too. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R whole(R section) {
        return SectionField.fill((Class<R>) section.getClass(), field -> {
            Object said = field.in(section);
            return said == null ? something(field) : said;
        });
    }

    private static Object something(SectionField field) {
        return switch (field.kind()) {
            case CODE, CODE_OR_NOTHING -> Codes.of(field.list()).stream()
                    .map(Code::code)
                    .findFirst()
                    .orElse(Answer.UNKNOWN.name());
            case CODES -> List.of(Codes.of(field.list()).get(0).code());
            case DAY -> GIVEN;
            case WORDS -> field.name();
            case OTHER -> null;
        };
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
