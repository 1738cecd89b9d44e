package org.amparo.reference;

import java.time.LocalDate;
import org.amparo.shared.EveryPartNamed;

/**
 * Which days it is in a country at a moment; they differ where a country has several zones.
 *
 * @param today the day of its capital: what is recorded without a day has this one, and what is due is late after it
 * @param latest the latest day that has begun anywhere in it
 */
@EveryPartNamed
public record CivilDays(LocalDate today, LocalDate latest) {

    /** A day that is the same wherever it is asked. */
    public static CivilDays on(LocalDate day) {
        return CivilDaysBuilder.builder().today(day).latest(day).build();
    }

    /** Whether a day has not begun anywhere in the country. */
    public boolean areBefore(LocalDate day) {
        return day.isAfter(latest);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
