package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;

/** Shows a case, section by section, to the extent that a caller may see it. */
@ApplicationScoped
public class CaseViews {

    @Inject
    private CaseFiles cases;

    @Inject
    private Disclosure disclosure;

    @Inject
    private SealedSections sealed;

    @Inject
    @Any
    private Instance<ActsOnCase> acts;

    @Inject
    private Today today;

    /** The case as it stands. */
    CaseView now(Shown shown, Caller caller) {
        return view(
                shown,
                shown.file(),
                family(shown, caller),
                today.in(shown.file().country()),
                null,
                mayNow(shown, caller));
    }

    /** The case after a change: as much of it as she sees now. */
    public CaseView changed(CaseFile file, Caller caller) {
        cases.flush();
        return now(disclosure.again(file, caller), caller);
    }

    /** A case that has just been opened: nobody depends on it yet, and a person first met here has no other one. */
    CaseView opened(Shown shown, boolean personWasKnown, Caller caller) {
        var family = new Family(
                linked(shown.file(), caller),
                List.of(),
                personWasKnown ? cases.othersOf(shown.file(), caller) : List.of());
        return view(shown, shown.file(), family, today.in(shown.file().country()), null, mayNow(shown, caller));
    }

    /** The case as it stood; what may be seen of it is decided by how things stand now. */
    CaseView then(Shown shown, CaseFile past, Caller caller, LocalDate day, Instant moment) {
        // Two days on which the age differs would tell the birth date.
        var ageOn = shown.sees(DataCategory.BIRTH_DATE)
                ? day
                : today.in(shown.file().country());
        return view(shown, past, family(shown, caller), ageOn, moment, List.of());
    }

    /** Numbers of the cases beside a case, as far as the caller may see them. */
    private record Family(String linked, List<String> dependants, List<String> others) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private Family family(Shown shown, Caller caller) {
        if (!shown.sees(DataCategory.FAMILY)) {
            return new Family(null, List.of(), List.of());
        }
        var file = shown.file();
        return new Family(linked(file, caller), cases.dependantsOf(file, caller), cases.othersOf(file, caller));
    }

    private CaseView view(Shown shown, CaseFile file, Family family, LocalDate day, Instant asOf, List<String> mayNow) {
        var detection = file.detection();
        return CaseViewBuilder.builder()
                .number(file.number())
                .version(shown.owner() ? shown.file().version() : null)
                .asOf(asOf)
                .country(file.country())
                .role(file.role())
                .status(file.status())
                .identifiedOn(
                        file.identified() == null ? null : file.identified().toString())
                .identificationPlace(shown.in(DataCategory.LEGAL, detection::identificationPlace))
                .detectedOn(detection.detectedOn())
                .detectionSource(shown.in(DataCategory.LEGAL, detection::detectionSource))
                .openedOn(file.openedOn())
                .registeredOn(file.registeredOn())
                .closedOn(file.closedOn())
                .closureReason(shown.in(DataCategory.PROFILE, file::closureReason))
                .owner(OrganisationView.of(shown.file().owner()))
                .assignedTo(file.assignedTo())
                .age(shown.in(DataCategory.PROFILE, () -> file.ageOn(day)))
                .linkedCase(family.linked())
                .dependants(family.dependants())
                .otherCases(family.others())
                .profile(shown.in(DataCategory.PROFILE, () -> file.profile().section()))
                .birth(shown.in(DataCategory.BIRTH_DATE, () -> birth(file)))
                .identity(shown.in(DataCategory.SENSITIVE_IDENTITY, () -> sealed.of(file, Sections.Identity.class)))
                .location(shown.in(DataCategory.LOCATION, file::location))
                .health(shown.in(DataCategory.HEALTH, () -> sealed.of(file, Sections.Health.class)))
                .exploitation(shown.in(
                        DataCategory.EXPLOITATION, () -> file.exploitation().section()))
                .texts(shown.in(DataCategory.FREE_TEXT, () -> sealed.of(file, Sections.Texts.class)))
                .categories(shown.sight().categories())
                .owned(shown.owner())
                .mayNow(mayNow)
                .build();
    }

    private List<String> mayNow(Shown shown, Caller caller) {
        return acts.stream()
                .flatMap(feature -> feature.all().stream())
                .filter(act -> act.isPossible(shown.found(), caller))
                .map(Act::name)
                .sorted()
                .toList();
    }

    private static Sections.Birth birth(CaseFile file) {
        return new Sections.Birth(file.birth() == null ? null : file.birth().toString());
    }

    private String linked(CaseFile file, Caller caller) {
        var victim = file.linkedCase();
        if (victim == null || cases.hidden(victim, caller)) {
            return null;
        }
        return victim.number();
    }
}
