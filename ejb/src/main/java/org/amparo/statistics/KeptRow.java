package org.amparo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A counted unit as it is kept: for the days from which and until which it was known so.
 *
 * @param person database id of whose it is
 * @param country the reporting country
 * @param knownFrom first day
 * @param knownUntil the day from which it is another one, or {@link #OPEN}
 */
record KeptRow(long person, String country, Counted unit, LocalDate knownFrom, LocalDate knownUntil) {

    /** The end of what is known so until today. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /**
     * The rows of a person in a country, each as long as it stays the same.
     *
     * @param lastYear the last year for which a stay that goes on is counted
     */
    static List<KeptRow> of(PersonHistory history, Rulebook rules, int lastYear) {
        List<KeptRow> rows = new ArrayList<>();
        Map<Counted.Key, KeptRow> open = new HashMap<>();
        history.counted(rules, lastYear, (day, units) -> {
            Map<Counted.Key, Counted> now = new HashMap<>();
            units.forEach(unit -> now.put(unit.key(), unit));
            open.entrySet().removeIf(standing -> {
                boolean over = !standing.getValue().unit().equals(now.get(standing.getKey()));
                if (over) {
                    rows.add(standing.getValue().until(day));
                }
                return over;
            });
            now.forEach((key, unit) -> open.computeIfAbsent(
                    key, first -> new KeptRow(history.person(), history.country(), unit, day, OPEN)));
        });
        rows.addAll(open.values());
        return rows;
    }

    private KeptRow until(LocalDate day) {
        return new KeptRow(person, country, unit, knownFrom, day);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
