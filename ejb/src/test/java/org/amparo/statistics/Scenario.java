package org.amparo.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A register typed by hand in a test: cases and services in few words, everything unsaid as plain as possible. */
final class Scenario {

    private final List<Map<String, String>> cases = new ArrayList<>();
    private final List<Map<String, String>> events = new ArrayList<>();
    private final List<Map<String, String>> availability = new ArrayList<>();

    /** A woman of 30 years, identified in that country on that day; each pair of further words sets a column of the case. */
    Scenario victim(String person, String country, String identified, String... columns) {
        Map<String, String> row = plain(person, country);
        row.put("role", "VICTIM");
        row.put("status", "IDENTIFIED");
        row.put("identification_date", identified);
        row.put("identification_place", country);
        cases.add(with(row, columns));
        return this;
    }

    /** A dependant of 30 years, a woman too, unless the columns say otherwise. */
    Scenario dependant(String person, String country, String... columns) {
        Map<String, String> row = plain(person, country);
        row.put("role", "DEPENDANT");
        row.put("birth_date", "1989-01-01");
        row.put("age_at_identification", "");
        cases.add(with(row, columns));
        return this;
    }

    /** A service of that kind for the case that was added last. */
    Scenario service(String kind, String start, String... columns) {
        Map<String, String> of = cases.get(cases.size() - 1);
        Map<String, String> row = new HashMap<>();
        row.put("event_id", "E" + events.size());
        row.put("event_type", kind.equals("HOUSING") ? "HOUSING" : "SERVICE");
        row.put("code", kind.equals("HOUSING") ? "SHELTER" : kind);
        row.put("country", of.get("country"));
        row.put("case_id", of.get("case_id"));
        row.put("person_id", of.get("person_id"));
        row.put("start_date", start);
        row.put("registered_on", "2022-01-01");
        events.add(with(row, columns));
        return this;
    }

    /** What a country says of one of its figures of 2019. */
    Scenario says(String country, String indicator, AvailabilityStatus status) {
        availability.add(new HashMap<>(Map.of(
                "year", "2019", "country", country, "indicator", indicator, "status", status.name(), "footnote", "")));
        return this;
    }

    /** Puts the register in place of what the database holds. */
    void into(CountedDatabase database) {
        database.empty();
        RegisterLoader.load(new Register(cases, events, availability), database);
    }

    private Map<String, String> plain(String person, String country) {
        Map<String, String> row = new HashMap<>();
        row.put("case_id", "C%03d".formatted(cases.size()));
        row.put("person_id", person);
        row.put("country", country);
        row.put("status", "");
        row.put("identification_date", "");
        row.put("nationality", country);
        row.put("sex", "F");
        row.put("lgbtiq", "N");
        row.put("birth_date", "");
        row.put("age_at_identification", "30");
        row.put("age_group_stated", "");
        row.put("forms", "SEXUAL");
        row.put("registered_on", "2022-01-01");
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String... columns) {
        for (int i = 0; i < columns.length; i += 2) {
            row.put(columns[i], columns[i + 1]);
        }
        return row;
    }
}
