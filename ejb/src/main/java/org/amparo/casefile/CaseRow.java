package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        var person = Optional.ofNullable(PersonLine.of(shown, today));
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
                .sex(person.map(PersonLine::sex).orElse(null))
                .age(person.map(PersonLine::age).orElse(null))
                .nationalities(person.map(PersonLine::nationalities).orElse(null))
                .build();
    }

    /** What tells it from the others; null where the profile is closed. */
    public PersonLine person() {
        return sex == null ? null : new PersonLine(sex, age, nationalities);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
