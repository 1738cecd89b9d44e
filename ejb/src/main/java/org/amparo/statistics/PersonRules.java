package org.amparo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.reference.Countries;
import org.amparo.reference.ExploitationGroup;

/**
 * The counting rules for one person in one reporting country, by what is known at one moment (statistics.md R1 to R7, R14, R16). The same
 * rules as {@link CountedRows}, which say them in SQL for all persons at once; each is held against the other.
 */
final class PersonRules {

    private static final Set<String> NO_NATIONALITY =
            Set.of("", "UNKNOWN", "NOT_ASKED", "REFUSED", Countries.WITHHELD, Countries.MISSING);
    private static final Set<String> NO_PLACE = Set.of(Countries.WITHHELD, Countries.MISSING);
    private static final String CONFIRMED = "CONFIRMED";

    private static final Map<String, Integer> FORM_BITS = formBits();

    /** Who describes her: by how she stands, then the earliest identification, then the case recorded first. */
    private static final Comparator<Described> FIRST = Comparator.<Described>comparingInt(
                    one -> one.standing().order())
            .thenComparing(one -> one.file().identifiedFrom(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.file().identifiedUntil(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.file().id());

    private final String country;
    private final Rules rules;
    private final int lastYear;

    private record Described(CaseFacts file, CountedAs standing) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * @param country the reporting country
     * @param rules the country's rules as they are known
     * @param lastYear the last year for which a stay that goes on is counted
     */
    PersonRules(String country, Rules rules, int lastYear) {
        this.country = country;
        this.rules = rules;
        this.lastYear = lastYear;
    }

    /**
     * Her units of all years.
     *
     * @param cases her cases in the country
     * @param delivered services that were delivered to her there, whichever case they stand on
     */
    List<Counted> of(Collection<CaseFacts> cases, Collection<ServiceFacts> delivered) {
        List<Counted> counted = new ArrayList<>();
        for (int year : yearsOfIdentification(cases)) {
            identified(cases, year, counted);
        }
        for (int year : yearsOfServices(delivered)) {
            assisted(cases, delivered, year, counted);
        }
        return counted;
    }

    /** The day by which a victim's case stands in a year, the second one the latest: of the identification, or else of the opening. */
    private static LocalDate[] days(CaseFacts file) {
        return isConfirmed(file)
                ? new LocalDate[] {file.identifiedFrom(), file.identifiedUntil()}
                : new LocalDate[] {file.openedOn(), file.openedOn()};
    }

    private static boolean standsIn(int year, CaseFacts file) {
        var days = days(file);
        return file.victim() && days[0] != null && days[0].getYear() == year && days[1].getYear() == year;
    }

    private static Set<Integer> yearsOfIdentification(Collection<CaseFacts> cases) {
        return cases.stream()
                .filter(CaseFacts::victim)
                .map(PersonRules::days)
                .filter(days -> days[0] != null && days[0].getYear() == days[1].getYear())
                .map(days -> days[0].getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> yearsOfServices(Collection<ServiceFacts> delivered) {
        Set<Integer> years = new TreeSet<>();
        for (var service : delivered) {
            for (int year = service.startOn().getYear(); year <= service.lastYear(lastYear); year++) {
                years.add(year);
            }
        }
        return years;
    }

    private static boolean isConfirmed(CaseFacts file) {
        return file.victim() && file.status().equals(CONFIRMED);
    }

    private void identified(Collection<CaseFacts> cases, int year, List<Counted> counted) {
        var identifications = cases.stream()
                .filter(file -> standsIn(year, file))
                .map(file -> new Described(file, standing(file)))
                .toList();
        var described = identifications.stream().min(FIRST).orElseThrow();
        var file = described.file();
        int forms = identifications.stream()
                .filter(one -> one.standing() == described.standing())
                .mapToInt(one -> forms(one.file()))
                .reduce(0, (one, other) -> one | other);
        var days = days(file);
        var values = person(described, days[0], days[1]);
        values.put(Dimension.PLACE, place(file));
        values.put(Dimension.NATIONALITY, nationality(file));
        values.put(Dimension.FORM, reported(forms));
        counted.add(new Counted(Population.IDENTIFIED, year, 0, file.id(), Profile.of(Population.IDENTIFIED, values)));
    }

    private void assisted(
            Collection<CaseFacts> cases, Collection<ServiceFacts> delivered, int year, List<Counted> counted) {
        var services =
                delivered.stream().filter(service -> service.countsIn(year)).toList();
        var described = cases.stream()
                .map(file -> new Described(file, standing(file, year)))
                .min(FIRST);
        if (services.isEmpty() || described.isEmpty()) {
            return;
        }
        LocalDate firstDay = services.stream()
                .map(service -> service.firstDayIn(year))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var values = person(described.get(), firstDay, firstDay);
        int kinds = 0;
        int providers = 0;
        int modalities = 0;
        for (var service : services) {
            kinds |= bit(Dimension.SERVICE, service.kind());
            providers |= bit(Dimension.PROVIDER, service.providerType());
            modalities |= bit(Dimension.MODALITY, service.modality());
            counted.add(delivery(service, described.get().standing(), year));
        }
        values.put(Dimension.SERVICE, kinds);
        values.put(Dimension.PROVIDER, providers);
        values.put(Dimension.MODALITY, modalities);
        counted.add(new Counted(
                Population.ASSISTED, year, 0, described.get().file().id(), Profile.of(Population.ASSISTED, values)));
    }

    private Counted delivery(ServiceFacts service, CountedAs standing, int year) {
        var values = Profile.values();
        values.put(Dimension.COUNTRY, country);
        values.put(Dimension.STANDING, standing.name());
        values.put(Dimension.SERVICE, bit(Dimension.SERVICE, service.kind()));
        values.put(Dimension.PROVIDER, bit(Dimension.PROVIDER, service.providerType()));
        values.put(Dimension.MODALITY, bit(Dimension.MODALITY, service.modality()));
        return new Counted(
                Population.SERVICES_DELIVERED,
                year,
                service.id(),
                service.caseId(),
                Profile.of(Population.SERVICES_DELIVERED, values));
    }

    private CountedAs standing(CaseFacts file) {
        if (!isConfirmed(file)) {
            return CountedAs.unconfirmed(file.status());
        }
        return isLeftOut(file) ? CountedAs.LEFT_OUT : CountedAs.VICTIM;
    }

    private CountedAs standing(CaseFacts file, int year) {
        if (!file.victim()) {
            return rules.countsDependants(year) ? CountedAs.DEPENDANT : CountedAs.UNCOUNTED_DEPENDANT;
        }
        if (!isConfirmed(file)) {
            return CountedAs.unconfirmed(file.status());
        }
        if (file.identifiedUntil() == null || file.identifiedUntil().getYear() > year) {
            return CountedAs.PRESUMED;
        }
        if (isLeftOut(file)) {
            return CountedAs.LEFT_OUT;
        }
        return file.identifiedFrom().getYear() >= year ? CountedAs.NEW_VICTIM : CountedAs.VICTIM;
    }

    private Map<Dimension, Object> person(Described described, LocalDate from, LocalDate until) {
        var file = described.file();
        var age = ReferenceAge.of(file, from, until);
        var values = Profile.values();
        values.put(Dimension.COUNTRY, country);
        values.put(Dimension.STANDING, described.standing().name());
        values.put(Dimension.CELL, age.cell(file.sex()));
        values.put(Dimension.AGE, age.age());
        values.put(Dimension.BAND, age.band());
        values.put(Dimension.LGBTIQ, file.lgbtiq());
        return values;
    }

    private boolean isLeftOut(CaseFacts file) {
        return isNationalityKnown(file)
                && !file.nationalities().contains(country)
                && file.identifiedUntil() != null
                && rules.countsNationalsOnly(file.identifiedUntil().getYear());
    }

    private static boolean isNationalityKnown(CaseFacts file) {
        return !file.nationalities().isEmpty()
                && !NO_NATIONALITY.contains(file.nationalities().get(0));
    }

    private static String nationality(CaseFacts file) {
        return isNationalityKnown(file) ? file.nationalities().get(0) : Dimension.UNKNOWN;
    }

    private String place(CaseFacts file) {
        String place = file.place() == null ? country : file.place();
        if (!isNationalityKnown(file) || NO_PLACE.contains(place)) {
            return Dimension.UNKNOWN;
        }
        return file.nationalities().contains(place) ? "WITHIN" : "OUTSIDE";
    }

    private static int forms(CaseFacts file) {
        return file.forms().stream()
                .mapToInt(form -> FORM_BITS.getOrDefault(form, 0))
                .reduce(0, (one, other) -> one | other);
    }

    private static int reported(int forms) {
        int known = forms & Dimension.FORM.bitsOf("KNOWN");
        int asked = forms & Dimension.FORM.bitsOf(Dimension.UNKNOWN);
        return known != 0 ? known : asked != 0 ? asked : Dimension.FORM.bitsOf(Dimension.NOT_REPORTED);
    }

    private static Map<String, Integer> formBits() {
        Map<String, Integer> bits = new HashMap<>();
        for (var group : ExploitationGroup.values()) {
            group.forms().forEach(form -> bits.put(form, Dimension.FORM.bitsOf(group.name())));
        }
        bits.put("UNKNOWN", Dimension.FORM.bitsOf(Dimension.UNKNOWN));
        bits.put("REFUSED", Dimension.FORM.bitsOf(Dimension.UNKNOWN));
        return bits;
    }

    /** What is none of the dimension's values stands as its last one. */
    private static int bit(Dimension dimension, String value) {
        var bits = dimension.bits();
        return bits.getOrDefault(
                value, bits.values().stream().reduce((one, last) -> last).orElseThrow());
    }

    /** A country's rules as they are known at a moment. */
    interface Rules {

        /** Whether the country counts dependants who were assisted in a year. */
        boolean countsDependants(int year);

        /** Whether the country counts nationals only of those who were identified in a year. */
        boolean countsNationalsOnly(int year);
    }
}
