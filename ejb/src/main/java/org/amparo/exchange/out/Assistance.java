package org.amparo.exchange.out;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** On which days a person's age is asked for as somebody assisted. */
final class Assistance {

    private Assistance() {}

    /**
     * The first day of assistance in each year: of a service its start, of a stay also 1 January of each later year that it
     * meets (statistics.md R4).
     *
     * @param services {@code 1} for a stay or {@code 0}, start and end in ISO form without anything between, parted by blanks;
     *     null for none
     * @param from first year for which the person is counted
     * @param lastYear last year that a stay without an end meets
     */
    static List<LocalDate> firstDays(String services, int from, int lastYear) {
        var first = new TreeMap<Integer, LocalDate>();
        if (services != null) {
            for (String service : services.split(" ")) {
                LocalDate start = LocalDate.parse(service.substring(1, 11));
                int last = start.getYear();
                if (service.charAt(0) == '1') {
                    last = service.length() > 11
                            ? LocalDate.parse(service.substring(11)).getYear()
                            : lastYear;
                }
                for (int year = start.getYear(); year <= last; year++) {
                    LocalDate day = year == start.getYear() ? start : LocalDate.of(year, 1, 1);
                    first.merge(year, day, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        return List.copyOf(first.tailMap(from).values());
    }
}
