package org.amparo.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.reference.CodeList;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.FigureCoverage;
import org.amparo.web.statistics.chart.Bar;
import org.amparo.web.statistics.chart.BarChart;
import org.amparo.web.statistics.chart.Fill;

/**
 * Draws a table of the report. What is not known of somebody who is counted is drawn pale, a country that cannot give the figure is
 * hatched, and the base is that of the countries that can: bars and base are of the same persons as the table.
 */
final class Picture {

    /** The table holds the rest. */
    private static final int MOST_BARS = 12;

    private static final Map<String, Fill> FILLS =
            Map.of("identified", Fill.BLUE, "assisted", Fill.GREEN, "services_delivered", Fill.ORANGE);

    private final AnnualReport report;
    private final Wording words;
    private final Omissions omissions;

    Picture(AnnualReport report, Wording words) {
        this.report = report;
        this.words = words;
        this.omissions = new Omissions(words);
    }

    /** The picture of an exhibit under its title. */
    String of(Exhibit exhibit, String id, List<String> keys, String title, Footnotes footnotes) {
        List<Bar> bars = new ArrayList<>();
        List<String> known = keys.stream().filter(Values::isKnown).toList();
        known.stream().limit(MOST_BARS).forEach(key -> bars.add(bar(exhibit, key, footnotes)));
        if (known.size() > MOST_BARS) {
            bars.add(rest(exhibit, known.subList(MOST_BARS, known.size())));
        }
        keys.stream().filter(key -> !Values.isKnown(key)).forEach(key -> bars.add(bar(exhibit, key, footnotes)));
        exhibit.unknown().forEach(path -> bars.add(unknown(path, footnotes)));
        FigureCoverage coverage = report.coverage(exhibit.path());
        if (exhibit.values() != Values.COUNTRY && !coverage.with().isEmpty()) {
            bars.addAll(missing(exhibit, coverage, footnotes));
        }
        String description = bars.stream()
                .map(bar -> bar.label() + ": " + bar.printed() + (bar.marks().isEmpty() ? "" : ' ' + bar.marks()))
                .collect(Collectors.joining("; "));
        return BarChart.of(
                        id + "-picture",
                        title,
                        description,
                        bars,
                        words.text("figures.n", omissions.baseOf(report.number(exhibit.total()), coverage)))
                .svg();
    }

    private Bar bar(Exhibit exhibit, String key, Footnotes footnotes) {
        String path = exhibit.path() + '.' + key;
        Long number = report.number(path);
        String printed = omissions.printed(number, report.coverage(path).state(number));
        return new Bar(
                exhibit.values().label(key, words),
                number,
                number == null || exhibit.shares().isEmpty()
                        ? printed
                        : withShare(printed, exhibit.shares().get(0), exhibit, key, number),
                Values.isKnown(key) ? FILLS.get(exhibit.block()) : Fill.PALE,
                footnotes.marks(path));
    }

    /** A number with its share; the base with it where it is not that of the whole picture. */
    private String withShare(String printed, Share share, Exhibit exhibit, String key, Long number) {
        String percent = share.printed(report, key, number, words);
        if (percent == null) {
            return printed;
        }
        Long base = share.baseOf(report, key);
        return base == null || base.equals(baseOfAll(exhibit))
                ? words.text("figures.number-and-share", printed, percent)
                : words.text("figures.number-and-share-of", printed, percent, words.number(base));
    }

    /** The number that the picture says under itself. */
    private Long baseOfAll(Exhibit exhibit) {
        Long base = report.coverage(exhibit.path()).base();
        return base == null ? report.number(exhibit.total()) : base;
    }

    private Bar unknown(String path, Footnotes footnotes) {
        Long number = report.number(path);
        return new Bar(
                words.text("figure." + path + ".topic"),
                number,
                omissions.printed(number, report.coverage(path).state(number)),
                Fill.PALE,
                footnotes.marks(path));
    }

    private Bar rest(Exhibit exhibit, List<String> keys) {
        long number = keys.stream()
                .map(report.table(exhibit.path())::get)
                .mapToLong(each -> each == null ? 0 : each)
                .sum();
        return new Bar(
                words.text("figures.rest", keys.size()), number, words.number(number), FILLS.get(exhibit.block()), "");
    }

    /** A hatched bar for each country that is without the whole table. */
    private List<Bar> missing(Exhibit exhibit, FigureCoverage coverage, Footnotes footnotes) {
        return coverage.without().stream()
                .map(country -> new Bar(
                        words.code(CodeList.COUNTRY, country),
                        null,
                        omissions.printed(null, coverage.states().get(country)),
                        Fill.PALE,
                        footnotes.marks(exhibit.path(), country)))
                .toList();
    }
}
