package org.amparo.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.amparo.shared.CompletedYears;

/**
 * How old a person is on a reference day that is known to an interval: completed years on the earliest and the latest day that the record
 * allows (statistics.md R3, R3c). The same rules as {@link PersonColumns}, which say them in SQL.
 *
 * @param least null where the record allows none
 * @param most null where the record allows none
 */
record ReferenceAge(Integer least, Integer most) {

    private static final int OF_AGE = 18;
    private static final int NO_UPPER_AGE = 999;
    private static final ReferenceAge NONE = new ReferenceAge(null, null);

    /** Of the person whom a case describes, on a day between these two. */
    static ReferenceAge of(CaseFacts described, LocalDate from, LocalDate until) {
        if (described.birthFrom() != null) {
            return described.birthFrom().isAfter(until)
                    ? NONE
                    : new ReferenceAge(
                            notBefore(described.birthUntil(), from),
                            CompletedYears.between(described.birthFrom(), until));
        }
        if (isStatedOnAnotherDay(described, until)) {
            return statedElsewhere(described, from, until);
        }
        if (isOneAge(described) && described.identifiedFrom() != null) {
            return new ReferenceAge(
                    described.ageFrom() + notBefore(described.identifiedUntil(), from),
                    described.ageFrom() + notBefore(described.identifiedFrom(), until));
        }
        if (described.ageFrom() == null) {
            return NONE;
        }
        if (described.identifiedUntil() != null && described.identifiedUntil().getYear() == until.getYear()) {
            return new ReferenceAge(described.ageFrom(), orNoUpper(described.ageUntil()));
        }
        return described.ageFrom() >= OF_AGE ? new ReferenceAge(OF_AGE, NO_UPPER_AGE) : NONE;
    }

    /** An age of another day than the identification is an interval; a band holds in the year of its day. */
    private static boolean isStatedOnAnotherDay(CaseFacts described, LocalDate until) {
        boolean sameDay = Objects.equals(described.ageOnFrom(), described.identifiedFrom())
                && Objects.equals(described.ageOnUntil(), described.identifiedUntil());
        boolean anotherYear =
                described.ageOnUntil() != null && described.ageOnUntil().getYear() != until.getYear();
        return !sameDay && (isOneAge(described) || anotherYear);
    }

    private static ReferenceAge statedElsewhere(CaseFacts described, LocalDate from, LocalDate until) {
        if (described.ageFrom() == null || described.ageOnFrom() == null) {
            return NONE;
        }
        int least = notBefore(described.ageOnUntil().minusYears(described.ageFrom()), from);
        if (described.ageUntil() == null) {
            return new ReferenceAge(least, NO_UPPER_AGE);
        }
        var born = described.ageOnFrom().minusYears(described.ageUntil() + 1L).plusDays(1);
        return new ReferenceAge(
                least, born.isAfter(until) ? null : Integer.valueOf(CompletedYears.between(born, until)));
    }

    private static boolean isOneAge(CaseFacts described) {
        return described.ageFrom() != null && described.ageFrom().equals(described.ageUntil());
    }

    private static int notBefore(LocalDate birth, LocalDate day) {
        return Math.max(0, CompletedYears.between(birth, day));
    }

    private static Integer orNoUpper(Integer age) {
        return age == null ? Integer.valueOf(NO_UPPER_AGE) : age;
    }

    boolean isAdult() {
        return least != null && least >= OF_AGE;
    }

    boolean isMinor() {
        return most != null && most < OF_AGE;
    }

    /** The value of {@link Dimension#AGE}. */
    String age() {
        return isAdult() ? "ADULT" : isMinor() ? "MINOR" : Dimension.UNKNOWN;
    }

    /** The value of {@link Dimension#CELL} (statistics.md R3b). */
    String cell(String sex) {
        if (sex.equals("X")) {
            return "OTHER_SEX";
        }
        return switch (sex + age()) {
            case "FADULT" -> "WOMEN";
            case "MADULT" -> "MEN";
            case "FMINOR" -> "GIRLS";
            case "MMINOR" -> "BOYS";
            default -> Dimension.UNKNOWN;
        };
    }

    /** The value of {@link Dimension#BAND}: the band in which both ages lie. */
    String band() {
        List<Integer> starts = AgeBands.STARTS;
        for (int band = 0; band < starts.size(); band++) {
            int last = band + 1 < starts.size() ? starts.get(band + 1) - 1 : NO_UPPER_AGE;
            if (least != null && most != null && least >= starts.get(band) && most <= last) {
                return AgeBands.names().get(band);
            }
        }
        return Dimension.UNKNOWN;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
