package org.amparo.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The countries' rules of inclusion with the days on which they were known (statistics.md R16). */
final class Rulebook {

    private final List<Rule> rules;

    private record Rule(
            String country, String name, int fromYear, int untilYear, LocalDate knownFrom, LocalDate knownUntil) {

        boolean isKnownAt(LocalDate day) {
            return !knownFrom.isAfter(day) && knownUntil.isAfter(day);
        }

        boolean holdsIn(int year) {
            return fromYear <= year && year <= untilYear;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private Rulebook(List<Rule> rules) {
        this.rules = rules;
    }

    /** All rules that there are and were. */
    static Rulebook read(Connection connection) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select country, rule, from_year, coalesce(until_year, 9999), known_from, known_until from country_rule")) {
            while (rows.next()) {
                rules.add(new Rule(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getObject(5, LocalDate.class),
                        rows.getObject(6, LocalDate.class)));
            }
        }
        return new Rulebook(rules);
    }

    /** The rules of a country as they were known at a day. */
    PersonRules.Rules of(String country, LocalDate day) {
        var known = rules.stream()
                .filter(rule -> rule.country().equals(country) && rule.isKnownAt(day))
                .toList();
        return new PersonRules.Rules() {
            @Override
            public boolean countsDependants(int year) {
                return holds("DEPENDANTS_COUNTED", year);
            }

            @Override
            public boolean countsNationalsOnly(int year) {
                return holds("NATIONALS_ONLY", year);
            }

            private boolean holds(String name, int year) {
                return known.stream().anyMatch(rule -> rule.name().equals(name) && rule.holdsIn(year));
            }
        };
    }

    /** The days from which other rules of a country are known than before. */
    Collection<LocalDate> daysOf(String country) {
        var days = new TreeSet<LocalDate>();
        rules.stream().filter(rule -> rule.country().equals(country)).forEach(rule -> {
            days.add(rule.knownFrom());
            if (rule.knownUntil().isBefore(KeptRow.OPEN)) {
                days.add(rule.knownUntil());
            }
        });
        return days;
    }
}
