package org.amparo.exchange.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.casefile.StatedAge;
import org.amparo.exchange.CountedAge;
import org.amparo.shared.CompletedYears;
import org.amparo.shared.PartialDate;

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

    /** Where no oldest age is stated. */
    private static final int OLDEST = 999;

    /**
     * What is recorded of a person's age, and the days on which the report asks for it.
     *
     * @param birth birth date, or null where none is recorded
     * @param stated age as it was stated, or null
     * @param statedOn when it held, or null
     * @param identified day of the identification in force, or null where there is none
     * @param assisted her first day of assistance in each year in which she is counted
     */
    record Known(
            PartialDate birth,
            StatedAge stated,
            PartialDate statedOn,
            PartialDate identified,
            List<LocalDate> assisted) {

        /** Identification, and first days of assistance. */
        List<PartialDate> references() {
            List<PartialDate> references = new ArrayList<>();
            assisted.forEach(day -> references.add(PartialDate.of(day)));
            if (identified != null) {
                references.add(identified);
            }
            return references;
        }

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

    /** Whether nothing is said. */
    boolean isNothing() {
        return Stream.of(birthDate, ageAtIdentification, group, counted).allMatch(String::isEmpty);
    }

    static AgeColumns of(Known known) {
        PartialDate birth = known.birth();
        if (birth == null) {
            boolean elsewhere = known.stated() != null
                    && known.statedOn() != null
                    && !known.statedOn().equals(known.identified());
            return elsewhere ? statedElsewhere(known) : stated(known.stated());
        }
        PartialDate year = PartialDate.parse(String.valueOf(birth.from().getYear()));
        PartialDate identification = known.identified();
        List<PartialDate> references = known.references();
        List<Integer> truth = bands(references, day -> byBirth(birth, day));
        Span then = identification == null ? null : byBirth(birth, identification);
        boolean ageKnown = then != null && then.exact() && !birth.until().equals(year.until());
        if (ageKnown && truth.equals(bands(references, day -> grown(then.least(), identification, day)))) {
            return new AgeColumns("", String.valueOf(then.least()), "", "");
        }
        if (truth.equals(bands(references, day -> byBirth(year, day)))) {
            return new AgeColumns(year.toString(), "", "", "");
        }
        if (ageKnown) {
            references.remove(identification);
            return new AgeColumns(
                    "", String.valueOf(then.least()), "", counted(references, day -> byBirth(birth, day)));
        }
        return new AgeColumns(year.toString(), "", "", counted(references, day -> byBirth(birth, day)));
    }

    /**
     * An age that was stated on another day than the identification: as age at the identification where that leads to the same bands,
     * else by the bands, else as adult or minor where that is so.
     */
    private static AgeColumns statedElsewhere(Known known) {
        List<PartialDate> references = known.references();
        PartialDate identification = known.identified();
        List<Integer> truth = bands(references, day -> since(known, day));
        Span then = identification == null ? null : since(known, identification);
        if (then != null
                && then.exact()
                && truth.equals(bands(references, day -> grown(then.least(), identification, day)))) {
            return new AgeColumns("", String.valueOf(then.least()), "", "");
        }
        if (!truth.isEmpty() && !truth.contains(UNKNOWN)) {
            return new AgeColumns("", "", "", counted(references, day -> since(known, day)));
        }
        boolean adult = then == null ? known.stated().from() >= ADULT : then.least() >= ADULT;
        boolean minor = then != null && then.most() < ADULT;
        return new AgeColumns("", "", adult ? "ADULT" : minor ? "MINOR" : "", "");
    }

    /** See {@code statistics.PersonColumns#AGES}; null before she was born. */
    private static Span since(Known known, PartialDate day) {
        StatedAge age = known.stated();
        boolean band = !age.from().equals(age.until());
        int most = age.until() == null ? OLDEST : age.until();
        if (band && known.statedOn().until().getYear() == day.until().getYear()) {
            return known.identified() == null ? null : new Span(age.from(), most);
        }
        LocalDate earliest = known.statedOn().from().minusYears(most + 1L).plusDays(1);
        LocalDate latest = known.statedOn().until().minusYears(age.from());
        return earliest.isAfter(day.until())
                ? null
                : new Span(
                        Math.max(0, CompletedYears.between(latest, day.from())),
                        age.until() == null ? OLDEST : CompletedYears.between(earliest, day.until()));
    }

    private static AgeColumns stated(StatedAge age) {
        if (age == null) {
            return new AgeColumns("", "", "", "");
        }
        if (age.from().equals(age.until())) {
            return new AgeColumns("", age.from().toString(), "", "");
        }
        boolean minor = age.until() != null && age.until() < ADULT;
        return new AgeColumns("", "", age.from() >= ADULT ? "ADULT" : minor ? "MINOR" : "", "");
    }

    private static List<Integer> bands(List<PartialDate> references, Function<PartialDate, Span> age) {
        return references.stream()
                .map(age)
                .map(span -> span == null ? UNKNOWN : span.band())
                .toList();
    }

    private static String counted(List<PartialDate> references, Function<PartialDate, Span> known) {
        List<CountedAge> ages = new ArrayList<>();
        for (PartialDate day : references) {
            Span age = known.apply(day);
            if (age != null && age.band() != UNKNOWN && day.from().equals(day.until())) {
                ages.add(CountedAge.of(day.from(), age.least()));
            }
        }
        return CountedAge.text(ages);
    }

    /** See {@code statistics.Profile#AGES}: null for somebody born after the reference day. */
    private static Span byBirth(PartialDate birth, PartialDate day) {
        return birth.from().isAfter(day.until())
                ? null
                : new Span(
                        Math.max(0, CompletedYears.between(birth.until(), day.from())),
                        CompletedYears.between(birth.from(), day.until()));
    }

    private static Span grown(int age, PartialDate identification, PartialDate day) {
        return new Span(
                age + Math.max(0, CompletedYears.between(identification.until(), day.from())),
                age + Math.max(0, CompletedYears.between(identification.from(), day.until())));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
