package org.amparo.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.CrossTable;
import org.amparo.statistics.CrossTable.Cell;
import org.amparo.statistics.CrossTable.Year;
import org.amparo.statistics.Dimension;
import org.amparo.statistics.FigureState;
import org.amparo.web.statistics.Section.Count;
import org.amparo.web.statistics.Section.Line;
import org.amparo.web.statistics.Section.Table;
import org.amparo.web.statistics.file.Sheet;

/** Tells a table that was asked for in the reader's language, a table a year. It counts nothing. */
final class TableTelling {

    private static final List<String> COLUMNS = List.of(
            "population",
            "rows",
            "row",
            "columns",
            "column",
            "only",
            "country",
            "value",
            "status",
            "year",
            "known_at",
            "counted_on");

    private final CrossTable table;
    private final Wording words;

    TableTelling(CrossTable table, Wording words) {
        this.table = table;
        this.words = words;
    }

    /** What is counted by what, as a title says it. */
    String title() {
        var query = table.query();
        String counted = words.text("figures.block." + query.population().block());
        return query.columns() == null
                ? words.text("table.title.one", counted, Headline.inSentence(head(query.rows())))
                : words.text(
                        "table.title.two",
                        counted,
                        Headline.inSentence(head(query.rows())),
                        Headline.inSentence(head(query.columns())));
    }

