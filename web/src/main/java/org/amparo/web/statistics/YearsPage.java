package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Inject
    private SpanFilter span;

    private String figure;
    private YearsShown shown;

    /** Reads what the address asks for, and sends it as a file where it asks for one. */
    public void load() throws IOException {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        span.read(USUAL_YEARS);
        filters.among("figure", figure, FigureChoice.offered(span.isOfSeveral()));
        var form = span.form();
        if (!filters.isReadable()) {
            return;
        }
        var reports = desk.years(span.firstYear(), span.lastYear(), span.countries(), span.getKnownAt());
        if (form.isPresent()) {
            files.ofYears(reports, getShownFigure(), form.get()).send();
            return;
        }
        var counted = span.getKnownAt() == null ? user.getToday() : span.getKnownAt();
        shown = new YearsTelling(reports, getShownFigure(), words, counted).shown();
    }

    /** The figure that is shown: the first one, unless the address names another. */
    public String getShownFigure() {
        return figure == null || figure.isBlank() ? FigureChoice.offered(false).get(0) : figure;
    }

    /** The figures to choose from. */
    public List<Choice> getFigures() {
        return FigureChoice.offered(span.isOfSeveral()).stream()
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
        return span.address(VIEW, own, form);
    }

    /** The address of what is shown. */
    public String getAddress() {
        return address(null);
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }
}
