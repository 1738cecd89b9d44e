package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.DeclaredView;
import org.amparo.statistics.FigureState;

/** What countries say and declare about the numbers of one exhibit (statistics.md R11), lettered as the page marks them: a digit would read as part of a number. */
final class Footnotes {

    private static final int LETTERS = 26;

    private final AnnualReport report;
    private final Exhibit exhibit;
    private final List<AvailabilityView> statements = new ArrayList<>();
    private final List<DeclaredView> declared = new ArrayList<>();

    Footnotes(AnnualReport report, Exhibit exhibit, List<String> keys) {
        this.report = report;
        this.exhibit = exhibit;
        exhibit.paths(keys).forEach(this::add);
        add(exhibit.path());
        statements.sort((one, other) -> Integer.compare(place(one), place(other)));
    }

    private void add(String path) {
        report.coverage(path).statements().stream()
                .filter(statement -> !statements.contains(statement))
                .forEach(statements::add);
        report.declaredFor(path).stream().filter(one -> !declared.contains(one)).forEach(declared::add);
    }

    private int place(AvailabilityView statement) {
        return report.availability().indexOf(statement);
    }

    /** Letters of the footnotes to a number or a table at a path; empty for none. */
    String marks(String path) {
        return marks(report.coverage(path).statements(), report.declaredFor(path));
    }

    /** Letters of what one country says of a table at a path. */
    String marks(String path, String country) {
        return marks(
                report.coverage(path).statements().stream()
                        .filter(statement -> statement.country().equals(country))
                        .toList(),
                List.of());
    }

    private String marks(List<AvailabilityView> said, List<DeclaredView> declaring) {
        return Stream.concat(
                        IntStream.range(0, statements.size())
                                .filter(i -> said.contains(statements.get(i)))
                                .mapToObj(Footnotes::letter),
                        IntStream.range(0, declared.size())
                                .filter(i -> declaring.contains(declared.get(i)))
                                .mapToObj(i -> letter(statements.size() + i)))
                .collect(Collectors.joining(", "));
    }

    /** The footnotes in words, in the order of their letters. */
    List<String> texts(Wording words) {
        return Stream.concat(
                        statements.stream().map(statement -> Statement.of(statement, state(statement, words), words)),
                        declared.stream().map(one -> Declared.footnote(one, words)))
                .toList();
    }

    private String state(AvailabilityView statement, Wording words) {
        FigureState here = report.coverage(exhibit.path()).states().get(statement.country());
        return statement.status() == AvailabilityStatus.NOT_AVAILABLE && here == FigureState.NOT_DISAGGREGATED
                ? new Omissions(words).missing(here)
                : words.code(CodeList.AVAILABILITY_STATUS, statement.status().name());
    }

    /** a to z, then aa: as a list of HTML counts them. */
    static String letter(int place) {
        return (place < LETTERS ? "" : letter(place / LETTERS - 1)) + (char) ('a' + place % LETTERS);
    }
}
