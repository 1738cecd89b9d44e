package org.amparo.plausibility;

import java.time.LocalDate;
import org.amparo.reference.CivilDays;
import org.amparo.shared.NamedParts;
import org.amparo.shared.PartialDate;

/**
 * What is known of one person's case at one moment, as far as whoever asks may know it; each part may be null. What is closed to
 * her is left out, so that no answer tells of it.
 *
 * @param days which days it is where the case is
 * @param victim whether she is a victim and no dependant
 * @param bornFrom first day that may be her birth date
 * @param bornUntil last day that may be it
 * @param statedFrom youngest age that was stated, in completed years
 * @param statedUntil oldest one
 * @param statedOn day on which that age held
 * @param detected day of detection
 * @param opened day on which the case was opened here
 * @param registered day on which a register came to know of what it states
 * @param decidedFrom first day that may be that of the decision on her status
 * @param decidedUntil last day that may be it
 * @param closed last day of the case
 * @param start day of a service, or its first day
 * @param end its last day
 * @param planned whether it still lies ahead
 * @param given whether it was given
 * @param stay whether it is a stay, which may last
 * @param providerUntil last day of the organisation that gives it
 * @param firstService first day of the services that are recorded already
 * @param lastService last day of them
 */
@NamedParts
public record Facts(
        CivilDays days,
        boolean victim,
        LocalDate bornFrom,
        LocalDate bornUntil,
        Integer statedFrom,
        Integer statedUntil,
        LocalDate statedOn,
        LocalDate detected,
        LocalDate opened,
        LocalDate registered,
        LocalDate decidedFrom,
        LocalDate decidedUntil,
        LocalDate closed,
        LocalDate start,
        LocalDate end,
        boolean planned,
        boolean given,
        boolean stay,
        LocalDate providerUntil,
        LocalDate firstService,
        LocalDate lastService) {

    /** Nothing is known yet. */
    public static Facts none(CivilDays days) {
        return FactsBuilder.builder().days(days).build();
    }

    /** The same with another decision on her status; null leaves none. An age is stated at the identification. */
    public Facts decided(PartialDate date) {
        return FactsBuilder.builder(this)
                .decidedFrom(date == null ? null : date.from())
                .decidedUntil(date == null ? null : date.until())
                .statedOn(date == null ? statedOn : date.from())
                .build();
    }

    /** The same with another birth date; null leaves none. */
    public Facts born(PartialDate date) {
        return FactsBuilder.builder(this)
                .bornFrom(date == null ? null : date.from())
                .bornUntil(date == null ? null : date.until())
                .build();
    }

    /** The day to which an age is compared: of what is known first of the case. */
    LocalDate reference() {
        if (detected != null) {
            return detected;
        }
        return decidedFrom == null ? opened : decidedFrom;
    }

    /** The earliest birth date that the stated age leaves, where no birth date is known; or null. An age may have been stated of another day. */
    LocalDate bornByStatedAge() {
        return bornFrom != null || statedOn == null || statedUntil == null
                ? null
                : statedOn.minusYears(statedUntil + 1L).plusDays(1);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
