package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.security.Roles;
import org.amparo.statistics.ChangeCause;
import org.amparo.statistics.FigureChanges;
import org.amparo.statistics.StatisticsDesk;
import org.amparo.web.component.Filters;
import org.amparo.web.session.CurrentUser;

/** Why a number of the annual report is another one at a later day. */
@Named("changedPage")
@RequestScoped
public class ChangedPage {

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
    private String from;
    private String until;
    private String countries;
    private FigureChanges changes;

    /** Reads what the address asks for. */
    public void load() {
        user.mustBeOneOf(Roles.SUPERVISOR, Roles.SECRETARIAT);
        filters.named("countries", countries, CountriesAsked.class);
        var earlier = past("from", from);
        var later = past("until", until);
        if (earlier.isPresent() && later.isPresent()) {
            filters.read(
                    "until", until, typed -> later.filter(day -> day.isAfter(earlier.get())), "rule.days-not-in-order");
        }
        if (Years.isReadable(filters, year)) {
            changes = desk.changes(
                    figure == null ? "" : figure,
                    getShownYear(),
                    "all".equals(countries),
                    earlier.orElseGet(() -> usual(later.orElse(user.getToday()))),
                    later.orElse(null));
        }
    }

    private Optional<LocalDate> past(String field, String written) {
        return Optional.ofNullable(Years.past(filters, field, written, user.getToday()));
    }

    /** Where no day is asked for: the end of the year that it is about, or the day before the later one where that comes first. */
    private LocalDate usual(LocalDate later) {
        var end = LocalDate.of(getShownYear(), 12, 31);
        return end.isBefore(later) ? end : later.minusDays(1);
    }

    /** Whether there is an answer; there is none where a rule has refused it. */
    public boolean isReady() {
        return changes != null;
    }

    public FigureChanges getChanges() {
        return changes;
    }

    /** What the number is called. */
    public String getName() {
        return FigureName.of(figure, words);
    }

    /** The number as known at the earlier day. */
    public String getBefore() {
        return new Omissions(words).printed(changes.before(), changes.beforeState());
    }

    /** The number as known at the later day. */
    public String getAfter() {
        return new Omissions(words).printed(changes.after(), changes.afterState());
    }

    /** Whether it is a number at both days; what is not available is not zero, and differs from nothing. */
    public boolean isComparable() {
        return changes.before() != null && changes.after() != null;
    }

    /** By how much it is larger, with its sign; empty where it is no number at one of the days. */
    public String getDifference() {
        return isComparable() ? " (" + signed(changes.difference()) + ")" : "";
    }

    /** The causes in words. */
    public List<CauseLine> getCauses() {
        return changes.causes().stream()
                .map(one -> new CauseLine(
                        words.text("changed.cause." + one.cause()),
                        words.number(one.entered()),
                        words.number(one.left()),
                        signed(one.entered() - one.left()),
                        one.cause() == ChangeCause.IMPORT && user.is(Roles.SUPERVISOR)))
                .toList();
    }

    private String signed(long number) {
        String written = words.number(Math.abs(number));
        return number == 0 ? written : (number > 0 ? "+" : "\u2212") + written;
    }

    /** What imports did to the earlier day's number itself, in words; empty where none did. */
    public List<String> getImports() {
        return Stream.of(
                        told("changed.reached-back", changes.reachedBack()),
                        told("changed.taken-back", changes.takenBack()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> told(String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(words.text(key, number));
    }

    /** The year that is shown. */
    public int getShownYear() {
        return Years.shown(year, user.getToday());
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
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
}
