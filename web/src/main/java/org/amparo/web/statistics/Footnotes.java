package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.FigureCoverage;
import org.amparo.statistics.FigureState;

/** What countries say about the numbers of one exhibit (statistics.md R11), lettered as the page marks them: a digit would read as part of a number. */
final class Footnotes {

    private static final int LETTERS = 26;

    private final AnnualReport report;
    private final Exhibit exhibit;
    private final List<AvailabilityView> statements = new ArrayList<>();

    Footnotes(AnnualReport report, Exhibit exhibit, List<String> keys) {
        this.report = report;
        this.exhibit = exhibit;
        keys.forEach(key -> add(report.coverage(exhibit.path() + '.' + key)));
        add(report.coverage(exhibit.path()));
        statements.sort((one, other) -> Integer.compare(place(one), place(other)));
    }

    private void add(FigureCoverage coverage) {
        coverage.statements().stream()
                .filter(statement -> !statements.contains(statement))
                .forEach(statements::add);
    }

    private int place(AvailabilityView statement) {
        return report.availability().indexOf(statement);
    }

    /** Letters of the footnotes to a number or a table at a path; empty for none. */
    String marks(String path) {
        return marks(report.coverage(path).statements());
    }

    /** Letters of what one country says of a table at a path. */
    String marks(String path, String country) {
        return marks(report.coverage(path).statements().stream()
                .filter(statement -> statement.country().equals(country))
                .toList());
    }

    private String marks(List<AvailabilityView> said) {
        return IntStream.range(0, statements.size())
                .filter(i -> said.contains(statements.get(i)))
                .mapToObj(Footnotes::letter)
                .collect(Collectors.joining(", "));
    }

    /** The footnotes in words, in the order of their letters. */
    List<String> texts(Wording words) {
        return statements.stream()
                .map(statement -> words.text(
                        statement.footnote() == null ? "figures.footnote" : "figures.footnote.because",
                        words.code(CodeList.COUNTRY, statement.country()),
                        words.code(CodeList.INDICATOR, statement.indicator()),
                        state(statement, words),
                        statement.footnote() == null ? "" : statement.footnote()))
                .toList();
    }

    private String state(AvailabilityView statement, Wording words) {
        FigureState here = report.coverage(exhibit.path()).states().get(statement.country());
        return statement.status() == AvailabilityStatus.NOT_AVAILABLE && here == FigureState.NOT_DISAGGREGATED
                ? new Omissions(words).missing(here)
                : words.code(CodeList.AVAILABILITY_STATUS, statement.status().name());
    }

    /** a to z, then aa: as a list of HTML counts them. */
    private static String letter(int place) {
        return (place < LETTERS ? "" : letter(place / LETTERS - 1)) + (char) ('a' + place % LETTERS);
    }
}
