package org.amparo.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that a figure counts.
 *
 * @param units each unit once
 * @param persons whose each case is, by its id: all cases of the persons of these units in the country that counts them
 */
record CountedUnits(Set<Unit> units, Map<Long, Person> persons) {

    /** Takes rows of country, person, service and one of the person's cases. */
    static CountedUnits of(List<Object[]> rows) {
        Set<Unit> units = new HashSet<>();
        Map<Long, Person> persons = new HashMap<>();
        for (Object[] row : rows) {
            Person person = new Person((String) row[0], ((Number) row[1]).longValue());
            units.add(new Unit(person, ((Number) row[2]).longValue()));
            persons.put(((Number) row[3]).longValue(), person);
        }
        return new CountedUnits(units, persons);
    }

    /** The unit that stands in a reader's sight by that case, where the figure counts it. */
    Optional<Unit> of(SeenUnit seen) {
        return Optional.ofNullable(persons.get(seen.caseId()))
                .map(person -> new Unit(person, seen.service()))
                .filter(units::contains);
    }

    /** A person in a reporting country. */
    record Person(String country, long id) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A counted unit.
     *
     * @param service id of the service, or 0 where the unit is the person
     */
    record Unit(Person person, long service) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
