package org.amparo.statistics;

import static org.amparo.shared.JsonTools.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.shared.NamedParts;

/**
 * A table that was asked for, of each of its years.
 *
 * @param query what was asked for, with the countries that answer
 * @param years the tables, the first year first
 */
public record CrossTable(TableQuery query, List<Year> years) {

    /** What stands for the margin of a row or a column. */
    public static final String TOTAL = "TOTAL";

    /**
     * The table of a year.
     *
     * @param over whether the year was over on the day that is counted
     * @param rows keys of the rows; the margin is not among them
     * @param columns keys of the columns; empty where none are asked for
     * @param cells by the key of the row and then of the column, {@link #TOTAL} included
     * @param statements what the countries said of what the table needs
     * @param declared whether a country has declared a number of these, which stands in its year's report alone
     */
    @NamedParts
    public record Year(
            int year,
            boolean over,
            List<String> rows,
            List<String> columns,
            Map<String, Map<String, Cell>> cells,
            List<AvailabilityView> statements,
            boolean declared) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /**
     * A number of the table.
     *
     * @param value null where no country can give it
     * @param state what it is, all its countries taken together, or why there is none
     * @param countries those that are counted in it
     * @param partial those of them of which it does not cover all that it should
     * @param without those that cannot give it
     * @param needs the indicators that a country has to be able to give for it
     */
    public record Cell(
            Long value,
            FigureState state,
            List<String> countries,
            List<String> partial,
            List<String> without,
            List<String> needs) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Whether a person may stand in several rows or columns, so that they add up to more than their total; a service is of one kind. */
    public boolean isOverlapping() {
        return query.population().ofPersons()
                && (query.rows().isMultiResponse()
                        || (query.columns() != null && query.columns().isMultiResponse()));
    }

    /** The table for programs, with an explicit null for each number that is not available. */
    public JsonObject toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add("population", query.population().block());
        json.add("rows", name(query.rows()));
        if (query.columns() == null) {
            json.addNull("columns");
        } else {
            json.add("columns", name(query.columns()));
        }
        JsonObjectBuilder only = JSON.createObjectBuilder();
        query.only().forEach((dimension, values) -> only.add(name(dimension), JSON.createArrayBuilder(values)));
        json.add("only", only);
        if (query.knownAt() == null) {
            json.addNull("as_of");
        } else {
            json.add("as_of", query.knownAt().toString());
        }
        json.add("countries", JSON.createArrayBuilder(query.countries()));
        json.add("overlapping", isOverlapping());
        JsonArrayBuilder tables = JSON.createArrayBuilder();
        years.forEach(year -> tables.add(table(year)));
        return json.add("years", tables).build();
    }

    private static JsonObjectBuilder table(Year year) {
        JsonObjectBuilder cells = JSON.createObjectBuilder();
        JsonArrayBuilder partial = JSON.createArrayBuilder();
        year.cells().forEach((row, columns) -> {
            JsonObjectBuilder line = JSON.createObjectBuilder();
            columns.forEach((column, cell) -> {
                if (cell.value() == null) {
                    line.addNull(column);
                } else {
                    line.add(column, cell.value());
                }
                if (cell.value() != null
                        && (cell.state() == FigureState.PARTIAL
                                || !cell.without().isEmpty())) {
                    partial.add(JSON.createObjectBuilder()
                            .add("row", row)
                            .add("column", column)
                            .add("countries", JSON.createArrayBuilder(cell.countries()))
                            .add("partial", JSON.createArrayBuilder(cell.partial()))
                            .add("without", JSON.createArrayBuilder(cell.without())));
                }
            });
            cells.add(row, line);
        });
        JsonArrayBuilder statements = JSON.createArrayBuilder();
        year.statements().forEach(said -> {
            var one = JSON.createObjectBuilder()
                    .add("indicator", said.indicator())
                    .add("country", said.country())
                    .add("status", said.status().name());
            if (said.footnote() != null) {
                one.add("footnote", said.footnote());
            }
            statements.add(one);
        });
        return JSON.createObjectBuilder()
                .add("year", year.year())
                .add("over", year.over())
                .add("cells", cells)
                .add("partial", partial)
                .add("availability", statements)
                .add("declared", year.declared());
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
