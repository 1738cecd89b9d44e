package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amparo.organisation.OrganisationView;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;

/** Shows a case, section by section, to the extent that a caller may see it. */
@ApplicationScoped
class CaseViews {

    @Inject
    private CaseFiles cases;

    @Inject
    private SealedSections sealed;

    /** The case as it stands. */
    CaseView now(InSight found, Caller caller, LocalDate today) {
        return view(found, found.file(), family(found, caller), today, null);
    }

    /** A case that has just been opened: nobody depends on it yet, and a person first met here has no other one. */
    CaseView opened(InSight found, boolean personWasKnown, Caller caller, LocalDate today) {
        var family = new Family(
                linked(found.file(), caller),
                List.of(),
                personWasKnown ? cases.othersOf(found.file(), caller) : List.of());
        return view(found, found.file(), family, today, null);
    }

    /** The case as it stood; what may be seen of it is decided by how things stand now. */
    CaseView then(InSight found, CaseFile past, Caller caller, LocalDate day, Instant moment) {
        return view(found, past, family(found, caller), day, moment);
    }

    /** Numbers of the cases beside a case, as far as the caller may see them. */
    private record Family(String linked, List<String> dependants, List<String> others) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private Family family(InSight found, Caller caller) {
        if (!found.sight().of(DataCategory.FAMILY)) {
            return new Family(null, List.of(), List.of());
        }
        var file = found.file();
        return new Family(linked(file, caller), cases.dependantsOf(file, caller), cases.othersOf(file, caller));
    }

    private CaseView view(InSight found, CaseFile file, Family family, LocalDate day, Instant asOf) {
        var sight = found.sight();
        var birth = file.birth();
        return new CaseView(
                file.number(),
                found.file().version(),
                asOf,
                file.country(),
                file.role(),
                file.status(),
                file.identified() == null ? null : file.identified().toString(),
                file.identificationPlace(),
                file.detectedOn(),
                file.detectionSource().toString(),
                file.openedOn(),
                file.registeredOn(),
                file.closedOn(),
                file.closureReason(),
                OrganisationView.of(found.file().owner()),
                file.assignedTo(),
                sight.of(DataCategory.PROFILE) ? file.ageOn(day) : null,
                family.linked(),
                family.dependants(),
                family.others(),
                sight.of(DataCategory.PROFILE) ? file.profile().section() : null,
                sight.of(DataCategory.BIRTH_DATE) ? new Sections.Birth(birth == null ? null : birth.toString()) : null,
                sight.of(DataCategory.SENSITIVE_IDENTITY) ? sealed.identity(file) : null,
                sight.of(DataCategory.LOCATION) ? file.location() : null,
                sight.of(DataCategory.HEALTH) ? sealed.health(file) : null,
                sight.of(DataCategory.EXPLOITATION) ? file.exploitation().section() : null,
                sight.of(DataCategory.FREE_TEXT) ? sealed.texts(file) : null,
                sight.categories(),
                sight.owner());
    }

    private String linked(CaseFile file, Caller caller) {
        var victim = file.linkedCase();
        if (victim == null || cases.hidden(victim, caller)) {
            return null;
        }
        return victim.number();
    }
}
