package org.amparo.statistics;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts a register row by row in plain Java, by the text of the rules R1 to R7 and R11 and without a look at the SQL: the second
 * opinion against which the report is compared, leaf by leaf.
 */
final class NaiveCounter {

    private static final List<String> CELLS = List.of("WOMEN", "MEN", "GIRLS", "BOYS", "OTHER_SEX", "UNKNOWN");
    private static final List<String> BANDS =
            List.of("0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "48+", "UNKNOWN");
    private static final List<String> FORMS = List.of(
            "SEXUAL",
            "LABOUR",
            "FORCED_MARRIAGE",
            "BEGGING",
            "IRREGULAR_ADOPTION",
            "ILLEGAL_ACTIVITIES",
            "OTHER",
            "UNKNOWN");
    private static final List<String> SERVICES = List.of(
            "MEDICAL", "PSYCHOSOCIAL", "LEGAL", "HOUSING", "BASIC_NEEDS", "EDUCATION_TRAINING", "FAMILY_REUNIFICATION");
    private static final Set<String> COUNTING_DEPENDANTS = Set.of("CRI", "HND");

    private final Register register;
    private final int year;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Long> leaves = new TreeMap<>();

    private NaiveCounter(Register register, int year) {
        this.register = register;
        this.year = year;
        this.first = LocalDate.of(year, 1, 1);
        this.last = LocalDate.of(year, 12, 31);
    }

    /** Every counted leaf of the three blocks that rules R1 to R7 and R11 make, by its path; null where it is not available. */
    static Map<String, Long> leaves(Register register, int year) {
        var counter = new NaiveCounter(register, year);
        counter.identified();
        counter.assisted();
        return counter.leaves;
    }

    private void identified() {
        Map<List<String>, List<Map<String, String>>> persons = new LinkedHashMap<>();
        register.cases().stream()
                .filter(row -> isVictim(row) && date(row, "identification_date").getYear() == year)
                .sorted(byIdentification())
                .forEach(row -> persons.computeIfAbsent(personIn(row), key -> new ArrayList<>())
                        .add(row));
        zero("identified.by_country", Register.MEMBERS);
        zero("identified.by_sex_age", CELLS);
        zero("identified.by_age_band", BANDS);
        zero("identified.by_place_vs_nationality", List.of("WITHIN", "OUTSIDE", "UNKNOWN"));
        zero("identified.by_form_of_exploitation", FORMS);
        Register.MEMBERS.forEach(country -> zero("identified.by_country_sex_age." + country, CELLS));
        zero("identified", List.of("lgbtiq", "form_not_reported", "persons_with_known_form"));
        persons.forEach((person, cases) -> {
            Map<String, String> row = cases.get(0);
            Integer age = age(row, date(row, "identification_date"));
            String cell = cell(row, age, adult(row, date(row, "identification_date"), age));
            add("identified.by_country." + person.get(0));
            add("identified.by_sex_age." + cell);
            add("identified.by_country_sex_age." + person.get(0) + '.' + cell);
            add("identified.by_age_band." + band(age));
            add("identified.lgbtiq", row.get("lgbtiq").equals("Y"));
            String nationality = row.get("nationality");
            add("identified.nationalities." + (nationality.isEmpty() ? "UNKNOWN" : nationality));
            add("identified.by_place_vs_nationality."
                    + (nationality.isEmpty()
                            ? "UNKNOWN"
                            : nationality.equals(row.get("identification_place")) ? "WITHIN" : "OUTSIDE"));
            forms(cases);
        });
        totals("identified", persons.keySet());
    }

    private void forms(List<Map<String, String>> cases) {
        Set<String> forms = new TreeSet<>();
        cases.forEach(row -> forms.addAll(Arrays.asList(row.get("forms").split(";"))));
        forms.remove("");
        if (forms.size() > 1) {
            forms.remove("UNKNOWN");
        }
        forms.forEach(form -> add("identified.by_form_of_exploitation." + form));
        add("identified.form_not_reported", forms.isEmpty());
        add("identified.persons_with_known_form", !forms.isEmpty() && !forms.contains("UNKNOWN"));
    }

    private void assisted() {
        Map<List<String>, Map<String, String>> eligible = new HashMap<>();
        register.cases().stream()
                .filter(row -> row.get("role").equals("DEPENDANT") && COUNTING_DEPENDANTS.contains(row.get("country")))
                .sorted(Comparator.comparing(row -> row.get("case_id")))
                .forEach(row -> eligible.putIfAbsent(personIn(row), row));
        Set<List<String>> described = new HashSet<>();
        register.cases().stream()
                .filter(row ->
                        isVictim(row) && !date(row, "identification_date").isAfter(last))
                .sorted(byIdentification())
                .filter(row -> described.add(personIn(row)))
                .forEach(row -> eligible.put(personIn(row), row));
        Map<List<String>, LocalDate> firstDay = new HashMap<>();
        Map<List<String>, Set<String>> services = new HashMap<>();
        zero("services_delivered", List.of("total"));
        zero("services_delivered.by_country", Register.MEMBERS);
        zero("services_delivered.by_service", SERVICES);
        SERVICES.forEach(service -> zero("services_delivered.by_service_country." + service, Register.MEMBERS));
        for (Map<String, String> event : register.events()) {
            List<String> person = personIn(event);
            if (eligible.containsKey(person) && inYear(event)) {
                LocalDate start = date(event, "start_date");
                firstDay.merge(person, start.isBefore(first) ? first : start, (a, b) -> a.isBefore(b) ? a : b);
                boolean housing = event.get("event_type").equals("HOUSING");
                String service = housing ? "HOUSING" : event.get("code");
                services.computeIfAbsent(person, key -> new HashSet<>()).add(service);
                add("services_delivered.total");
                add("services_delivered.by_country." + person.get(0));
                addService("services_delivered", service, person.get(0));
            }
        }
        zero("assisted.by_country", Register.MEMBERS);
        zero("assisted.by_sex_age", CELLS);
        zero("assisted.by_age_band", BANDS);
        zero("assisted", List.of("lgbtiq", "victims", "dependants", "victims_identified_in_year"));
        zero("assisted.by_service", SERVICES);
        SERVICES.forEach(service -> zero("assisted.by_service_country." + service, Register.MEMBERS));
        firstDay.forEach((person, day) -> {
            Map<String, String> row = eligible.get(person);
            Integer age = age(row, day);
            boolean victim = row.get("role").equals("VICTIM");
            add("assisted.by_country." + person.get(0));
            add("assisted.by_sex_age." + cell(row, age, adult(row, day, age)));
            add("assisted.by_age_band." + band(age));
            add("assisted.lgbtiq", row.get("lgbtiq").equals("Y"));
            add("assisted.victims", victim);
            add("assisted.dependants", !victim);
            add(
                    "assisted.victims_identified_in_year",
                    victim && date(row, "identification_date").getYear() == year);
            for (String service : services.get(person)) {
                addService("assisted", service, person.get(0));
            }
        });
        for (String service : SERVICES) {
            Register.MEMBERS.stream()
                    .filter(country -> !available("ASSIST_SERVICE_" + service, country))
                    .forEach(country -> List.of("assisted", "services_delivered")
                            .forEach(block ->
                                    leaves.put(block + ".by_service_country." + service + '.' + country, null)));
        }
        totals("assisted", firstDay.keySet());
    }

    private void addService(String block, String service, String country) {
        if (SERVICES.contains(service) && available("ASSIST_SERVICE_" + service, country)) {
            add(block + ".by_service." + service);
            add(block + ".by_service_country." + service + '.' + country);
        }
    }

    private void totals(String block, Set<List<String>> persons) {
        leaves.put(block + ".total_sum_of_countries", (long) persons.size());
        leaves.put(
                block + ".total_distinct_region",
                persons.stream().map(person -> person.get(1)).collect(Collectors.toSet()).stream()
                        .count());
    }

    private boolean available(String indicator, String country) {
        return register.availability().stream()
                .noneMatch(row -> row.get("year").equals(String.valueOf(year))
                        && row.get("indicator").equals(indicator)
                        && row.get("country").equals(country)
                        && row.get("status").startsWith("NOT_"));
    }

    private boolean inYear(Map<String, String> event) {
        LocalDate start = date(event, "start_date");
        return switch (event.get("event_type")) {
            case "SERVICE" -> start.getYear() == year;
            case "HOUSING" -> !start.isAfter(last)
                    && (event.get("end_date").isEmpty()
                            || !date(event, "end_date").isBefore(first));
            default -> false;
        };
    }

    /** Completed years; java.time lets somebody born on 29 February turn on 1 March, as the rule does. Nobody has an age before birth. */
    private static Integer age(Map<String, String> row, LocalDate on) {
        if (!row.get("birth_date").isEmpty()) {
            return date(row, "birth_date").isAfter(on)
                    ? null
                    : Integer.valueOf(
                            Period.between(date(row, "birth_date"), on).getYears());
        }
        if (!row.get("age_at_identification").isEmpty()) {
            int since = Period.between(date(row, "identification_date"), on).getYears();
            return Integer.valueOf(Integer.parseInt(row.get("age_at_identification")) + since);
        }
        return null;
    }

    private static Boolean adult(Map<String, String> row, LocalDate on, Integer age) {
        if (age != null) {
            return age >= 18;
        }
        if (row.get("age_group_stated").equals("ADULT")) {
            return true;
        }
        boolean minor = row.get("age_group_stated").equals("MINOR")
                && !row.get("identification_date").isEmpty()
                && date(row, "identification_date").getYear() == on.getYear();
        return minor ? Boolean.FALSE : null;
    }

    private static String cell(Map<String, String> row, Integer age, Boolean adult) {
        return switch (row.get("sex")) {
            case "X" -> "OTHER_SEX";
            case "F" -> adult == null ? "UNKNOWN" : adult ? "WOMEN" : "GIRLS";
            case "M" -> adult == null ? "UNKNOWN" : adult ? "MEN" : "BOYS";
            default -> "UNKNOWN";
        };
    }

    private static String band(Integer age) {
        int[] starts = {0, 9, 18, 21, 24, 27, 30, 39, 48};
        int band = 0;
        while (age != null && band + 1 < starts.length && age >= starts[band + 1]) {
            band++;
        }
        return age == null ? "UNKNOWN" : BANDS.get(band);
    }

    private static boolean isVictim(Map<String, String> row) {
        return row.get("role").equals("VICTIM") && row.get("status").equals("IDENTIFIED");
    }

    private static Comparator<Map<String, String>> byIdentification() {
        return Comparator.comparing((Map<String, String> row) -> row.get("identification_date"))
                .thenComparing(row -> row.get("case_id"));
    }

    private static List<String> personIn(Map<String, String> row) {
        return List.of(row.get("country"), row.get("person_id"));
    }

    private static LocalDate date(Map<String, String> row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private void zero(String path, List<String> keys) {
        keys.forEach(key -> leaves.put(path + '.' + key, 0L));
    }

    private void add(String path) {
        leaves.merge(path, 1L, Long::sum);
    }

    private void add(String path, boolean counts) {
        if (counts) {
            add(path);
        }
    }
}
