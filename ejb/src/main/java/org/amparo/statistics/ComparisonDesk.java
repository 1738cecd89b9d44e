package org.amparo.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.security.Callers;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/** The door to figures beside one another: of several years, of chosen countries, by two properties. Rights are those of the report. */
@Stateless
@RolesAllowed({Roles.SUPERVISOR, Roles.SECRETARIAT})
public class ComparisonDesk {

    @Inject
    private Callers callers;

    @Inject
    private Counting counting;

    @Inject
    private ReportScope scope;

    /**
     * The countries of which the caller may ask.
     *
     * @throws RuleViolation report-withheld-until-release
     */
    public List<String> countries() {
        return scope.countries(callers.current(), true);
    }

    /**
     * The reports of years that follow one another, the first year first.
     *
     * @param countries alpha-3; none for those of the caller's report
     * @param knownAt as the registers were known at the end of a day; null for as they stand now
     * @throws RuleViolation report-withheld-until-release, country-not-in-report, year-out-of-range, years-run-backwards,
     *     too-many-years, known-at-in-future, figures-are-being-built
     */
    public List<AnnualReport> years(int from, int until, List<String> countries, LocalDate knownAt) {
        scope.checkYears(from, until);
        scope.checkDay(knownAt);
        var hers = scope.countries(callers.current(), countries);
        var known = known(knownAt, hers);
        return IntStream.rangeClosed(from, until)
                .mapToObj(year -> known.report(year, hers))
                .toList();
    }

    /**
     * A table of a population by one or two of its properties.
     *
     * @throws RuleViolation as {@link #years}, and table-property-not-counted, table-property-twice, table-property-alone,
     *     table-value-unknown
     */
    public CrossTable table(@Valid TableQuery query) {
        var caller = callers.current();
        scope.checkYears(query.from(), query.until());
        scope.checkDay(query.knownAt());
        AskedBreakdown.check(query);
        var hers = scope.countries(caller, query.countries());
        var known = known(query.knownAt(), hers);
        var answered = TableQueryBuilder.builder(query).countries(hers).build();
        var counted = query.knownAt() == null ? scope.today(caller) : query.knownAt();
        return new CrossTable(
                answered,
                IntStream.rangeClosed(query.from(), query.until())
                        .mapToObj(year -> new Tabulation(answered, known.counted(query.population(), year, hers))
                                .of(year, LocalDate.of(year, 12, 31).isBefore(counted)))
                        .toList());
    }

    /** A day of the past is counted year by year from what is kept alone: from the history it would take minutes. */
    private Counting known(LocalDate day, List<String> countries) {
        var known = counting.known(day, countries);
        if (day != null && !known.isKept()) {
            throw new RuleViolation("figures-are-being-built");
        }
        return known;
    }
}
