package org.amparo.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.amparo.audit.ReadsCase;
import org.amparo.press.OncePerPress;
import org.amparo.reference.CodeList;
import org.amparo.reference.Coding;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.NotFound;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.shared.StaleVersion;

/**
 * The door to figures. A supervisor gets those of her country and the cases behind them; the regional secretariat those of the
 * coalition, as numbers only.
 */
@Stateless
@RolesAllowed({Roles.SUPERVISOR, Roles.SECRETARIAT})
public class StatisticsDesk {

    @Inject
    private Callers callers;

    @Inject
    private Counting counting;

    @Inject
    private Behind behind;

    @Inject
    private Changing changing;

    @Inject
    private Availabilities availabilities;

    @Inject
    private ReportScope scope;

    /**
     * The annual report: of the caller's country for a supervisor, of the members for the secretariat.
     *
     * @param allCountries for the secretariat: not only the members but every country that has a case
     * @param knownAt as the registers were known at the end of a day; null for as they stand now
     * @throws RuleViolation report-withheld-until-release, year-out-of-range, known-at-in-future
     */
    public AnnualReport annualReport(int year, boolean allCountries, LocalDate knownAt) {
        var countries = reporting(year, allCountries, knownAt);
        return counting.known(knownAt, countries).report(year, countries);
    }

    /**
     * Why a number of the same report is what it is.
     *
     * @param path the leaf of the report, counted or a percentage
     * @throws NotFound where the report has no such number
     * @throws RuleViolation report-withheld-until-release, year-out-of-range, known-at-in-future
     */
    public Explanation explain(String path, int year, boolean allCountries, LocalDate knownAt) {
        var countries = reporting(year, allCountries, knownAt);
        return new Explaining(counting.known(knownAt, countries), year, countries).of(path, knownAt);
    }

    /**
     * Why a counted number of the same report is another one at a later day.
     *
     * @param from the earlier day, at whose end the registers are counted as they were known
     * @param until the later one; null for as they stand now
     * @throws NotFound where the report has no such number
     * @throws RuleViolation days-not-in-order, figures-are-being-built, report-withheld-until-release, year-out-of-range, known-at-in-future
     */
    public FigureChanges changes(String path, int year, boolean allCountries, LocalDate from, LocalDate until) {
        var countries = reporting(year, allCountries, until);
        scope.checkDay(from);
        if (until != null && !from.isBefore(until)) {
            throw new RuleViolation("days-not-in-order");
        }
        return changing.of(path, year, counting.known(from, countries), counting.known(until, countries), countries);
    }

    /** The countries whose report the caller gets. */
    private List<String> reporting(int year, boolean all, LocalDate knownAt) {
        scope.checkYear(year);
        scope.checkDay(knownAt);
        return scope.countries(callers.current(), all);
    }

    /**
     * The units behind a counted number of the report of the caller's country, those first whose cases she may see.
     *
     * @param path the leaf of the report, such as {@code identified.by_sex_age.WOMEN}
     * @param knownAt as the registers were known at the end of a day; null for as they stand now
     * @throws NotFound where the report has no such counted number
     * @throws RuleViolation year-out-of-range, known-at-in-future
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @ReadsCase("figure")
    public FigureCases casesBehind(String path, int year, LocalDate knownAt, PageRequest request) {
        var caller = callers.current();
        var countries = scope.own(caller);
        scope.checkYear(year);
        scope.checkDay(knownAt);
        var asked = new Behind.Asked(
                counting.known(knownAt, countries), FigureAddress.of(path, countries), year, knownAt, countries);
        return behind.of(path, asked, caller, request);
    }

    /** What the countries in the caller's report said about their figures of a year. */
    public List<AvailabilityView> availability(int year) {
        var caller = callers.current();
        scope.checkYear(year);
        return counting.availability(year, caller.is(Roles.SECRETARIAT) ? counting.members() : scope.own(caller));
    }

    /** Whether the caller may say what her country can give. */
    public boolean mayState() {
        var caller = callers.current();
        return caller.is(Roles.SUPERVISOR) && scope.decides(caller);
    }

    /**
     * Says whether the caller's country can give a figure; only its deciding body may.
     *
     * @throws RuleViolation deciding-body-only, year-out-of-range, code-not-accepted
     * @throws StaleVersion where somebody has said something else meanwhile
     */
    @RolesAllowed(Roles.SUPERVISOR)
    @OncePerPress(amends = true)
    public AvailabilityView state(@Valid StateAvailability order) {
        var caller = callers.current();
        scope.checkYear(order.year());
        if (!scope.decides(caller)) {
            throw new RuleViolation("deciding-body-only");
        }
        var indicator = Coding.required(CodeList.INDICATOR, order.indicator());
        var standing = availabilities.find(order.year(), caller.country(), indicator);
        if (standing.isEmpty()) {
            var first = Availability.stated(caller.country(), order);
            availabilities.add(first);
            return AvailabilityView.of(first);
        }
        if (order.version() == null) {
            throw new StaleVersion();
        }
        StaleVersion.check(order.version(), standing.get().version());
        standing.get().restate(order.status(), order.footnote());
        availabilities.flush();
        return AvailabilityView.of(standing.get());
    }
}
