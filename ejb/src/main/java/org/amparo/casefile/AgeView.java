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

    /**
     * The age on a day: by the birth date, else by the age as it was stated; null where neither says. A stated age holds on its day; on
     * any other she is as old as she can be whom it fits. A stated band is told as it was in the year of its day.
     *
     * @param statedOn when the stated age held
     */
    static AgeView on(LocalDate day, PartialDate birth, StatedAge stated, PartialDate statedOn) {
        if (birth != null) {
            return new AgeView(completedYears(birth.until(), day), completedYears(birth.from(), day));
        }
        if (stated == null) {
            return null;
        }
        if (holds(day, stated, statedOn)) {
            return new AgeView(stated.from(), stated.until());
        }
        LocalDate youngest = statedOn.until().minusYears(stated.from());
        return new AgeView(
                completedYears(youngest, day),
                stated.until() == null
                        ? null
                        : completedYears(
                                statedOn.from().minusYears(stated.until() + 1L).plusDays(1), day));
    }

    private static boolean holds(LocalDate day, StatedAge stated, PartialDate statedOn) {
        if (day.isBefore(statedOn.from())) {
            return false;
        }
        boolean band = !stated.from().equals(stated.until());
        return !day.isAfter(statedOn.until())
                || band && day.getYear() == statedOn.until().getYear();
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
