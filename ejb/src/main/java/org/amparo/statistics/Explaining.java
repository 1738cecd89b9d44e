package org.amparo.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.shared.NotFound;

/** Explains a number of the report by the rows that make it, and by those beside them. */
final class Explaining {

    private static final String DEPENDANTS_COUNTED = "DEPENDANTS_COUNTED";

    private static final String SUM = ".total_sum_of_countries";

    private final Counting counting;
    private final int year;
    private final List<String> countries;

    /** @param countries the reporting countries of the report */
    Explaining(Counting counting, int year, List<String> countries) {
        this.counting = counting;
        this.year = year;
        this.countries = countries;
    }

    /**
     * Explains the number at a path.
     *
     * @param knownAt as known at which day it is counted, or null
     * @throws NotFound where the report has no such number, or no explanation but that it is the base of another one
     */
    Explanation of(String path, LocalDate knownAt) {
        var percent = Ratio.of(path).filter(ratio -> !ratio.isBase(path));
        boolean once = path.endsWith(Coverages.OF_THE_REGION);
        boolean ofUnits = percent.isEmpty() && !once;
        var address = FigureAddress.of(
                percent.map(ratio -> ratio.partOf(path)).orElse(path).replace(Coverages.OF_THE_REGION, SUM), countries);
        var coverage = counting.coverage(year, countries);
        var covering = coverage.covering(address);
        var units = counting.units(address, year, covering);
        var standing = units.standings();
        Map<String, Long> counted = new LinkedHashMap<>();
        Map<String, Long> beside = new LinkedHashMap<>();
        for (var as : CountedAs.values()) {
            long number = standing.getOrDefault(as.name(), 0L);
            if (address.standings().contains(as.name())) {
                counted.put(as.name(), number);
            } else {
                beside.put(as.name(), number);
            }
        }
        String first = address.standings().get(0);
        counted.entrySet()
                .removeIf(group -> group.getValue() == 0 && !group.getKey().equals(first));
        if (counted.size() > 1) {
            counted.values().removeIf(number -> number == 0);
        }
        beside.values().removeIf(number -> number == 0);
        Long number = covering.isEmpty()
                ? null
                : Long.valueOf(
                        counted.values().stream().mapToLong(Long::longValue).sum());
        if (!address.isListed() || covering.isEmpty()) {
            // What no list is of is not told by groups either: one of them may be one person. Where there is no number,
            // there is no zero.
            counted.clear();
            beside.clear();
        }
        Map<String, FigureState> without = new LinkedHashMap<>(coverage.states(address, Map.of()));
        without.values().removeIf(FigureState::hasNumber);
        var explained = ExplanationBuilder.builder()
                .path(path)
                .knownAt(knownAt)
                .from(LocalDate.of(year, 1, 1))
                .until(LocalDate.of(year, 12, 31))
                .countries(covering)
                .number(number)
                .state(counting.state(address, year, countries, number))
                .counted(counted)
                .beside(beside)
                .rules(rules(address))
                .statements(coverage.about(address.indicators()))
                .without(without)
                .declared(ofUnits ? counting.declaredFor(address, year, without.keySet()) : List.of())
                .ofUnits(ofUnits)
                .changesTold(ofUnits && address.isListed());
        if (!ofUnits) {
            var report = counting.report(year, countries);
            explained.number(reported(report, path));
            if (once && number != null) {
                beside.put(Explanation.ELSEWHERE, number - reported(report, path));
            }
            percent.ifPresent(ratio -> explained.part(number).base(reported(report, ratio.baseOf(path))));
        }
        long withdrawn = units.withdrawn();
        if (withdrawn > 0) {
            beside.put(Explanation.WITHDRAWN, withdrawn);
        }
        return explained.build();
    }

    /** The rules that have a say in it: who is dependent is assisted, and never identified. */
    private Map<String, List<String>> rules(FigureAddress address) {
        String only = address.keys().get(Dimension.COUNTRY);
        var rules = counting.rulesOf(year, only == null ? countries : List.of(only));
        if (address.figure().population() == Population.IDENTIFIED) {
            rules.values().forEach(each -> each.remove(DEPENDANTS_COUNTED));
            rules.values().removeIf(List::isEmpty);
        }
        return rules;
    }

    private static Long reported(AnnualReport report, String path) {
        try {
            return report.number(path);
        } catch (IllegalArgumentException noSuchNumber) {
            throw new NotFound();
        }
    }
}
