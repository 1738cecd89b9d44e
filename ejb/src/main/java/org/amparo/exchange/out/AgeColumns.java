package org.amparo.exchange.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amparo.exchange.CountedAge;
import org.amparo.shared.CompletedYears;

/**
 * What a register says of a person's age without her birth date. A full date is never written. Of two ways the one is taken by
 * which the report counts her under the same age bands on its reference days: her age at identification, which grows with the
 * years (statistics.md R3), or her birth year. Where neither does, {@code ages_counted} says the bands themselves, which is what
 * a reader of the report learns anyway.
 *
 * @param birthDate the birth year, or empty
 * @param ageAtIdentification completed years, or empty
 * @param group ADULT, MINOR or empty
 * @param counted entries of {@link CountedAge}, or empty
 */
record AgeColumns(String birthDate, String ageAtIdentification, String group, String counted) {

    private static final int ADULT = 18;
    private static final int UNKNOWN = -1;

    /**
     * What is recorded of a person's age, and the days on which the report asks for it.
     *
     * @param birthFrom earliest birth date, or null where none is recorded
     * @param statedFrom youngest age as it was stated at identification, or null
     * @param statedUntil oldest stated age, or null
     * @param identifiedFrom earliest day of the identification in force, or null where there is none
     * @param assisted her first day of assistance in each year in which she is counted
     */
    record Known(
            LocalDate birthFrom,
            LocalDate birthUntil,
            Integer statedFrom,
            Integer statedUntil,
            LocalDate identifiedFrom,
            LocalDate identifiedUntil,
            List<LocalDate> assisted) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Youngest and oldest age that a record allows. */
    private record Span(int least, int most) {
        int band() {
            return CountedAge.band(least) == CountedAge.band(most) ? CountedAge.band(least) : UNKNOWN;
        }

        boolean exact() {
            return least == most;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** A reference day, as far as it is known. */
    private record Reference(LocalDate from, LocalDate until) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    static AgeColumns of(Known known) {
        if (known.birthFrom() == null) {
            return stated(known);
        }
        LocalDate first = known.birthFrom().withDayOfYear(1);
        LocalDate last = first.plusYears(1).minusDays(1);
        String year = String.valueOf(first.getYear());
        Reference identification =
                known.identifiedFrom() == null ? null : new Reference(known.identifiedFrom(), known.identifiedUntil());
        List<Reference> references = new ArrayList<>();
        known.assisted().forEach(day -> references.add(new Reference(day, day)));
        if (identification != null) {
            references.add(identification);
        }
        List<Integer> truth = bands(references, day -> byBirth(known.birthFrom(), known.birthUntil(), day));
        Span then = identification == null ? null : byBirth(known.birthFrom(), known.birthUntil(), identification);
        boolean ageKnown = then != null && then.exact() && !known.birthUntil().equals(last);
        if (ageKnown && truth.equals(bands(references, day -> grown(then.least(), identification, day)))) {
            return new AgeColumns("", String.valueOf(then.least()), "", "");
        }
        if (truth.equals(bands(references, day -> byBirth(first, last, day)))) {
            return new AgeColumns(year, "", "", "");
        }
        if (ageKnown) {
            references.remove(identification);
            return new AgeColumns("", String.valueOf(then.least()), "", counted(known, references));
        }
        return new AgeColumns(year, "", "", counted(known, references));
    }

    private static AgeColumns stated(Known known) {
        Integer from = known.statedFrom();
        if (from == null) {
            return new AgeColumns("", "", "", "");
        }
        if (from.equals(known.statedUntil())) {
            return new AgeColumns("", from.toString(), "", "");
        }
        boolean minor = known.statedUntil() != null && known.statedUntil() < ADULT;
        return new AgeColumns("", "", from >= ADULT ? "ADULT" : minor ? "MINOR" : "", "");
    }

    private static List<Integer> bands(List<Reference> references, Function<Reference, Span> age) {
        return references.stream()
                .map(age)
                .map(span -> span == null ? UNKNOWN : span.band())
                .toList();
    }

    private static String counted(Known known, List<Reference> references) {
        List<CountedAge> ages = new ArrayList<>();
        for (Reference day : references) {
            Span age = byBirth(known.birthFrom(), known.birthUntil(), day);
            if (age != null && age.band() != UNKNOWN && day.from().equals(day.until())) {
                ages.add(CountedAge.of(day.from(), age.least()));
            }
        }
        return CountedAge.text(ages);
    }

    /** See {@code statistics.Profile#AGES}: null for somebody born after the reference day. */
    private static Span byBirth(LocalDate from, LocalDate until, Reference day) {
        return from.isAfter(day.until())
                ? null
                : new Span(
                        Math.max(0, CompletedYears.between(until, day.from())),
                        CompletedYears.between(from, day.until()));
    }

    private static Span grown(int age, Reference identification, Reference day) {
        return new Span(
                age + Math.max(0, CompletedYears.between(identification.until(), day.from())),
                age + Math.max(0, CompletedYears.between(identification.from(), day.until())));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
