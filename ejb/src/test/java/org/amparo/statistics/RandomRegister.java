package org.amparo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Registers full of the cases in which counting goes wrong: few persons with many cases in several countries, dates that crowd
 * around the turn of the years, birthdays on the day that counts, dependants who become victims, stays without an end.
 */
final class RandomRegister {

    private static final List<String> STATUSES =
            List.of("IDENTIFIED", "IDENTIFIED", "IDENTIFIED", "PRESUMED", "DISCARDED");
    private static final List<String> FORMS = List.of(
            "",
            "UNKNOWN",
            "SEXUAL",
            "LABOUR",
            "SEXUAL;LABOUR",
            "BEGGING;OTHER",
            "ILLEGAL_ACTIVITIES",
            "FORCED_MARRIAGE");
    private static final List<String> KINDS = List.of(
            "MEDICAL",
            "PSYCHOSOCIAL",
            "LEGAL",
            "BASIC_NEEDS",
            "EDUCATION_TRAINING",
            "FAMILY_REUNIFICATION",
            "UNSPECIFIED");

    private final Random random;
    private final List<Map<String, String>> cases = new ArrayList<>();
    private final List<Map<String, String>> events = new ArrayList<>();
    private final List<Map<String, String>> availability = new ArrayList<>();

    private RandomRegister(long seed) {
        this.random = new Random(seed);
    }

    /** A register that depends on nothing but the seed; its years are 2018 to 2021. */
    static Register of(long seed, int size) {
        var register = new RandomRegister(seed);
        for (int i = 0; i < size; i++) {
            register.addCase(i);
        }
        for (int i = 0; i < 2 * size; i++) {
            register.addEvent(i);
        }
        register.addAvailability();
        Collections.shuffle(register.cases, register.random);
        return new Register(register.cases, register.events, register.availability);
    }

    private void addCase(int i) {
        boolean dependant = random.nextInt(6) == 0;
        LocalDate identified = day();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("case_id", "C%08d".formatted(i));
        row.put("person_id", "P%08d".formatted(random.nextInt(500)));
        row.put("country", pick(Register.MEMBERS));
        row.put("role", dependant ? "DEPENDANT" : "VICTIM");
        row.put("status", dependant ? "" : pick(STATUSES));
        row.put("identification_date", dependant ? "" : identified.toString());
        row.put("identification_place", dependant ? "" : pick(Register.MEMBERS));
        row.put("nationality", random.nextInt(4) == 0 ? "" : pick(Register.MEMBERS));
        row.put("sex", pick(List.of("F", "F", "M", "X", "")));
        row.put("lgbtiq", pick(List.of("Y", "N", "")));
        row.put("birth_date", "");
        row.put("age_at_identification", "");
        row.put("age_group_stated", "");
        switch (random.nextInt(4)) {
            case 0, 1 -> row.put("birth_date", birth(identified).toString());
            case 2 -> row.put("age_at_identification", dependant ? "" : String.valueOf(15 + random.nextInt(8)));
            default -> row.put("age_group_stated", pick(List.of("ADULT", "MINOR", "")));
        }
        row.put("forms", dependant ? "" : pick(FORMS));
        row.put("registered_on", "2022-01-01");
        cases.add(row);
    }

    /** Often exactly eighteen years before the day, or a day more or less; sometimes on 29 February. */
    private LocalDate birth(LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> day.minusYears(18);
            case 1 -> day.minusYears(18).plusDays(1 - random.nextInt(3));
            case 2 -> LocalDate.of(2000, 2, 29);
            default -> day.minusDays(random.nextInt(25_000));
        };
    }

    private void addEvent(int i) {
        Map<String, String> of = cases.get(random.nextInt(cases.size()));
        LocalDate start = day();
        boolean housing = random.nextInt(4) == 0;
        Map<String, String> row = new LinkedHashMap<>();
        row.put("event_id", "E%08d".formatted(i));
        row.put("event_type", housing ? "HOUSING" : "SERVICE");
        row.put("country", of.get("country"));
        row.put("case_id", of.get("case_id"));
        row.put("person_id", of.get("person_id"));
        row.put("start_date", start.toString());
        row.put("end_date", housing && random.nextBoolean() ? end(start).toString() : "");
        row.put("code", housing ? "SHELTER" : pick(KINDS));
        row.put("registered_on", "2022-01-01");
        events.add(row);
    }

    private LocalDate end(LocalDate start) {
        return random.nextInt(3) == 0
                ? LocalDate.of(start.getYear(), 12, 31).plusDays(random.nextInt(3))
                : start.plusDays(random.nextInt(500));
    }

    private void addAvailability() {
        for (String country : Register.MEMBERS) {
            for (String kind : KINDS.subList(0, 6)) {
                if (random.nextInt(5) == 0) {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("year", "2019");
                    row.put("country", country);
                    row.put("indicator", "ASSIST_SERVICE_" + kind);
                    row.put("status", pick(List.of("PARTIAL", "NOT_AVAILABLE", "NOT_APPLICABLE")));
                    availability.add(row);
                }
            }
        }
    }

    private LocalDate day() {
        int year = 2018 + random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 12, 31);
            case 2 -> LocalDate.of(year, 2, 28).plusDays(random.nextInt(2));
            default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
