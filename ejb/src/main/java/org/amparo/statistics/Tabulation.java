package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Folds the table that is asked for, and its margins, out of the counted units of a year. */
final class Tabulation {

    private final TableQuery query;
    private final CountedYear counted;
    private final AskedBreakdown whole;

    Tabulation(TableQuery query, CountedYear counted) {
        this.query = query;
        this.counted = counted;
        this.whole = query.columns() == null
                ? new AskedBreakdown(query, query.rows())
                : new AskedBreakdown(query, query.rows(), query.columns());
    }

    /** @param over whether the year was over on the day that is counted */
    CrossTable.Year of(int year, boolean over) {
        Map<String, Map<String, CrossTable.Cell>> cells = new LinkedHashMap<>();
        var ofRows = new AskedBreakdown(query, query.rows());
        map(value(ofRows)).forEach((row, total) -> row(cells, row)
                .put(CrossTable.TOTAL, cell(ofRows, Map.of(query.rows(), row), total)));
        Collection<String> columns = List.of();
        if (query.columns() != null) {
            map(value(whole)).forEach((row, line) -> map(line)
                    .forEach((column, number) -> row(cells, row).put(column, cell(whole, under(row, column), number))));
            var ofColumns = new AskedBreakdown(query, query.columns());
            var totals = map(value(ofColumns));
            columns = new LinkedHashSet<>(totals.keySet());
            totals.forEach((column, total) ->
                    row(cells, CrossTable.TOTAL).put(column, cell(ofColumns, Map.of(query.columns(), column), total)));
        }
        var ofAll = new AskedBreakdown(query);
        row(cells, CrossTable.TOTAL).put(CrossTable.TOTAL, cell(ofAll, Map.of(), value(ofAll)));
        List<String> rows = new ArrayList<>(cells.keySet());
        rows.remove(CrossTable.TOTAL);
        return CrossTableYearBuilder.builder()
                .year(year)
                .over(over)
                .rows(rows)
                .columns(List.copyOf(columns))
                .cells(cells)
                .statements(statements())
                .declared(counted.isDeclared(query))
                .build();
    }

    private Object value(AskedBreakdown part) {
        return counted.folding().value(part);
    }

    private Map<Dimension, String> under(String row, String column) {
        Map<Dimension, String> under = new EnumMap<>(Dimension.class);
        under.put(query.rows(), row);
        under.put(query.columns(), column);
        return under;
    }

    private CrossTable.Cell cell(AskedBreakdown part, Map<Dimension, String> under, Object number) {
        var indicators = part.indicators(under);
        var coverage = counted.coverage();
        String own = under.get(Dimension.COUNTRY);
        var of = own == null ? coverage.countries() : List.of(own);
        Map<String, FigureState> states = new LinkedHashMap<>();
        of.forEach(one -> states.put(
                one, coverage.state(one, query.population(), under.containsKey(Dimension.SERVICE), indicators, null)));
        var here = new FigureCoverage(states, null, List.of());
        return new CrossTable.Cell(
                (Long) number,
                here.state((Long) number),
                here.with(),
                here.being(FigureState.PARTIAL),
                here.without(),
                indicators);
    }

    private List<AvailabilityView> statements() {
        return counted.coverage().statements().stream()
                .filter(said -> whole.concerns(said.indicator()))
                .toList();
    }

    private static Map<String, CrossTable.Cell> row(Map<String, Map<String, CrossTable.Cell>> cells, String key) {
        return cells.computeIfAbsent(key, first -> new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object level) {
        return (Map<String, Object>) level;
    }
}
