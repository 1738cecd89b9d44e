package org.amparo.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The services that are known at a day, by the years in which they fall. */
final class DeliveredByYear {

    private final int lastYear;
    private final Map<Long, ServiceFacts> known = new HashMap<>();
    private final Map<Integer, Map<Long, ServiceFacts>> byYear = new TreeMap<>();

    /** @param lastYear the last year in which a stay that goes on falls */
    DeliveredByYear(int lastYear) {
        this.lastYear = lastYear;
    }

    /**
     * Replaces what is known of a service; empty where it was not delivered.
     *
     * @param touched gets the years in which it falls or fell
     */
    void put(long id, Optional<ServiceFacts> fact, Set<Integer> touched) {
        var before = known.remove(id);
        if (before != null) {
            for (int year = before.startOn().getYear(); year <= before.lastYear(lastYear); year++) {
                byYear.get(year).remove(id);
                touched.add(year);
            }
        }
        fact.ifPresent(now -> {
            known.put(id, now);
            for (int year = now.startOn().getYear(); year <= now.lastYear(lastYear); year++) {
                byYear.computeIfAbsent(year, first -> new TreeMap<>()).put(id, now);
                touched.add(year);
            }
        });
    }

    /** All years in which one falls, or fell. */
    Set<Integer> years() {
        return byYear.keySet();
    }

    /** Those of a year that fulfil a condition. */
    List<ServiceFacts> in(int year, Predicate<ServiceFacts> condition) {
        return byYear.getOrDefault(year, Map.of()).values().stream()
                .filter(condition)
                .toList();
    }
}
