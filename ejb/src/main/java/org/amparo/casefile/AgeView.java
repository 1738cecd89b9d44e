package org.amparo.casefile;

import java.time.LocalDate;
import org.amparo.shared.CompletedYears;
import org.amparo.shared.PartialDate;

/**
 * How old a person is on a day, as far as it is known, in completed years.
 *
 * @param from youngest she can be
 * @param until oldest she can be, or null without an upper end
 */
public record AgeView(int from, Integer until) {

    private static final int ADULT = 18;

    /** The age on a day: by the birth date, else by the age as it was stated (statistics.md R3); null where neither says. */
    static AgeView on(LocalDate day, PartialDate birth, StatedAge stated, LocalDate statedOn) {
        if (birth != null) {
            return new AgeView(completedYears(birth.until(), day), completedYears(birth.from(), day));
        }
        if (stated == null) {
            return null;
        }
        int since = statedOn == null ? 0 : completedYears(statedOn, day);
        boolean exact = stated.from().equals(stated.until());
        if (exact || since == 0) {
            return new AgeView(stated.from() + since, stated.until() == null ? null : stated.until() + since);
        }
        return stated.from() >= ADULT ? new AgeView(ADULT, null) : null;
    }

    private static int completedYears(LocalDate from, LocalDate day) {
        return Math.max(0, CompletedYears.between(from, day));
    }

    /** Whether she may be under eighteen: then the rules for children hold. */
    public boolean maybeChild() {
        return from < ADULT;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
