package org.amparo.shared;

import java.time.LocalDate;

/** How many years somebody has completed (statistics.md R3). */
public final class CompletedYears {

    private CompletedYears() {}

    /**
     * Completed years between a birth and a day, negative before the birth. Who was born on 29 February turns older on 1 March in common
     * years.
     */
    public static int between(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        boolean reached = day.getMonthValue() > birth.getMonthValue()
                || (day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() >= birth.getDayOfMonth());
        return reached ? years : years - 1;
    }
}
