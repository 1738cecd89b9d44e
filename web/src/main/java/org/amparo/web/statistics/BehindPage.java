package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.security.Roles;
import org.amparo.statistics.CountedCase;
import org.amparo.statistics.Explanation;
import org.amparo.statistics.FigureCases;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.component.ShownPage;
import org.amparo.web.session.CurrentUser;

/** Why a number of the annual report is what it is, and the cases that it counts: their numbers and the codes under which they are counted. */
@Named("behindPage")
@RequestScoped
public class BehindPage {

    private static final int ROWS = 25;

    /** A column of the counted codes, and what its values are. */
    private static final Map<String, Values> COLUMNS = Map.ofEntries(
            Map.entry("standing", Values.STANDING),
            Map.entry("cell", Values.CELL),
            Map.entry("age", Values.AGE),
            Map.entry("band", Values.BAND),
            Map.entry("lgbtiq", Values.LGBTIQ),
            Map.entry("place", Values.PLACE),
            Map.entry("nationality", Values.NATIONALITY),
            Map.entry("form", Values.FORM),
            Map.entry("service", Values.SERVICE),
            Map.entry("provider", Values.PROVIDER),
            Map.entry("modality", Values.MODALITY));

    @Inject
    private StatisticsDesk desk;

    @Inject
    private FigureWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    private String figure;
    private String year;
    private String known;
    private LocalDate knownAt;
    private String countries;
    private String page;
    private Explanation explanation;
    private FigureCases cases;
    private List<String> columns;

    /** Reads what the address asks for; whoever sees no case gets no list, and a share has none of its own. */
    public void load() {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        filters.named("countries", countries, CountriesAsked.class);
        knownAt = Years.knownAt(filters, known, user.getToday());
        if (Years.isReadable(filters, year)) {
            String path = figure == null ? "" : figure;
            explanation = desk.explain(path, getShownYear(), "all".equals(countries), knownAt);
            if (!user.is(Roles.SUPERVISOR) || !explanation.ofUnits()) {
                return;
            }
            cases = ShownPage.of(
                    page, ROWS, shown -> desk.casesBehind(path, getShownYear(), knownAt, shown), FigureCases::cases);
        }
    }

    /** Whether there is an answer; there is none where a rule has refused it. */
    public boolean isReady() {
        return explanation != null;
    }

    /** Whether the reader may ask for the cases. */
    public boolean isOpen() {
        return cases != null;
    }

    /** Why the number is what it is. */
    public WhyTelling getWhy() {
        return new WhyTelling(explanation, words);
    }

    /** Whether it is told what changed in it. */
    public boolean isChangeTold() {
        return explanation.changesTold();
    }

    public LocalDate getToday() {
        return user.getToday();
    }

    public FigureCases getCases() {
        return cases;
    }

    public int getShownYear() {
        return Years.shown(year, user.getToday());
    }

    /** Where the number stands on the page of its year; empty where it stands in no table. */
    public String getAnchor() {
        return Arrays.stream(Part.values())
                .flatMap(part -> part.exhibits().stream())
                .filter(exhibit -> figure != null && LeafName.isOf(exhibit, figure))
                .findFirst()
                .map(Exhibit::anchor)
                .orElse("");
    }

    /** What the number is called. */
    public String getName() {
        return LeafName.of(figure, words);
    }

    /** Names of the columns, in the order of the cells of {@link #codesOf}. */
    public List<String> getHeads() {
        return shownColumns().stream()
                .map(column -> words.text("figures.head." + column))
                .toList();
    }

    /** The codes of a row in words; of a category that is closed to the reader it says so. */
    public List<String> codesOf(CountedCase counted) {
        return shownColumns().stream()
                .map(column -> counted.codes().containsKey(column)
                        ? codes(column, counted.codes().get(column))
                        : words.text("behind.closed-column"))
                .toList();
    }

    private String codes(String column, List<String> codes) {
        return codes.isEmpty() && column.equals("form")
                ? words.text("figure.identified.form_not_reported.topic")
                : codes.stream()
                        .map(code -> COLUMNS.get(column).label(code, block(), words))
                        .collect(Collectors.joining(", "));
    }

    private String block() {
        return figure.substring(0, figure.indexOf('.'));
    }

    /** All rows are of one country, but what is open of each case differs: a column that any of them has is shown. */
    private List<String> shownColumns() {
        if (columns == null) {
            columns = cases.cases().items().stream()
                    .flatMap(counted -> counted.codes().keySet().stream())
                    .filter(COLUMNS::containsKey)
                    .distinct()
                    .toList();
        }
        return columns;
    }

    /** The number as it is printed. */
    public String getNumber() {
        return new Omissions(words).printed(explanation.number(), explanation.state());
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    /** The day as whose knowledge it is counted; null for now. */
    public LocalDate getKnownAt() {
        return knownAt;
    }

    /** The same as an address has it; null for now. */
    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getCountries() {
        return countries;
    }

    public void setCountries(String countries) {
        this.countries = countries;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
