package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.AvailabilityView;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Table;
import org.amparo.web.statistics.chart.Trend;
import org.amparo.web.statistics.file.Sheet;

/** Tells a figure of several years in the reader's language: a table of what is counted by years, and its picture. */
final class YearsTelling {

    /** The table holds the rest. */
    private static final int MOST_LINES = 12;

    private final List<AnnualReport> reports;
    private final String figure;
    private final Exhibit exhibit;
    private final Wording words;
    private final LocalDate counted;
    private final List<AvailabilityView> said;

    /**
     * @param figure the path of a table or a number of the reports
     * @param counted the day as of which is counted: a year that is not over then may still grow
     */
    YearsTelling(List<AnnualReport> reports, String figure, Wording words, LocalDate counted) {
        this.reports = reports;
        this.figure = figure;
        this.exhibit = FigureChoice.exhibit(figure).orElse(null);
        this.words = words;
        this.counted = counted;
        this.said = reports.stream()
                .flatMap(report -> FigureChoice.statements(figure, report).stream())
                .toList();
    }

    /** A row of the table: what it counts, and where it stands in a report. */
    private record Row(String key, String label, String path) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    YearsShown shown() {
        String title = words.text("figure." + figure + ".topic");
        var rows = rows();
        return YearsShownBuilder.builder()
                .title(title)
                .why(words.text("figure." + figure + ".why"))
                .note(note(rows))
                .open(open())
                .svg(picture(title, rows))
                .table(table(rows))
                .footnotes(footnotes())
                .sheet(sheet(title, rows))
                .build();
    }

    private String note(List<Row> rows) {
        List<String> said = new ArrayList<>();
        if (exhibit != null && exhibit.is(Exhibit.Trait.MULTI_RESPONSE)) {
            said.add(words.text("figures.several-rows"));
        }
        if (rows.stream()
                .anyMatch(row -> row.key() != null && reports.stream().anyMatch(report -> leavesOut(report, row)))) {
            said.add(words.text("table.total-with-missing"));
        }
        if (rows.stream().filter(this::isDrawn).count() > MOST_LINES) {
            said.add(words.text("years.most-lines", MOST_LINES));
        }
        return String.join(" ", said);
    }

    /** Whether a row leaves out a country that the total counts. */
    private boolean leavesOut(AnnualReport report, Row row) {
        return report.coverage(row.path()).without().stream()
                .anyMatch(report.coverage(exhibit.total()).with()::contains);
    }

    private List<Row> rows() {
        if (exhibit == null) {
            return List.of(new Row(null, words.text("figure." + figure + ".topic"), figure));
        }
        Set<String> keys = new LinkedHashSet<>();
        reports.forEach(report -> keys.addAll(report.table(figure).keySet()));
        List<Row> rows = keys.stream()
                .sorted(
                        exhibit.is(Exhibit.Trait.RANKED)
                                ? Comparator.comparing((String key) -> !Values.isKnown(key))
                                        .thenComparing(this::sum, Comparator.reverseOrder())
                                : Comparator.comparing(key -> 0))
                .map(key -> new Row(key, exhibit.values().label(key, words), figure + '.' + key))
                .collect(Collectors.toCollection(ArrayList::new));
        Stream.of(exhibit.unknown(), exhibit.single(), List.of(exhibit.total()))
                .flatMap(List::stream)
                .forEach(path -> rows.add(new Row(null, words.text("figure." + path + ".topic"), path)));
        return rows;
    }

    private long sum(String key) {
        return reports.stream()
                .mapToLong(report -> {
                    Long number = report.table(figure).get(key);
                    return number == null ? 0 : number;
                })
                .sum();
    }

    /** A key that a year does not have is a zero there: of open values a table holds only those that somebody has. */
    private Long number(AnnualReport report, Row row) {
        if (row.key() == null) {
            return report.number(row.path());
        }
        var table = report.table(figure);
        return table.containsKey(row.key()) || table.containsValue(null) ? table.get(row.key()) : Long.valueOf(0);
    }

    private List<String> heads() {
        return reports.stream()
                .map(report -> isOpen(report) ? words.text("years.open-head", report.year()) : "" + report.year())
                .toList();
    }

    private boolean isOpen(AnnualReport report) {
        return !LocalDate.of(report.year(), 12, 31).isBefore(counted);
    }

    private String open() {
        String years = reports.stream()
                .filter(this::isOpen)
                .map(report -> "" + report.year())
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? "" : words.text("years.open", years);
    }

    private Table table(List<Row> rows) {
        List<String> heads = new ArrayList<>(List.of(head()));
        heads.addAll(heads());
        return new Table(
                heads,
                rows.stream()
                        .map(row -> new Line(
                                row.label(),
                                reports.stream()
                                        .map(report -> count(report, row))
                                        .toList()))
                        .toList());
    }

    private String head() {
        return exhibit == null
                ? words.text("figures.number")
                : words.text("figures.head." + exhibit.values().name().toLowerCase(Locale.ROOT));
    }

    private Count count(AnnualReport report, Row row) {
        Long number = number(report, row);
        return new Count(printed(number, report, row), null, number == null, marks(report, row));
    }

    private String printed(Long number, AnnualReport report, Row row) {
        return new Omissions(words).printed(number, report.coverage(row.path()).state(number));
    }

    /** Letters of the statements that concern a number. */
    private String marks(AnnualReport report, Row row) {
        var here = report.coverage(row.path()).statements();
        return IntStream.range(0, said.size())
                .filter(at -> said.get(at).year() == report.year() && here.contains(said.get(at)))
                .mapToObj(Footnotes::letter)
                .collect(Collectors.joining(", "));
    }

    private List<String> footnotes() {
        return reports.stream()
                .flatMap(report -> said.stream()
                        .filter(one -> one.year() == report.year())
                        .map(one -> words.text(
                                "figures.name", "" + one.year(), FigureChoice.sentence(one, figure, report, words))))
                .toList();
    }

    /** What is counted in each row; of totals the table tells. */
    private boolean isDrawn(Row row) {
        return exhibit == null || row.key() != null || exhibit.unknown().contains(row.path());
    }

    private String picture(String title, List<Row> rows) {
        var lines = rows.stream()
                .filter(this::isDrawn)
                .limit(MOST_LINES)
                .map(row -> new Trend.Line(
                        row.label(),
                        reports.stream().map(report -> point(report, row)).toList()))
                .toList();
        if (lines.isEmpty()) {
            return null;
        }
        String description = lines.stream()
                .map(line -> words.text(
                        "figures.name",
                        line.label(),
                        IntStream.range(0, reports.size())
                                .mapToObj(at -> words.text(
                                        "figures.name",
                                        "" + reports.get(at).year(),
                                        line.points().get(at).told()))
                                .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". "));
        return new Trend(
                        "years-picture",
                        title,
                        description,
                        reports.stream().map(report -> "" + report.year()).toList(),
                        lines)
                .svg();
    }

    private Trend.Point point(AnnualReport report, Row row) {
        Long number = number(report, row);
        return new Trend.Point(number, printed(number, report, row), marks(report, row), isOpen(report));
    }

    private Sheet sheet(String title, List<Row> rows) {
        List<String> heads = new ArrayList<>(List.of(head()));
        heads.addAll(heads());
        return new Sheet(
                title,
                heads,
                rows.stream()
                        .map(row -> {
                            List<Object> cells = new ArrayList<>(Arrays.asList((Object) row.label()));
                            reports.forEach(report -> {
                                Long number = number(report, row);
                                cells.add(number == null ? printed(null, report, row) : number);
                            });
                            return cells;
                        })
                        .toList());
    }
}
