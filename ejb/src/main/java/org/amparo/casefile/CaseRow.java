package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;

/** A case in one line; the profile's columns are null where they are not for the caller's eyes. */
public record CaseRow(
        String number,
        CaseRole role,
        CaseStatus status,
        String identifiedOn,
        LocalDate openedOn,
        LocalDate closedOn,
        String owner,
        String assignedTo,
        String sex,
        AgeView age,
        List<String> nationalities) {

    /** The line of a case as it is shown; ages are those of the day. */
    public static CaseRow of(Shown shown, LocalDate today) {
        var file = shown.file();
        var profile = DataCategory.PROFILE;
        return new CaseRow(
                file.number(),
                file.role(),
                file.status(),
                file.identified() == null ? null : file.identified().toString(),
                file.openedOn(),
                file.closedOn(),
                file.owner().name(),
                file.assignedTo(),
                shown.in(profile, () -> file.profile().sex().toString()),
                shown.in(profile, () -> file.ageOn(today)),
                shown.in(profile, () -> Coding.listed(file.profile().nationalities())));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
