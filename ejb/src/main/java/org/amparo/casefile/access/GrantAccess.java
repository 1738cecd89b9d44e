package org.amparo.casefile.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.amparo.reference.CivilTime;
import org.amparo.shared.NamedParts;
import org.amparo.shared.RuleViolation;

/**
 * Opens categories of a case to an organisation or to one account.
 *
 * @param organisation code of the grantee, or null
 * @param user name of the grantee's account, or its public id; or null
 * @param categories data categories; none opens the case's frame alone
 * @param until last day in the country of the case, or null
 * @param endsAt moment from which on it is closed again, in the place of {@code until}; null for an open end
 * @param basis code of the list grant_basis
 * @param basisReference number of the document or record that it rests on; stored sealed
 */
@NamedParts
public record GrantAccess(
        @Size(max = 60) String organisation,
        @Size(max = 100) String user,
        @NotNull @Size(max = 40) List<@Size(max = 40) String> categories,
        LocalDate until,
        Instant endsAt,
        @NotNull @Size(max = 40) String basis,
        @Size(max = 200) String basisReference) {

    /**
     * The moment of an hour of a day by the clocks of a country's capital; null without an hour, when the day counts as a whole.
     *
     * @throws RuleViolation hour-without-day: today is no safe guess where access is to end
     */
    public static Instant momentOf(LocalDate day, LocalTime hour, String country) {
        if (hour == null) {
            return null;
        }
        if (day == null) {
            throw new RuleViolation("hour-without-day");
        }
        return day.atTime(hour).atZone(CivilTime.capital(country)).toInstant();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