    /** What is counted alone, as it is said; empty where nothing is filtered. */
    String only() {
        return table.query().only().entrySet().stream()
                .map(one -> words.text(
                        "figures.name",
                        head(one.getKey()),
                        one.getValue().stream()
                                .map(value -> label(one.getKey(), value))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    /** What its file is called by. */
    String name() {
        return only().isEmpty() ? title() : words.text("figures.name", title(), words.text("table.filtered"));
    }

    List<TableShown> years() {
        return table.years().stream().map(this::shown).toList();
    }

    private TableShown shown(Year year) {
        var said = said(year);
        return new TableShown(head(year), table(year, said), note(year), footnotes(year, said));
    }

    private String head(Year year) {
        return year.over() ? "" + year.year() : words.text("years.open-head", year.year());
    }

    private List<String> columns(Year year) {
        List<String> columns = new ArrayList<>(year.columns());
        columns.add(CrossTable.TOTAL);
        return columns;
    }

    private List<String> rows(Year year) {
        List<String> rows = new ArrayList<>(year.rows());
        rows.add(CrossTable.TOTAL);
        return rows;
    }

    private List<String> heads(Year year) {
        List<String> heads = new ArrayList<>(List.of(head(table.query().rows())));
        columns(year).forEach(column -> heads.add(label(table.query().columns(), column)));
        return heads;
    }

    private Table table(Year year, List<AvailabilityView> said) {
        return new Table(
                heads(year),
                rows(year).stream()
                        .map(row -> new Line(
                                label(table.query().rows(), row),
                                columns(year).stream()
                                        .map(column -> count(year, row, column, said))
                                        .toList()))
                        .toList());
    }

    private Count count(Year year, String row, String column, List<AvailabilityView> said) {
        Cell cell = year.cells().get(row).get(column);
        return new Count(printed(cell), null, cell.value() == null, marks(year, row, column, said));
    }

    private String printed(Cell cell) {
        return new Omissions(words).printed(cell.value(), cell.state());
    }

    /** Letters of what those say who are out of a number, or in it only in part. */
    private String marks(Year year, String row, String column, List<AvailabilityView> said) {
        return IntStream.range(0, said.size())
                .filter(at -> isOf(year, said.get(at), row, column))
                .mapToObj(Footnotes::letter)
                .collect(Collectors.joining(", "));
    }

    /** Whether what a country said is why it is out of a number, or in it only in part. */
    private static boolean isOf(Year year, AvailabilityView said, String row, String column) {
        Cell cell = year.cells().get(row).get(column);
        boolean isIn = said.status().hasFigure() || AvailabilityView.isOnlyNoted(said.indicator());
        return cell.needs().contains(said.indicator())
                && (isIn ? cell.partial() : cell.without()).contains(said.country());
    }

    /** What countries say about the numbers of a year, in the order in which one meets them; last what no number bears. */
    private List<AvailabilityView> said(Year year) {
        var told = year.statements().stream().filter(Statement::isTold).toList();
        var met = cells(year).flatMap(at -> told.stream().filter(said -> isOf(year, said, at[0], at[1])));
        return Stream.concat(met, told.stream().filter(said -> said.status().hasFigure()))
                .distinct()
                .toList();
    }

    private Stream<String[]> cells(Year year) {
        return rows(year).stream().flatMap(row -> columns(year).stream().map(column -> new String[] {row, column}));
    }

    private List<String> footnotes(Year year, List<AvailabilityView> said) {
        return said.stream()
                .map(one -> Statement.of(one, here(year, one), words))
                .toList();
    }

    /** What the numbers are for a country that is out of them: not broken down where it counts in a total. */
    private FigureState here(Year year, AvailabilityView said) {
        boolean isInTotal = year.cells()
                        .get(CrossTable.TOTAL)
                        .get(CrossTable.TOTAL)
                        .countries()
                        .contains(said.country())
                && !AvailabilityView.isOfOneKind(said.indicator());
        return isInTotal
                        || cells(year)
                                .filter(at -> isOf(year, said, at[0], at[1]))
                                .anyMatch(at ->
                                        year.cells().get(at[0]).get(at[1]).state() == FigureState.NOT_DISAGGREGATED)
                ? FigureState.NOT_DISAGGREGATED
                : null;
    }

    /** What a reader has to know of the numbers together: whom totals count besides, and what stands elsewhere; may be empty. */
    private String note(Year year) {
        List<String> said = new ArrayList<>();
        var ofAll = year.cells().get(CrossTable.TOTAL).get(CrossTable.TOTAL).countries();
        if (cells(year)
                .flatMap(at -> year.cells().get(at[0]).get(at[1]).without().stream())
                .anyMatch(ofAll::contains)) {
            said.add(words.text("table.total-with-missing"));
        }
        if (year.declared()) {
            said.add(words.text("table.declared-elsewhere"));
        }
        return String.join(" ", said);
    }

    /** A row a number, the same in every language. */
    Sheet forPrograms(LocalDate today) {
        var query = table.query();
        String only = query.only().entrySet().stream()
                .map(one -> code(one.getKey()) + '=' + String.join(",", one.getValue()))
                .collect(Collectors.joining(";"));
        List<List<Object>> rows = new ArrayList<>();
        for (Year year : table.years()) {
            for (String row : rows(year)) {
                for (String column : columns(year)) {
                    Cell cell = year.cells().get(row).get(column);
                    rows.add(Arrays.asList(
                            query.population().block(),
                            code(query.rows()),
                            row,
                            query.columns() == null ? null : code(query.columns()),
                            query.columns() == null ? null : column,
                            only,
                            String.join(";", cell.countries()),
                            cell.value(),
                            cell.state().name(),
                            year.year(),
                            query.knownAt(),
                            today));
                }
            }
        }
        return new Sheet("table", COLUMNS, rows);
    }

    /** The tables with real numbers, a sheet a year. */
    List<Sheet> sheets() {
        return table.years().stream()
                .map(year -> new Sheet(
                        head(year),
                        heads(year),
                        rows(year).stream()
                                .map(row -> {
                                    List<Object> cells = new ArrayList<>();
                                    cells.add(label(table.query().rows(), row));
                                    columns(year).forEach(column -> {
                                        Cell cell = year.cells().get(row).get(column);
                                        cells.add(cell.value() == null ? printed(cell) : cell.value());
                                    });
                                    return cells;
                                })
                                .toList()))
                .toList();
    }

    /** Says what the numbers are. */
    void define(Definitions definitions) {
        var query = table.query();
        String total = query.population().ofPersons() ? "total_sum_of_countries" : "total";
        definitions.line(words.text("table.what"), title());
        definitions.line(
                words.text("figures.block." + query.population().block()),
                words.text("figures.file.unit." + query.population().block()));
        if (query.population().ofPersons()) {
            definitions.number(query.population().block() + '.' + total);
        }
        if (!only().isEmpty()) {
            definitions.line(words.text("table.only"), only());
        }
        if (table.isOverlapping()) {
            definitions.line(words.text("table.overlap"), words.text("table.overlapping"));
        }
        table.years().forEach(year -> definitions.said(year.year(), year.statements().stream()));
    }

    private String head(Dimension dimension) {
        return words.text("figures.head." + code(dimension));
    }

    private static String code(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private String label(Dimension dimension, String value) {
        return value.equals(CrossTable.TOTAL)
                ? words.text("table.total")
                : Values.valueOf(dimension.name())
                        .label(value, table.query().population().block(), words);
    }
}
