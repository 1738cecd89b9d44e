package org.amparo.statistics;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Of which countries each figure of a report speaks, as its statements and its numbers say. */
final class Coverages {

    /** Where persons are counted once whatever the countries that count them. */
    static final String OF_THE_REGION = ".total_distinct_region";

    private final AnnualReport report;
    private final Coverage coverage;

    Coverages(AnnualReport report) {
        this.report = report;
        this.coverage = new Coverage(report.countries(), report.availability());
    }

    /**
     * Of which countries the number or table at a path speaks.
     *
     * @throws IllegalArgumentException where it is nothing that is counted
     */
    FigureCoverage of(String path) {
        return of(FigureAddress.within(path.replace(OF_THE_REGION, ".by_country")));
    }

    /** How many are counted of whom the number at a path is a part, in the countries that give it; null where it is part of none. */
    Long whole(String path) {
        FigureAddress address = FigureAddress.within(path);
        Figure figure = address.figure();
        if (!figure.isOfCounted() || figure.isOfAll() && figure.keys().isEmpty()) {
            return null;
        }
        return of(figure.isOfAll() ? new FigureAddress(figure, Map.of()) : address)
                .base();
    }

    private FigureCoverage of(FigureAddress address) {
        Map<String, Long> units = report.table(address.figure().population().block() + ".by_country");
        Map<String, FigureState> states = coverage.states(address, units);
        List<Long> counted = states.keySet().stream()
                .filter(country -> states.get(country).hasNumber())
                .map(units::get)
                .filter(Objects::nonNull)
                .toList();
        List<String> indicators = address.indicators();
        return new FigureCoverage(
                states,
                counted.isEmpty()
                        ? null
                        : Long.valueOf(
                                counted.stream().mapToLong(Long::longValue).sum()),
                coverage.statements().stream()
                        .filter(said -> states.containsKey(said.country()) && indicators.contains(said.indicator()))
                        .filter(said -> said.status() != AvailabilityStatus.AVAILABLE || said.footnote() != null)
                        .toList());
    }

    /** Every figure with its base and its countries; where countries say it of each row, every row. */
    JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (Figure figure : Figure.values()) {
            if (figure.keys().contains(Dimension.COUNTRY)) {
                continue;
            }
            if (figure.isStatedByKey()) {
                Dimension.SERVICE.printed().forEach(kind -> add(json, figure.path() + '.' + kind));
            } else {
                add(json, figure.path());
            }
        }
        return json.build();
    }

    private void add(JsonObjectBuilder json, String path) {
        FigureCoverage of = of(path);
        JsonObjectBuilder states = JSON.createObjectBuilder();
        of.states().forEach((country, state) -> states.add(country, state.name()));
        JsonObjectBuilder one = JSON.createObjectBuilder();
        if (of.base() == null) {
            one.addNull("base");
        } else {
            one.add("base", of.base());
        }
        json.add(path, one.add("countries", states));
    }
}
