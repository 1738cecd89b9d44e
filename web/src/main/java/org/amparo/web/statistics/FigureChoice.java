package org.amparo.web.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityView;

/** The figures that can be laid side by side over the years: those of the page that have a picture, and the numbers that open its parts. */
final class FigureChoice {

    private static final String REGIONAL = "distinct_region";

    private FigureChoice() {}

    /**
     * Their paths, in the order of the page.
     *
     * @param several whether there are several countries to compare
     */
    static List<String> offered(boolean several) {
        return Arrays.stream(Part.values())
                .flatMap(part -> Stream.concat(
                        part.tiles().stream().filter(path -> several || !path.endsWith(REGIONAL)),
                        part.exhibits().stream()
                                .filter(exhibit -> !exhibit.is(Exhibit.Trait.PLAIN))
                                .filter(exhibit -> several || !exhibit.is(Exhibit.Trait.OF_SEVERAL_COUNTRIES))
                                .map(Exhibit::path)))
                .toList();
    }

    /** The exhibit at a path; empty for a single number and for what the page does not show. */
    static Optional<Exhibit> exhibit(String path) {
        return Arrays.stream(Part.values())
                .flatMap(part -> part.exhibits().stream())
                .filter(exhibit -> exhibit.path().equals(path))
                .findFirst();
    }

    /** What countries said about a table or a number of a report, or about a row of it. */
    static List<AvailabilityView> statements(String path, AnnualReport report) {
        var paths = exhibit(path)
                .map(exhibit -> exhibit.paths(List.copyOf(report.table(path).keySet())))
                .orElse(List.of());
        return Stream.concat(Stream.of(path), paths.stream())
                .flatMap(one -> report.coverage(one).statements().stream())
                .distinct()
                .sorted(Comparator.comparing(report.availability()::indexOf))
                .toList();
    }
}
