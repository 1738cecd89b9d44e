package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.amparo.security.Roles;
import org.amparo.statistics.AnnualReport;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.session.CurrentUser;

/** The annual figures of the caller's country, or of the coalition for its secretariat. */
@Named("yearPage")
@RequestScoped
public class YearPage {

    private static final int YEARS_BEFORE = 4;

    @Inject
    private StatisticsDesk desk;

    @Inject
    private FigureWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    private String year;
    private String known;
    private LocalDate knownAt;
    private String countries;
    private AnnualReport report;
    private List<Section> sections = List.of();

    /** Reads the report that the address asks for. */
    public void load() {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        filters.named("countries", countries, CountriesAsked.class);
        knownAt = Years.knownAt(filters, known, user.getToday());
        if (!Years.isReadable(filters, year)) {
            return;
        }
        report = desk.annualReport(getShownYear(), isEveryCountry(), knownAt);
        sections = new YearTelling(report, words).sections();
    }

    /** The first of the years that are offered side by side with this one. */
    public int getFirstOfSpan() {
        return Math.max(Years.FIRST, getShownYear() - YEARS_BEFORE);
    }

    /** The year that is shown: the last complete one, unless the address names another. */
    public int getShownYear() {
        return Years.shown(year, user.getToday());
    }

    /** The years to choose from, latest first. */
    public List<Integer> getYears() {
        return Years.offered(user.getToday());
    }

    public LocalDate getToday() {
        return user.getToday();
    }

    /** Whether there is a report; there is none where a rule has refused it. */
    public boolean isReady() {
        return report != null;
    }

    public List<Section> getSections() {
        return sections;
    }

    /** That the year is not over, or was not on the day as whose knowledge it is counted; null where it was. */
    public String getUnfinished() {
        return Years.unfinished(getShownYear(), knownAt, user.getToday(), words);
    }

    /** Whose figures they are. */
    public String getScope() {
        return new Omissions(words).whose(report.countries());
    }

    /** Whether the caller may choose between the members and every country. */
    public boolean isRegional() {
        return user.is(Roles.SECRETARIAT);
    }

    public boolean isEveryCountry() {
        return "all".equals(countries);
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
}
