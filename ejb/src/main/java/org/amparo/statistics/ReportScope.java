package org.amparo.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.amparo.organisation.Organisations;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.Roles;
import org.amparo.shared.RuleViolation;

/** Of which countries, years and days a caller may have exact figures, and who speaks for a country. */
@ApplicationScoped
class ReportScope {

    /** Years that one answer may count: each is counted anew. */
    static final int MOST_YEARS = 12;

    static final int FIRST_YEAR = 2000;

    @Inject
    private Counting counting;

    @Inject
    private Organisations organisations;

    @Inject
    private Today today;

    /**
     * The countries of a report: a supervisor's own, for the secretariat the members.
     *
     * @param all for the secretariat: every country that has a case
     * @throws RuleViolation report-withheld-until-release
     */
    List<String> countries(Caller caller, boolean all) {
        if (!caller.is(Roles.SECRETARIAT)) {
            return own(caller);
        }
        // Exact regional figures leave the countries only after signature and disclosure control; the demo has no such
        // persons.
        if (!"demo".equals(System.getenv("AMPARO_PROFILE"))) {
            throw new RuleViolation("report-withheld-until-release");
        }
        return all ? counting.reportingCountries() : counting.members();
    }

    /**
     * Those of a caller's countries that are asked for, in the order of the report; where none is named, those of her report.
     *
     * @throws RuleViolation report-withheld-until-release, country-not-in-report
     */
    List<String> countries(Caller caller, List<String> asked) {
        if (asked.isEmpty()) {
            return countries(caller, false);
        }
        var hers = countries(caller, true);
        if (!hers.containsAll(asked)) {
            throw new RuleViolation("country-not-in-report");
        }
        return hers.stream().filter(asked::contains).toList();
    }

    List<String> own(Caller caller) {
        return List.of(caller.country());
    }

    /** Whether the caller belongs to the body that decides in her country today. */
    boolean decides(Caller caller) {
        return organisations.decides(organisations.of(caller), caller.country(), today.in(caller.country()));
    }

    /** @throws RuleViolation year-out-of-range */
    void checkYear(int year) {
        int last = today.daysInRegion().latest().getYear();
        if (year < FIRST_YEAR || year > last) {
            throw new RuleViolation("year-out-of-range", FIRST_YEAR, last);
        }
    }

    /** @throws RuleViolation year-out-of-range, years-run-backwards, too-many-years */
    void checkYears(int from, int until) {
        checkYear(from);
        checkYear(until);
        if (until < from) {
            throw new RuleViolation("years-run-backwards");
        }
        if (until - from >= MOST_YEARS) {
            throw new RuleViolation("too-many-years", MOST_YEARS);
        }
    }

    /** @throws RuleViolation known-at-in-future */
    void checkDay(LocalDate knownAt) {
        if (knownAt != null && knownAt.isAfter(today.daysInRegion().latest())) {
            throw new RuleViolation("known-at-in-future");
        }
    }

    /** The day on which the caller asks. */
    LocalDate today(Caller caller) {
        return today.in(caller.country());
    }
}
