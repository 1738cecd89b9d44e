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

/** Whose figures somebody may read, of which years and days, and who speaks for a country. */
@ApplicationScoped
class ReportScope {

    private static final int FIRST_YEAR = 2000;

    @Inject
    private Counting counting;

    @Inject
    private Organisations organisations;

    @Inject
    private Today today;

    /**
     * The countries whose figures the caller reads: her own, or those of the region for its secretariat.
     *
     * @param every for the secretariat: not only the members but every country that has a case
     * @throws RuleViolation report-withheld-until-release
     */
    List<String> countries(Caller caller, boolean every) {
        if (!caller.is(Roles.SECRETARIAT)) {
            return own(caller);
        }
        // Exact regional figures leave the countries only after signature and disclosure control; the demo has no
        // such persons.
        if (!"demo".equals(System.getenv("AMPARO_PROFILE"))) {
            throw new RuleViolation("report-withheld-until-release");
        }
        return every ? counting.reportingCountries() : counting.members();
    }

    List<String> own(Caller caller) {
        return List.of(caller.country());
    }

    /** Whether the caller belongs to the body that decides in her country today. */
    boolean decides(Caller caller) {
        return organisations.decides(organisations.of(caller), caller.country(), today.in(caller.country()));
    }

    /** Refuses a day that has not come anywhere in the region. */
    void checkDay(LocalDate knownAt) {
        if (knownAt != null && knownAt.isAfter(today.daysInRegion().latest())) {
            throw new RuleViolation("known-at-in-future");
        }
    }

    /** Refuses a year of which there are no figures. */
    void checkYear(int year) {
        int last = today.daysInRegion().latest().getYear();
        if (year < FIRST_YEAR || year > last) {
            throw new RuleViolation("year-out-of-range", FIRST_YEAR, last);
        }
    }
}
