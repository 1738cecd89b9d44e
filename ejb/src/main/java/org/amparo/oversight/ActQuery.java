package org.amparo.oversight;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.amparo.shared.NamedParts;

/**
 * Which acts an auditor asks for; a null part asks for nothing.
 *
 * @param person name of an account, or its public id where several have one name
 * @param organisation code of the organisation for which somebody acted
 * @param from the first day, in her country
 * @param until the last day, in her country
 * @param number a whole case number
 */
@NamedParts
public record ActQuery(
        @Size(max = 100) String person,
        @Size(max = 60) String organisation,
        LocalDate from,
        LocalDate until,
        @Size(max = 40) String number) {

    /** Blanks ask for nothing. */
    public ActQuery {
        person = orNothing(person);
        organisation = orNothing(organisation);
        number = orNothing(number);
    }

    private static String orNothing(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
