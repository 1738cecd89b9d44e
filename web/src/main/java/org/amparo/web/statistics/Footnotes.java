package org.amparo.web.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityStatus;
import org.amparo.statistics.AvailabilityView;

/** What countries say about the numbers of one exhibit (statistics.md R11), numbered as the page marks them. */
final class Footnotes {

    private final List<AvailabilityView> statements;

    Footnotes(AnnualReport report, Exhibit exhibit) {
        this.statements = report.availability().stream()
                .filter(statement -> statement.status() != AvailabilityStatus.AVAILABLE || statement.footnote() != null)
                .filter(statement -> exhibit.needs(statement.indicator()))
                .toList();
    }

    /** Numbers of the footnotes to one country's number that needs these indicators; empty for none. */
    String marks(String country, List<String> indicators) {
        return IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).country().equals(country))
                .filter(i -> indicators.contains(statements.get(i).indicator()))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    /** Numbers of the footnotes to one indicator, whatever the country. */
    String marks(String indicator) {
        return IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).indicator().equals(indicator))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    /** Whether the question does not arise there, which is another thing than a number that nobody can give. */
    boolean isNotApplicable(String country, List<String> indicators) {
        return statements.stream()
                .filter(statement -> statement.country().equals(country))
                .filter(statement -> indicators.contains(statement.indicator()))
                .anyMatch(statement -> statement.status() == AvailabilityStatus.NOT_APPLICABLE);
    }

    /** The footnotes in words, in the order of their numbers. */
    List<String> texts(Wording words) {
        return statements.stream()
                .map(statement -> words.text(
                        statement.footnote() == null ? "figures.footnote" : "figures.footnote.because",
                        words.code(CodeList.COUNTRY, statement.country()),
                        words.code(CodeList.INDICATOR, statement.indicator()),
                        words.code(
                                CodeList.AVAILABILITY_STATUS, statement.status().name()),
                        statement.footnote() == null ? "" : statement.footnote()))
                .toList();
    }
}
