package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;
import org.amparo.shared.EveryPartNamed;

/** A case in one line; the profile's columns are null where they are not for the caller's eyes. */
@EveryPartNamed
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
        return CaseRowBuilder.builder()
                .number(file.number())
                .role(file.role())
                .status(file.status())
                .identifiedOn(
                        file.identified() == null ? null : file.identified().toString())
                .openedOn(file.openedOn())
                .closedOn(file.closedOn())
                .owner(file.owner().name())
                .assignedTo(file.assignedTo())
                .sex(shown.in(profile, () -> file.profile().sex().toString()))
                .age(shown.in(profile, () -> file.ageOn(today)))
                .nationalities(
                        shown.in(profile, () -> Coding.listed(file.profile().nationalities())))
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
