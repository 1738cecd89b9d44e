package org.amparo.casefile;

import java.time.LocalDate;
import java.util.List;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;

/**
 * As much of the person of a case as tells the case from others: what stands beside its number wherever a case is named. All of it is
 * of the profile; where that is closed to the reader, a case has no such line.
 *
 * @param sex code, or why it is not known
 * @param age how old she is today; null where it is not known
 * @param nationalities codes, or why none is known
 */
public record PersonLine(String sex, AgeView age, List<String> nationalities) {

    /** The line of a case as it is shown, with the age of the day; null where the profile is closed. */
    public static PersonLine of(Shown shown, LocalDate today) {
        var file = shown.file();
        return shown.in(
                DataCategory.PROFILE,
                () -> new PersonLine(
                        file.profile().sex().toString(),
                        file.ageOn(today),
                        Coding.listed(file.profile().nationalities())));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
