package org.amparo.exchange.in.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.amparo.exchange.in.Traits;

/**
 * The persons whom a source calls by one name. The first one, number 0, is known by it in all countries; a country knows one of its own
 * by it beside her where hers cannot be the same, and whoever else is called so is known by her case alone.
 */
final class PersonsOfOneName {

    /** Name in all countries. */
    private static final String ANYWHERE = "";

    private final List<Person> persons = new ArrayList<>();

    /** A person, with what is said of her. */
    static final class Person {

        private final int number;
        private final String country;
        private final Long id;
        private final boolean named;
        private final Set<Traits> said = new LinkedHashSet<>();

        private Person(int number, String country, Long id, boolean named) {
            this.number = number;
            this.country = country;
            this.id = id;
            this.named = named;
        }

        /** Which of them; 0 for the first. */
        int number() {
            return number;
        }

        /** The country that is to know her by the name from now on; nothing where none is. */
        String country() {
            return id == null && named ? country : ANYWHERE;
        }

        /** Database id, or null where she is new. */
        Long id() {
            return id;
        }

        private boolean contradicts(Traits traits) {
            return said.stream().anyMatch(traits::contradict);
        }
    }

    /** Adds what a known case says of a known person, who is known in a country or, where that is empty, in all. */
    void keep(String country, long id, Traits traits) {
        persons.stream()
                .filter(person -> person.id != null && person.id == id)
                .findFirst()
                .orElseGet(() -> add(country, id, true))
                .said
                .add(traits);
    }

    /** Which of them a new case is of: one whom nothing contradicts, else one who is added. */
    int numberOf(String country, Traits traits) {
        var person = found(country, traits);
        person.said.add(traits);
        return person.number;
    }

    private Person found(String country, Traits traits) {
        List<Predicate<Person>> order = List.of(
                person -> person.id != null && person.country.equals(country),
                person -> person.country.equals(ANYWHERE) && person.named,
                person -> person.id == null);
        for (var kind : order) {
            for (Person person : persons) {
                if (kind.test(person) && !person.contradicts(traits)) {
                    return person;
                }
            }
        }
        boolean anywhere = persons.stream().noneMatch(person -> person.number == 0);
        String known = anywhere ? ANYWHERE : country;
        return add(known, null, persons.stream().noneMatch(person -> person.named && person.country.equals(known)));
    }

    private Person add(String country, Long id, boolean named) {
        boolean first = country.equals(ANYWHERE) && persons.stream().noneMatch(person -> person.number == 0);
        var person = new Person(first ? 0 : persons.size() + 1, country, id, named);
        persons.add(person);
        return person;
    }

    /** Whether one of them cannot have these. */
    boolean anyContradicts(Traits traits) {
        return persons.stream().anyMatch(person -> person.contradicts(traits));
    }

    /** All but the first. */
    List<Person> beside() {
        return persons.stream().filter(person -> person.number > 0).toList();
    }

    /** Whether there is a first one. */
    boolean hasFirst() {
        return persons.stream().anyMatch(person -> person.number == 0);
    }
}
