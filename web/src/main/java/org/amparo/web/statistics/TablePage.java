package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.security.Roles;
import org.amparo.statistics.ComparisonDesk;
import org.amparo.statistics.CrossTable;
import org.amparo.statistics.Dimension;
import org.amparo.statistics.Population;
import org.amparo.statistics.TableQueryBuilder;
import org.amparo.web.component.Filters;
import org.amparo.web.language.CodeOptions.Choice;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.statistics.file.FileFormat;

/** A table that its reader puts together: of whom, by which two properties, of whom alone. Its address brings back what is shown. */
@Named("tablePage")
@RequestScoped
public class TablePage {

    private static final String VIEW = "/statistics/table.xhtml";

    @Inject
    private ComparisonDesk desk;

    @Inject
    private FigureFiles files;

    @Inject
    private FigureWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    @Inject
    private SpanFilter span;

    private String population;
    private String rows;
    private String columns;
    private final Map<String, String> only = new HashMap<>();
    private Population counted = Population.IDENTIFIED;
    private Dimension ofRows = Dimension.CELL;
    private Dimension ofColumns;
    private TableTelling telling;
    private boolean overlapping;

    /**
     * A property by which the table can be filtered.
     *
     * @param name as an address has it
     * @param label what it is called
     * @param choices its values
     * @param chosen the one that is asked for, or null
     */
    public record Filter(String name, String label, List<Choice> choices, String chosen) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Reads what the address asks for, and sends it as a file where it asks for one. */
    public void load() throws IOException {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        span.read(1);
        counted = filters.named("population", population, Population.class).orElse(counted);
        ofRows = property("rows", rows).orElse(counted.dimensions().contains(ofRows) ? ofRows : Dimension.SERVICE);
        ofColumns = property("columns", columns).orElse(null);
        var values = values();
        checkTogether(values);
        var form = span.form();
        form.filter(FileFormat::isPicture).ifPresent(picture -> refuse("format", picture.name(), "filter.not-offered"));
        if (!filters.isReadable()) {
            return;
        }
        var table = desk.table(TableQueryBuilder.builder()
                .population(counted)
                .rows(ofRows)
                .columns(ofColumns)
                .only(values)
                .from(span.firstYear())
                .until(span.lastYear())
                .countries(span.countries())
                .knownAt(span.getKnownAt())
                .build());
        if (form.isPresent()) {
            files.ofTable(table, form.get()).send();
            return;
        }
        show(table);
    }

    private void show(CrossTable table) {
        telling = new TableTelling(table, words);
        overlapping = table.isOverlapping();
    }

    private Optional<Dimension> property(String field, String written) {
        var read = filters.named(field, written, Dimension.class);
        read.filter(one -> !counted.dimensions().contains(one))
                .ifPresent(one -> refuse(field, one.name(), "rule.table-property-not-counted"));
        return read;
    }

    /** Of each property that is filtered the value that is asked for; one that is not counted here is said at the rows. */
    private Map<Dimension, List<String>> values() {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String written = only.get(name(dimension));
            if (written == null || written.isBlank()) {
                continue;
            }
            if (filtered().contains(dimension)) {
                filters.among(name(dimension), written, codes(dimension))
                        .ifPresent(value -> values.put(dimension, List.of(value)));
            } else {
                refuse("rows", written, "rule.table-property-not-counted");
            }
        }
        return values;
    }

    private void checkTogether(Map<Dimension, List<String>> values) {
        if (ofColumns == ofRows) {
            refuse("columns", ofColumns.name(), "rule.table-property-twice");
        }
        boolean alone = ofColumns == null && values.isEmpty();
        if (!alone && (ofRows == Dimension.LGBTIQ || ofColumns == Dimension.LGBTIQ)) {
            refuse("rows", ofRows.name(), "rule.table-property-alone");
        }
    }

    private void refuse(String field, String written, String words) {
        filters.read(field, written, any -> Optional.empty(), words);
    }

    private List<Dimension> filtered() {
        return counted.dimensions().stream()
                .filter(dimension -> dimension != Dimension.COUNTRY && dimension != Dimension.LGBTIQ)
                .toList();
    }

    private List<String> codes(Dimension dimension) {
        return dimension == Dimension.NATIONALITY ? words.nationalities() : dimension.answers();
    }

    /** What can be counted. */
    public List<Choice> getPopulations() {
        return Arrays.stream(Population.values())
                .map(one -> new Choice(one.name(), words.text("figures.block." + one.block()), ""))
                .toList();
    }

    public String getShownPopulation() {
        return counted.name();
    }

    /** The properties by which it can be told apart. */
    public List<Choice> getProperties() {
        return counted.dimensions().stream()
                .map(one -> new Choice(one.name(), words.text("figures.head." + name(one)), ""))
                .toList();
    }

    public String getShownRows() {
        return ofRows.name();
    }

    public String getShownColumns() {
        return ofColumns == null ? "" : ofColumns.name();
    }

    /** The properties by which it can be filtered. */
    public List<Filter> getFilters() {
        return filtered().stream()
                .map(one -> new Filter(
                        name(one),
                        words.text("figures.head." + name(one)),
                        codes(one).stream()
                                .map(value -> new Choice(
                                        value, Values.valueOf(one.name()).label(value, counted.block(), words), ""))
                                .toList(),
                        only.get(name(one))))
                .toList();
    }

    /** Whether any filter is set, so that the fold is open. */
    public boolean isFiltered() {
        return only.values().stream().anyMatch(value -> value != null && !value.isBlank());
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is something to show. */
    public boolean isReady() {
        return telling != null;
    }

    public String getTitle() {
        return telling.title();
    }

    /** What is counted alone, in words; empty where nothing is filtered. */
    public String getOnlyThose() {
        return telling.only();
    }

    /** Whether rows or columns may add up to more than their total. */
    public boolean isOverlapping() {
        return overlapping;
    }

    public List<TableShown> getTables() {
        return telling.years();
    }

    /** The address of what is shown, or of its file. */
    public String address(String form) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("population", counted.name());
        own.put("rows", ofRows.name());
        own.put("columns", getShownColumns());
        Arrays.stream(Dimension.values()).forEach(one -> own.put(name(one), only.get(name(one))));
        return span.address(VIEW, own, form);
    }

    /** The address of what is shown. */
    public String getAddress() {
        return address(null);
    }

    /** By the name of a property in the address the value that it asks for. */
    public Map<String, String> getOnly() {
        return only;
    }

    public String getPopulation() {
        return population;
    }

    public void setPopulation(String population) {
        this.population = population;
    }

    public String getRows() {
        return rows;
    }

    public void setRows(String rows) {
        this.rows = rows;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns;
    }
}
