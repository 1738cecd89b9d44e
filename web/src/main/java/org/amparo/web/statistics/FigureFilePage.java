package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.session.CurrentUser;
import org.amparo.web.statistics.file.FileFormat;

/** Sends the annual report, or a figure of it, as a file. */
@Named("figureFile")
@RequestScoped
public class FigureFilePage {

    @Inject
    private StatisticsDesk desk;

    @Inject
    private FigureFiles files;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    private String year;
    private String known;
    private String countries;
    private String figure;
    private String format;

    /**
     * Sends the file that the address names.
     *
     * @throws NotFound where there is no such figure, or none in this form
     */
    public void send() throws IOException {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        var asked = filters.named("countries", countries, CountriesAsked.class);
        var knownAt = Years.knownAt(filters, known, user.getToday());
        var form = filters.named("format", format, FileFormat.class);
        if (!Years.isReadable(filters, year) || form.isEmpty()) {
            throw new NotFound();
        }
        var report = desk.annualReport(
                Years.shown(year, user.getToday()),
                asked.orElse(CountriesAsked.members) == CountriesAsked.all,
                knownAt);
        files.ofReport(report, figure == null || figure.isBlank() ? null : figure, form.get())
                .send();
    }

    /** The forms in which a figure with a picture can be taken, by name. */
    public List<String> getFormats() {
        return Arrays.stream(FileFormat.values()).map(Enum::name).toList();
    }

    /** Those that hold a table. */
    public List<String> getTables() {
        return Arrays.stream(FileFormat.values())
                .filter(form -> !form.isPicture())
                .map(Enum::name)
                .toList();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getCountries() {
        return countries;
    }

    public void setCountries(String countries) {
        this.countries = countries;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
