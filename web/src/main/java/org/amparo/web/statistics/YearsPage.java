package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.reference.CodeList;
import org.amparo.security.Roles;
import org.amparo.statistics.ComparisonDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.language.CodeOptions.Choice;
import org.amparo.web.session.CurrentUser;

/** A figure of several years side by side. Its address brings back what is shown. */
@Named("yearsPage")
@RequestScoped
public class YearsPage {

    private static final String VIEW = "/statistics/years.xhtml";
    private static final int USUAL_YEARS = 5;

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

    private String figure;
    private String from;
    private String until;
    private String countries;
    private String known;
    private String format;
    private SpanFilter span;
    private List<String> offered = List.of();
    private YearsShown shown;

    /** Reads what the address asks for, and sends it as a file where it asks for one. */
    public void load() throws IOException {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        span = new SpanFilter(filters, user.getToday(), USUAL_YEARS);
        offered = desk.countries();
        span.read(from, until, known, offered);
        filters.among("figure", figure, FigureChoice.offered(offered.size() > 1));
        var form = span.format(format);
        if (!filters.isReadable()) {
            return;
        }
        var reports = desk.years(span.from(), span.until(), span.countries(), span.knownAt());
        if (form.isPresent()) {
            files.ofYears(reports, getShownFigure(), form.get()).send();
            return;
        }
        var counted = span.knownAt() == null ? user.getToday() : span.knownAt();
        shown = new YearsTelling(reports, getShownFigure(), words, counted).shown();
    }

    /** The figure that is shown: the first one, unless the address names another. */
    public String getShownFigure() {
        return figure == null || figure.isBlank() ? FigureChoice.offered(false).get(0) : figure;
    }

    /** The figures to choose from. */
    public List<Choice> getFigures() {
        return FigureChoice.offered(offered.size() > 1).stream()
                .map(path -> new Choice(path, words.text("figure." + path + ".topic"), ""))
                .toList();
    }

    /** Whether there is something to show. */
    public boolean isReady() {
        return shown != null;
    }

    public YearsShown getShown() {
        return shown;
    }

    /** The address of what is shown, or of its file. */
    public String address(String form) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("figure", getShownFigure());
        own.put("known", known);
        own.put("format", form);
        return span.address(VIEW, own);
    }

    /** The address of what is shown. */
    public String getAddress() {
        return address(null);
    }

    /** The years to choose from, latest first. */
    public List<Integer> getYears() {
        return Years.offered(user.getToday());
    }

    public int getShownFrom() {
        return span.from();
    }

    public int getShownUntil() {
        return span.until();
    }

    /** The countries to choose from; one alone is no choice. */
    public List<Choice> getOfferedCountries() {
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(country -> new Choice(country, words.code(CodeList.COUNTRY, country), ""))
                        .toList();
    }

    /** Whether a country is asked for by name. */
    public boolean isAsked(String country) {
        return span.countries().contains(country);
    }

    /** The day as whose knowledge it is counted; null for now. */
    public LocalDate getKnownAt() {
        return span.knownAt();
    }

    public LocalDate getToday() {
        return user.getToday();
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getCountries() {
        return countries;
    }

    public void setCountries(String countries) {
        this.countries = countries;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
